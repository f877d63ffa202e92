/** What every feature stands on: scope binding, database access, web, outbox, jobs, files. No business. */
package org.wheelhouse.platform;

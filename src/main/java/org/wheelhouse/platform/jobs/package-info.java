/** Work that runs by the clock, once in the whole cluster: a table row per job, taken with SKIP LOCKED. */
package org.wheelhouse.platform.jobs;

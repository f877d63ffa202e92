/** What one feature tells another later, or the world outside: written with the change, delivered at least once. */
package org.wheelhouse.platform.outbox;

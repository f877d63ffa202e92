/** Values that every feature speaks in: money, scope, ids, refusals. Knows no framework and no other package. */
package org.wheelhouse.kernel;

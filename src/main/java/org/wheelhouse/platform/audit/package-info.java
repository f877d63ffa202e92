/** The audit trail: who did what to which row, written in the transaction that did it. */
package org.wheelhouse.platform.audit;

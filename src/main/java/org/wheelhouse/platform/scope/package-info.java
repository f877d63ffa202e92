/** Binds the caller's {@link org.wheelhouse.kernel.Scope} to each database transaction, in this one place. */
package org.wheelhouse.platform.scope;

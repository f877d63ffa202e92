/** Start-up migration, the datasource, and plain SQL with typed rows. */
package org.wheelhouse.platform.db;

/**
 * Brings the catalogue in from spreadsheets: upload, dry run with a finding per row and cell, apply all or nothing, undo. A kind of file
 * is an {@link org.wheelhouse.catalog.imports.ImportKind} bean; features above the catalogue add their own. Tables: import_run,
 * import_file, import_change.
 */
package org.wheelhouse.catalog.imports;

package org.wheelhouse.catalog.imports;

import org.wheelhouse.platform.sheet.SheetColumns;

/**
 * One file of a kind.
 *
 * @param name as in the template's file name; {@code brand} of brand.csv
 * @param exported a query for what the file would hold now: one text or number for each column, in their order
 */
public record ImportPart(String name, SheetColumns columns, String exported) {}

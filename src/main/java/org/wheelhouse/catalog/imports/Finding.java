package org.wheelhouse.catalog.imports;

import java.io.Serializable;
import java.util.List;

/**
 * What the dry run has to say of a cell or a row.
 *
 * @param part the file, for kinds that have several; else empty
 * @param row as a spreadsheet program counts; 0 for the whole file
 * @param column its heading, empty for the whole row
 * @param cell its address, {@code C14}
 * @param value what stands there
 * @param error whether it stops the import; else it is a hint
 * @param key of the text {@code catalog.import.…} or {@code platform.sheet.…}, with the arguments
 */
public record Finding(
        String part,
        int row,
        String column,
        String cell,
        String value,
        boolean error,
        String key,
        List<String> arguments)
        implements Serializable {

    public Finding {
        arguments = List.copyOf(arguments);
    }
}

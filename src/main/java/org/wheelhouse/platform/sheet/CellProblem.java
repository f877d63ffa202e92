package org.wheelhouse.platform.sheet;

import java.io.Serializable;
import java.util.List;

/**
 * Why a cell cannot be taken.
 *
 * @param column the heading of its column
 * @param address as a spreadsheet program shows it: {@code C14}
 * @param key of the text, with the arguments
 */
public record CellProblem(String column, String address, String key, List<String> arguments) implements Serializable {

    public CellProblem {
        arguments = List.copyOf(arguments);
    }
}

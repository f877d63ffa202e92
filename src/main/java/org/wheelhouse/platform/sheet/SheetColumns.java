package org.wheelhouse.platform.sheet;

import java.util.List;
import java.util.stream.Stream;

/** The columns of a kind of file. Others are refused: a heading with a slip of the pen would otherwise be lost without a word. */
public record SheetColumns(List<String> required, List<String> optional) {

    public SheetColumns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    public static SheetColumns of(String... required) {
        return new SheetColumns(List.of(required), List.of());
    }

    public List<String> all() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}

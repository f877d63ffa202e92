package org.wheelhouse.catalog;

import java.util.Collection;
import java.util.stream.Collectors;

/** Ids as one parameter of a statement: {@code any(cast(string_to_array(?1, ',') as bigint[]))}. */
final class IdList {

    private IdList() {}

    static String of(Collection<Long> ids) {
        return ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(","));
    }
}

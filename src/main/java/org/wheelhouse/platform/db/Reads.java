package org.wheelhouse.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plain SQL for what only shows rows and may be a few seconds old: lists, exports, figures. Head office's come from the standby where there
 * is one ({@link Standby}), everybody else's from the running transaction, as with {@link Sql}. Never for what a decision or a change
 * depends on.
 */
@ApplicationScoped
public class Reads {

    @Inject
    private Sql sql;

    @Inject
    private Standby standby;

    /** All rows, mapped in order. */
    public <T> List<T> list(String query, Function<Row, T> map, Object... parameters) {
        return standby.rows(query, parameters)
                .map(rows -> rows.stream().map(map).toList())
                .orElseGet(() -> sql.list(query, map, parameters));
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String query, Function<Row, T> map, Object... parameters) {
        return standby.rows(query, parameters)
                .map(rows -> rows.stream().findFirst().map(map))
                .orElseGet(() -> sql.first(query, map, parameters));
    }
}

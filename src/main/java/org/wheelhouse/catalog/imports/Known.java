package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.wheelhouse.platform.db.Sql;

/** What the database knows already, for the checks of the kinds. */
@ApplicationScoped
@Transactional
public class Known {

    @Inject
    private Sql sql;

    /** Codes of a table of the catalogue to their ids. */
    public Map<String, Long> ids(String table) {
        return pairs("select code, id from " + table);
    }

    /** The first column of a query to the second, a number. */
    Map<String, Long> pairs(String query, Object... parameters) {
        record Pair(String key, Long value) {}
        var pairs = new HashMap<String, Long>();
        sql.list(query, r -> new Pair(r.text(0), r.numberOrNull(1)), parameters)
                .forEach(p -> pairs.put(p.key, p.value));
        return pairs;
    }

    /** The first column of a query to the second, a text. */
    Map<String, String> texts(String query, Object... parameters) {
        record Pair(String key, String value) {}
        var pairs = new HashMap<String, String>();
        sql.list(query, r -> new Pair(r.text(0), r.text(1)), parameters).forEach(p -> pairs.put(p.key, p.value));
        return pairs;
    }

    Set<String> values(String query, Object... parameters) {
        return Set.copyOf(sql.list(query, r -> r.text(0), parameters));
    }
}

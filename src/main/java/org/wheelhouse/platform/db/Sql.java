package org.wheelhouse.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.CurrentScope;

/**
 * Plain SQL in the running transaction and scope, for lists, ledgers and set-based changes. Parameters are positional ({@code ?1});
 * each row arrives as a {@link Row}.
 */
@ApplicationScoped
public class Sql {

    @PersistenceContext
    private EntityManager entityManager;

    /** All rows, mapped in order. */
    public <T> List<T> list(String sql, Function<Row, T> map, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(r -> map.apply(Row.of(r))).toList();
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> map, Object... parameters) {
        List<?> rows = query(sql, parameters).setMaxResults(1).getResultList();
        // a single column that is null is a null row, which a stream does not carry
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(map.apply(Row.of(rows.getFirst())));
    }

    /** A single number, such as a count or a sum; null counts as 0. */
    public long number(String sql, Object... parameters) {
        return first(sql, row -> row.has(0) ? row.number(0) : 0L, parameters).orElse(0L);
    }

    /** Changes rows. @return how many */
    public int update(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(ofItsRole(sql));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /**
     * The same text asked by two roles on one connection is one prepared statement there, which PostgreSQL plans anew whenever the role, and
     * with it the row policies, is another than before. Named apart, each role keeps its plans.
     */
    private static String ofItsRole(String sql) {
        Scope scope = CurrentScope.get();
        return scope == null ? sql : "/* " + scope.kind().role() + " */ " + sql;
    }
}

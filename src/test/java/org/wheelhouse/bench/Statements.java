package org.wheelhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the portal has asked PostgreSQL so far, as PostgreSQL counted it (pg_stat_statements); that of the jobs, which goods sold and
 * messages set going, is in it. The difference of two is what was between.
 *
 * @param queries without the binding of the scope and transaction marks
 * @param roundTrips all that went over the wire and was waited for: a BEGIN rides with what follows it
 */
record Statements(long queries, long roundTrips) {

    private static final String COUNT = """
            select coalesce(sum(s.calls) filter (where s.query !~* '^(commit|rollback|set|select set_config)'), 0), coalesce(sum(s.calls), 0)
              from pg_stat_statements s join pg_roles r on r.oid = s.userid join pg_database d on d.oid = s.dbid
             where d.datname = 'wheelhouse' and s.toplevel and r.rolname not in ('postgres', 'wheelhouse_owner')
               and s.query !~* '^(begin|start transaction)'
            """;

    static Statements count(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(COUNT)) {
            result.next();
            return new Statements(result.getLong(1), result.getLong(2));
        }
    }

    Statements since(Statements before) {
        return new Statements(queries - before.queries, roundTrips - before.roundTrips);
    }
}

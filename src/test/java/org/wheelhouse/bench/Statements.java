package org.wheelhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** SQL statements that the portal's requests made, as PostgreSQL counted them (pg_stat_statements); those of background jobs do not count. */
final class Statements {

    private static final String COUNT = """
            select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
             join pg_database d on d.oid = s.dbid
             where d.datname = 'wheelhouse' and s.toplevel and r.rolname not in ('postgres', 'app_job', 'wheelhouse_owner')
               and s.query !~* '^(begin|start transaction|commit|rollback|set|select set_config)'
            """;

    private Statements() {}

    /** Counted so far; the difference of two is what was between. The binding of the scope and transaction marks do not count. */
    static long count(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(COUNT)) {
            result.next();
            return result.getLong(1);
        }
    }
}

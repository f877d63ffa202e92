package org.wheelhouse.isolation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wheelhouse.isolation.Table.Column;
import org.wheelhouse.isolation.Table.ForeignKey;

/** What the database itself says it has: tables, views, policies. Flyway's own table is left out. */
final class Catalogue {

    /**
     * @param roles to which it applies
     * @param command {@code *} for all, or r, a, w, d
     * @param using its condition on rows that stand there; null for none
     * @param check its condition on new rows; null for none
     */
    record Policy(String table, String name, Set<String> roles, String command, String using, String check) {}

    private static final String OWN =
            " c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history' ";

    final Map<String, Table> tables = new TreeMap<>();
    final Map<String, Set<String>> viewReaders = new TreeMap<>();
    final List<Policy> policies = new ArrayList<>();

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    Catalogue(Connection connection) throws SQLException {
        query(
                connection,
                "select c.relname, exists (select from shared_table s where s.name = c.relname) from pg_class c where"
                        + OWN + "and c.relkind in ('r', 'p')",
                row -> tables.put(
                        row.getString(1),
                        new Table(
                                row.getString(1),
                                row.getBoolean(2),
                                new LinkedHashMap<>(),
                                new ArrayList<>(),
                                new TreeSet<>(),
                                new ArrayList<>(),
                                new TreeMap<>())));
        query(
                connection,
                "select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
                        + " a.atthasdef or a.attidentity <> '' or a.attgenerated <> '' from pg_class c join pg_attribute a on a.attrelid = c.oid where"
                        + OWN
                        + "and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum",
                row -> tables.get(row.getString(1))
                        .columns()
                        .put(
                                row.getString(2),
                                new Column(row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5))));
        String names =
                "(select array_agg(a.attname::text order by k.i) from unnest(%s) with ordinality k(n, i) join pg_attribute a"
                        + " on a.attrelid = %s and a.attnum = k.n)";
        query(
                connection,
                "select c.relname, t.relname, " + names.formatted("f.conkey", "f.conrelid") + ", "
                        + names.formatted("f.confkey", "f.confrelid")
                        + " from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid where"
                        + OWN
                        + "and f.contype = 'f' order by array_length(f.conkey, 1) desc, f.conname",
                row -> tables.get(row.getString(1))
                        .foreignKeys()
                        .add(new ForeignKey(texts(row.getArray(3)), row.getString(2), texts(row.getArray(4)))));
        query(
                connection,
                "select c.relname, a.attname from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid"
                        + " and a.attnum = any (i.indkey) where (i.indisunique or i.indisexclusion) and" + OWN,
                row -> tables.get(row.getString(1)).distinct().add(row.getString(2)));
        query(
                connection,
                "select c.relname, pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c' and"
                        + OWN,
                row -> tables.get(row.getString(1)).checks().add(row.getString(2)));
        String right = "has_any_column_privilege(r.oid, c.oid, p.p)";
        query(
                connection,
                "select c.relname, r.rolname, p.p from pg_class c cross join pg_roles r cross join unnest(array['SELECT', 'INSERT', 'UPDATE',"
                        + " 'REFERENCES']) p(p) where c.relkind in ('r', 'p') and r.rolname like 'app\\_%' and" + OWN
                        + "and " + right
                        + " union all select c.relname, r.rolname, p.p from pg_class c cross join pg_roles r cross join unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) p(p)"
                        + " where c.relkind in ('r', 'p') and r.rolname like 'app\\_%' and" + OWN
                        + "and has_table_privilege(r.oid, c.oid, p.p)",
                row -> tables.get(row.getString(1))
                        .rights()
                        .computeIfAbsent(row.getString(2), r -> new TreeSet<>())
                        .add(row.getString(3)));
        query(
                connection,
                "select c.relname, r.rolname from pg_class c cross join pg_roles r where c.relkind in ('v', 'm') and r.rolname like 'app\\_%'"
                        + " and has_table_privilege(r.oid, c.oid, 'SELECT') and" + OWN,
                row -> viewReaders
                        .computeIfAbsent(row.getString(1), v -> new TreeSet<>())
                        .add(row.getString(2)));
        query(
                connection,
                "select c.relname, p.polname, (select array_agg(case r when 0 then 'public' else pg_get_userbyid(r)::text end) from unnest(p.polroles) r),"
                        + " p.polcmd::text, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid) from pg_policy p"
                        + " join pg_class c on c.oid = p.polrelid where" + OWN + "order by 1, 2",
                row -> policies.add(new Policy(
                        row.getString(1),
                        row.getString(2),
                        Set.copyOf(texts(row.getArray(3))),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
    }

    private static void query(Connection connection, String sql, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                reader.read(result);
            }
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}

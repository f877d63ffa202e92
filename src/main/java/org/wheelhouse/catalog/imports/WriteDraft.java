package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;

/**
 * Writes what a draft wants: one statement for each table, whatever the number of rows. Equal rows are left alone; each changed row is
 * kept as it was and as it is now, for the undo.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WriteDraft {

    @Inject
    private Sql sql;

    @Inject
    private Tables tables;

    /** Rows of the file by what became of them, rows removed from tables, and the tables that changed. */
    record Outcome(int added, int changed, int same, int removed, Set<String> tables) {}

    Outcome write(UUID run, Draft draft, BiConsumer<Integer, Integer> progress) {
        sql.number("select count(pg_advisory_xact_lock(hashtext('import')))");
        // the planner knows nothing yet of rows written just now, takes them for few and would compare each with each
        sql.list("select set_config('enable_nestloop', 'off', true)", r -> r.text(0));
        Set<Integer> added = new HashSet<>();
        Set<Integer> touched = new HashSet<>();
        Set<String> changedTables = new HashSet<>();
        int removed = 0;
        int step = 0;
        for (Map.Entry<TableStep, List<Map<String, Object>>> entry :
                draft.writes().entrySet()) {
            progress.accept(step, draft.writes().size());
            for (Effect effect : step(run, ++step, entry.getKey(), entry.getValue())) {
                changedTables.add(entry.getKey().table());
                switch (effect.what) {
                    case "A" -> count(entry.getKey().counts(), effect.row, added, touched);
                    case "U" -> touched.add(effect.row);
                    default -> removed += effect.row;
                }
            }
        }
        touched.removeAll(added);
        return new Outcome(
                added.size(), touched.size(), draft.rowsRead() - added.size() - touched.size(), removed, changedTables);
    }

    private static void count(TableStep.Counts counts, int row, Set<Integer> added, Set<Integer> touched) {
        switch (counts) {
            case NEW -> added.add(row);
            case CHANGED -> touched.add(row);
            case NOTHING -> {}
        }
    }

    private record Effect(String what, int row) {}

    private List<Effect> step(UUID run, int number, TableStep step, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return sql.list(
                statement(step), r -> new Effect(r.text(0), r.integer(1)), Json.write(rows), run.toString(), number);
    }

    private String statement(TableStep step) {
        var table = tables.get(step.table());
        List<String> columns = Arrays.stream(step.columns().split(", *")).toList();
        List<String> changing =
                columns.stream().filter(c -> !table.key().contains(c)).toList();
        var sql = new StringBuilder(
                "with d as materialized (select * from jsonb_to_recordset(cast(?1 as jsonb)) as x(n int, " + step.row()
                        + ")), w as materialized (" + step.wanted()
                        + "), fresh as materialized (select w.* from w where not exists (select from "
                        + step.table() + " t where " + step.match() + "))");
        if (!changing.isEmpty()) {
            String differs =
                    " and (" + prefixed("t", changing) + ") is distinct from (" + prefixed("w", changing) + ")";
            sql.append(", old as materialized (select w.n as row_n, ")
                    .append(table.keyOf("t"))
                    .append(" as key, to_jsonb(t) as before from ")
                    .append(step.table())
                    .append(" t join w on ")
                    .append(step.match())
                    .append(differs)
                    .append(")")
                    .append(", changed as (update ")
                    .append(step.table())
                    .append(" t set ")
                    .append(changing.stream().map(c -> c + " = w." + c).collect(Collectors.joining(", ")))
                    .append(table.versioned() ? ", version = t.version + 1" : "")
                    .append(" from w where ")
                    .append(step.match())
                    .append(differs)
                    .append(" returning ")
                    .append(table.keyOf("t"))
                    .append(" as key, to_jsonb(t) as after)");
        }
        sql.append(", added as (insert into ")
                .append(step.table())
                .append(" as t (")
                .append(step.columns())
                .append(")")
                .append(table.identity() && columns.contains("id") ? " overriding system value" : "")
                .append(" select ")
                .append(step.columns())
                .append(" from fresh order by n returning ")
                .append(table.keyOf("t"))
                .append(" as key, to_jsonb(t) as after)");
        if (!step.replaces().isEmpty()) {
            sql.append(", removed as (delete from ")
                    .append(step.table())
                    .append(" t where exists (select from w where ")
                    .append(step.replaces())
                    .append(") and not exists (select from w where ")
                    .append(step.match())
                    .append(") returning ")
                    .append(table.keyOf("t"))
                    .append(" as key, to_jsonb(t) as before)");
        }
        String change = "select cast(?2 as uuid), cast(?3 as int), '" + step.table() + "', ";
        sql.append(", kept as (insert into import_change (run_id, step, table_name, row_key, before, after) ")
                .append(change)
                .append("key, null, after from added");
        if (!changing.isEmpty()) {
            sql.append(" union all ")
                    .append(change)
                    .append("c.key, o.before, c.after from changed c join old o on o.key = c.key");
        }
        if (!step.replaces().isEmpty()) {
            sql.append(" union all ").append(change).append("key, before, null from removed");
        }
        sql.append(") select 'A', n from fresh");
        if (!changing.isEmpty()) {
            sql.append(" union all select 'U', row_n from old");
        }
        if (!step.replaces().isEmpty()) {
            sql.append(" union all (select 'R', cast(count(*) as int) from removed having count(*) > 0)");
        }
        return sql.toString();
    }

    private static String prefixed(String alias, List<String> columns) {
        return columns.stream().map(c -> alias + "." + c).collect(Collectors.joining(", "));
    }
}

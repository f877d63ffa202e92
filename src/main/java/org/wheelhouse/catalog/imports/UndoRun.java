package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.db.Sql;

/**
 * Puts back what a run changed, table by table from the last step to the first, or refuses: when a row was changed since, or when others
 * have come to depend on a row that would go.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class UndoRun {

    /** Made from others by {@link ImportKind#after} or by jobs: they go and come with their product. */
    private static final Set<String> DERIVED = Set.of("product_search", "product_figures");

    @Inject
    private Sql sql;

    @Inject
    private Tables tables;

    private record Step(int number, String table) {}

    /** @return the tables that changed */
    Set<String> undo(UUID run) {
        sql.number("select count(pg_advisory_xact_lock(hashtext('import')))");
        // the planner knows nothing yet of rows written just now, takes them for few and would compare each with each
        sql.list("select set_config('enable_nestloop', 'off', true)", r -> r.text(0));
        var steps = sql.list(
                "select distinct step, table_name from import_change where run_id = ?1 order by step desc",
                r -> new Step(r.integer(0), r.text(1)),
                run);
        var changed = new HashSet<String>();
        for (Step step : steps) {
            if (changed.add(step.table)) {
                refuseWhereChangedSince(run, step.table);
            }
        }
        for (Step step : steps) {
            undo(run, step);
        }
        return changed;
    }

    private void refuseWhereChangedSince(UUID run, String name) {
        var table = tables.get(name);
        var since = sql.list(
                "with last as (select distinct on (row_key) row_key, before, after from import_change where run_id = ?1 and table_name = ?2"
                        + " order by row_key, id desc), now as (select " + table.keyOf("t")
                        + " as key, to_jsonb(t) as value from " + name + " t)"
                        + " select coalesce(l.after, l.before)->>'code', cast(l.row_key as text) from last l left join now on now.key = l.row_key"
                        + " where now.value is distinct from l.after limit 20",
                r -> r.text(0) == null ? r.text(1) : r.text(0),
                run,
                name);
        if (!since.isEmpty()) {
            throw new BusinessException("catalog.import.changed-since", String.join(", ", since), name);
        }
    }

    private void undo(UUID run, Step step) {
        var table = tables.get(step.table);
        String mine = "c.run_id = ?1 and c.step = ?2 and " + table.keyOf("t") + " = c.row_key";
        String columns = table.changeable().stream().map(c -> c + " = b." + c).collect(Collectors.joining(", "));
        refuseWhereUsed(run, step, table);
        sql.update(
                "delete from " + table.name() + " t using import_change c where " + mine + " and c.before is null",
                run,
                step.number);
        sql.update(
                "update " + table.name() + " t set " + columns
                        + " from import_change c cross join lateral jsonb_populate_record(cast(null as " + table.name()
                        + "), c.before) b where " + mine + " and c.before is not null and c.after is not null",
                run,
                step.number);
        String all = String.join(", ", table.columns());
        sql.update(
                "insert into " + table.name() + " (" + all + ") " + (table.identity() ? "overriding system value " : "")
                        + "select b."
                        + String.join(", b.", table.columns())
                        + " from import_change c cross join lateral jsonb_populate_record(cast(null as "
                        + table.name() + "), c.before) b where c.run_id = ?1 and c.step = ?2 and c.after is null",
                run,
                step.number);
    }

    /**
     * Rows elsewhere that point at a row that would go: the database's own catalogue knows which tables can, by one column or by several.
     * They are compared with the row as the run left it, since what points at it need not do so by its primary key.
     */
    private void refuseWhereUsed(UUID run, Step step, Tables.Table table) {
        record Use(String table, String theirs, String ours) {}
        List<Use> uses = sql.list(
                "select cast(cast(c.conrelid as regclass) as text), string_agg(quote_literal(o.attname) || ', u.' || quote_ident(t.attname), ', ' order by k.n),"
                        + " string_agg(quote_literal(o.attname) || ', c.after->' || quote_literal(o.attname), ', ' order by k.n) from pg_constraint c"
                        + " cross join lateral unnest(c.conkey, c.confkey) with ordinality as k (theirs, ours, n)"
                        + " join pg_attribute t on t.attrelid = c.conrelid and t.attnum = k.theirs"
                        + " join pg_attribute o on o.attrelid = c.confrelid and o.attnum = k.ours"
                        + " where c.contype = 'f' and c.confrelid = cast(?1 as regclass) group by c.oid, c.conrelid order by 1",
                r -> new Use(r.text(0), r.text(1), r.text(2)),
                table.name());
        for (Use use : uses) {
            if (!DERIVED.contains(use.table)) {
                long used = sql.number(
                        "select count(*) from " + use.table + " u join import_change c on jsonb_build_object("
                                + use.ours + ") = jsonb_build_object(" + use.theirs
                                + ") where c.run_id = ?1 and c.step = ?2 and c.before is null",
                        run,
                        step.number);
                if (used > 0) {
                    throw new BusinessException("catalog.import.used-since", table.name(), used, use.table);
                }
            }
        }
    }
}

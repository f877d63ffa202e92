package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.scope.CurrentScope;

/** The rows of import runs and their files. */
@ApplicationScoped
@Transactional
public class ImportRuns {

    private static final String RUN =
            "select r.id, r.kind, r.source, (select string_agg(f.name, ', ' order by f.part) from import_file f"
                    + " where f.run_id = r.id), r.state, r.rows_read, r.rows_new, r.rows_changed, r.rows_same, %s, r.actor, r.created_at, r.applied_at,"
                    + " r.undone_at from import_run r";

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /** One file of a run. */
    record StoredFile(String part, String name, byte[] content) {}

    /** A run with its findings. @throws NotFoundException when there is none */
    public ImportRun get(UUID id) {
        return sql.first(RUN.formatted("cast(r.findings as text)") + " where r.id = ?1", ImportRuns::run, id)
                .orElseThrow(() -> new NotFoundException("import " + id));
    }

    /** The newest runs, without their findings. */
    public List<ImportRun> newest(int limit) {
        return sql.list(RUN.formatted("'[]'") + " order by r.created_at desc, r.id limit ?1", ImportRuns::run, limit);
    }

    UUID add(String kind, String source, List<StoredFile> files) {
        UUID id = Ids.next();
        sql.update(
                "insert into import_run (id, kind, source, state, actor) values (?1, ?2, cast(?3 as text), 'CHECKING', ?4)",
                id,
                kind,
                source,
                CurrentScope.get().actor());
        for (StoredFile file : files) {
            sql.update(
                    "insert into import_file (run_id, part, name, content) values (?1, ?2, ?3, ?4)",
                    id,
                    file.part,
                    file.name,
                    file.content);
        }
        return id;
    }

    List<StoredFile> files(UUID id) {
        return sql.list(
                "select part, name, content from import_file where run_id = ?1",
                r -> new StoredFile(r.text(0), r.text(1), r.bytes(2)),
                id);
    }

    /** Says what the dry run found; only a run that is not applied yet can be checked. */
    void checked(UUID id, int rowsRead, WriteDraft.Outcome outcome, List<Finding> findings) {
        boolean refused = outcome == null;
        move(id, List.of("CHECKING", "CHECKED", "REFUSED"), refused ? "REFUSED" : "CHECKED", "");
        sql.update(
                "update import_run set rows_read = ?2, rows_new = ?3, rows_changed = ?4, rows_same = ?5, findings = cast(?6 as jsonb) where id = ?1",
                id,
                rowsRead,
                refused ? 0 : outcome.added(),
                refused ? 0 : outcome.changed(),
                refused ? 0 : outcome.same(),
                Json.write(findings));
    }

    /** Says that the run is written; in the transaction that writes it. */
    void applied(UUID id, ImportRun run, WriteDraft.Outcome outcome) {
        move(id, List.of("CHECKED"), "APPLIED", ", applied_at = now()");
        sql.update(
                "update import_run set rows_new = ?2, rows_changed = ?3, rows_same = ?4 where id = ?1",
                id,
                outcome.added(),
                outcome.changed(),
                outcome.same());
        audit.record(
                "import.applied",
                "import",
                id,
                java.util.Map.of(
                        "kind",
                        run.kind(),
                        "files",
                        run.fileNames(),
                        "new",
                        outcome.added(),
                        "changed",
                        outcome.changed()));
    }

    void undone(UUID id, ImportRun run) {
        move(id, List.of("APPLIED"), "UNDONE", ", undone_at = now()");
        audit.record("import.undone", "import", id, java.util.Map.of("kind", run.kind(), "files", run.fileNames()));
    }

    private void move(UUID id, List<String> from, String to, String more) {
        int moved = sql.update(
                "update import_run set state = ?2, version = version + 1" + more
                        + " where id = ?1 and state = any(string_to_array(?3, ','))",
                id,
                to,
                String.join(",", from));
        if (moved == 0) {
            throw new BusinessException("catalog.import.state-changed");
        }
    }

    private static ImportRun run(Row r) {
        List<Finding> findings =
                Json.read(r.text(9), new ArrayList<Finding>() {}.getClass().getGenericSuperclass());
        return new ImportRun(
                r.uuid(0),
                r.text(1),
                r.text(2),
                r.text(3),
                ImportRun.State.valueOf(r.text(4)),
                r.integer(5),
                r.integer(6),
                r.integer(7),
                r.integer(8),
                findings,
                r.text(10),
                r.instant(11),
                r.instant(12),
                r.instant(13));
    }
}

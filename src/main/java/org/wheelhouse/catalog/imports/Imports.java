package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.sheet.SheetLimits;
import org.wheelhouse.platform.sheet.SheetReader;
import org.wheelhouse.platform.sheet.SheetRow;

/**
 * The life of an import: upload, dry run, apply, undo. The dry run writes everything in a transaction that is then rolled back, so that it
 * meets whatever applying will meet. Each of them opens transactions of its own in the caller's scope; none must be running.
 */
@ApplicationScoped
public class Imports {

    @Inject
    private ImportKinds kinds;

    @Inject
    private ImportRuns runs;

    @Inject
    private WriteDraft writer;

    @Inject
    private UndoRun undoing;

    @Inject
    private ImportProgress progress;

    @Inject
    private InScope inScope;

    /** Carries the outcome out of a transaction that is to be rolled back. */
    private static final class DryRun extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient WriteDraft.Outcome outcome;

        DryRun(WriteDraft.Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /**
     * Keeps the files of a new run; nothing is read yet.
     *
     * @param source what the source of a vehicle tree is called; null for other kinds
     * @return the run, to be checked
     * @throws BusinessException platform.sheet.too-large, catalog.import.no-file
     */
    public UUID upload(String kind, String source, List<Upload> uploads) {
        if (uploads.isEmpty()) {
            throw new BusinessException("catalog.import.no-file");
        }
        var files = new ArrayList<ImportRuns.StoredFile>();
        try {
            for (Upload upload : uploads) {
                kinds.part(kind, upload.part());
                if (Files.size(upload.file()) > SheetLimits.DEFAULT.fileBytes()) {
                    throw new BusinessException(
                            "platform.sheet.too-large", SheetLimits.DEFAULT.fileBytes() / 1024 / 1024);
                }
                files.add(new ImportRuns.StoredFile(upload.part(), upload.name(), Files.readAllBytes(upload.file())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return mine(() -> runs.add(kind, source, files));
    }

    /** The dry run: findings and counts are kept in the run. Nothing else is written. */
    public void check(UUID id) {
        progress.say(id, "check", 0);
        var run = mine(() -> runs.get(id));
        Draft draft = draft(run);
        WriteDraft.Outcome outcome = null;
        try {
            mine(() -> {
                throw new DryRun(write(run, draft, "check"));
            });
        } catch (DryRun done) {
            outcome = done.outcome;
        } catch (Refused refused) {
            // the draft's findings say why
        } catch (PersistenceException e) {
            draft.add(DatabaseFinding.of(e));
        }
        if (outcome != null && outcome.removed() > 0) {
            draft.add(new Finding(
                    "", 0, "", "", "", false, "catalog.import.removes", List.of(String.valueOf(outcome.removed()))));
        }
        var result = outcome;
        mine(() -> {
            runs.checked(id, draft.rowsRead(), result, draft.findings());
            return null;
        });
        progress.end(id);
    }

    /**
     * Writes all of the run or nothing.
     *
     * @throws BusinessException catalog.import.state-changed when it is not checked, catalog.import.refused-now when the data has changed
     *     since, so that it can no longer be written (the run then says why)
     */
    public void apply(UUID id) {
        progress.say(id, "apply", 0);
        var run = mine(() -> runs.get(id));
        if (run.state() != ImportRun.State.CHECKED) {
            throw new BusinessException("catalog.import.state-changed");
        }
        Draft draft = draft(run);
        try {
            mine(() -> {
                var outcome = write(run, draft, "apply");
                runs.applied(id, run, outcome);
                return null;
            });
        } catch (Refused | PersistenceException e) {
            check(id);
            throw new BusinessException("catalog.import.refused-now");
        }
        progress.end(id);
    }

    /**
     * Puts back what the run changed.
     *
     * @throws BusinessException catalog.import.changed-since (rows, table), catalog.import.used-since, catalog.import.state-changed
     */
    public void undo(UUID id) {
        progress.say(id, "undo", 0);
        mine(() -> {
            var run = runs.get(id);
            runs.undone(id, run);
            kinds.get(run.kind()).after(undoing.undo(id));
            return null;
        });
        progress.end(id);
    }

    /** The draft has errors: nothing may be written. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    private WriteDraft.Outcome write(ImportRun run, Draft draft, String phase) {
        var kind = kinds.get(run.kind());
        if (!draft.refused()) {
            try {
                kind.read(draft);
            } catch (BusinessException e) {
                draft.add(wholeFile("", e));
            }
        }
        if (draft.refused()) {
            throw new Refused();
        }
        progress.say(run.id(), phase, 30);
        var outcome =
                writer.write(run.id(), draft, (step, steps) -> progress.say(run.id(), phase, 30 + 60 * step / steps));
        progress.say(run.id(), phase, 90);
        kind.after(outcome.tables());
        return outcome;
    }

    /** Reads the files; a file that is wrong as a whole is a finding of the draft. */
    private Draft draft(ImportRun run) {
        Map<String, List<SheetRow>> rows = new HashMap<>();
        var wrong = new ArrayList<Finding>();
        for (var stored : mine(() -> runs.files(run.id()))) {
            var some = new ArrayList<SheetRow>();
            try {
                Path file = Files.createTempFile("import", null);
                try {
                    Files.write(file, stored.content());
                    SheetReader.read(file, kinds.part(run.kind(), stored.part()).columns(), some::add);
                } finally {
                    Files.delete(file);
                }
            } catch (BusinessException e) {
                wrong.add(wholeFile(stored.part(), e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows.put(stored.part(), some);
        }
        progress.say(run.id(), "check", 10);
        var draft = new Draft(wrong.isEmpty() ? rows : Map.of(), run.source());
        wrong.forEach(draft::add);
        return draft;
    }

    private static Finding wholeFile(String part, BusinessException e) {
        return new Finding(
                part,
                0,
                "",
                "",
                "",
                true,
                e.key(),
                java.util.Arrays.stream(e.arguments()).map(String::valueOf).toList());
    }

    private <T> T mine(Supplier<T> work) {
        return inScope.call(CurrentScope.get(), work);
    }
}

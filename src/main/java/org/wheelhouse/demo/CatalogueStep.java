package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wheelhouse.catalog.imports.Finding;
import org.wheelhouse.catalog.imports.ImportKind;
import org.wheelhouse.catalog.imports.ImportKinds;
import org.wheelhouse.catalog.imports.ImportRun;
import org.wheelhouse.catalog.imports.ImportRuns;
import org.wheelhouse.catalog.imports.Imports;
import org.wheelhouse.catalog.imports.Upload;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;

/** The catalogue and the vehicle tree, through the same import as a user's files: one run for each kind, in order. */
@ApplicationScoped
class CatalogueStep implements DemoStep {

    private static final Scope SCOPE = Scope.job("demo");
    private static final String FOLDER = "/demo/catalogue/";

    @Inject
    private Imports imports;

    @Inject
    private ImportKinds kinds;

    @Inject
    private ImportRuns runs;

    @Inject
    private InScope inScope;

    @Inject
    private DemoProgress progress;

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public boolean done() {
        var loaded = loaded();
        return kinds.all().stream().allMatch(k -> loaded.contains(k.code()) || !isThere(k));
    }

    /** Kinds that are in: a step that was broken off goes on behind them. */
    private List<String> loaded() {
        return inScope.call(SCOPE, () -> runs.newest(1000)).stream()
                .filter(r -> r.state() == ImportRun.State.APPLIED && r.actor().equals(SCOPE.actor()))
                .map(ImportRun::kind)
                .toList();
    }

    private static String path(ImportKind kind, String part) {
        return FOLDER + (kind.parts().size() > 1 ? kind.code() + "/" : "") + part + ".csv";
    }

    private static boolean isThere(ImportKind kind) {
        return CatalogueStep.class.getResource(
                        path(kind, kind.parts().getFirst().name()))
                != null;
    }

    @Override
    public void load() {
        var loaded = loaded();
        for (ImportKind kind : kinds.all()) {
            if (!loaded.contains(kind.code()) && isThere(kind)) {
                progress.say("catalogue: " + kind.code());
                inScope.run(SCOPE, () -> load(kind));
            }
        }
    }

    private void load(ImportKind kind) {
        var uploads = new ArrayList<Upload>();
        try {
            for (var part : kind.parts()) {
                Path file = Files.createTempFile("demo", ".csv");
                try (var in = CatalogueStep.class.getResourceAsStream(path(kind, part.name()))) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                uploads.add(new Upload(part.name(), part.name() + ".csv", file));
            }
            var run = imports.upload(kind.code(), kind.parts().size() > 1 ? "demo" : null, uploads);
            imports.check(run);
            var checked = inScope.call(SCOPE, () -> runs.get(run));
            if (checked.state() != ImportRun.State.CHECKED) {
                throw new IllegalStateException(kind.code() + " was refused: "
                        + checked.findings().stream()
                                .filter(Finding::error)
                                .limit(20)
                                .map(Finding::toString)
                                .collect(Collectors.joining("\n")));
            }
            imports.apply(run);
            for (Upload upload : uploads) {
                Files.delete(upload.file());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wheelhouse.catalog.imports.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.catalog.imports.Finding;
import org.wheelhouse.catalog.imports.ImportProgress;
import org.wheelhouse.catalog.imports.ImportRun;
import org.wheelhouse.catalog.imports.ImportRuns;
import org.wheelhouse.catalog.imports.ImportWork;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.platform.web.Text;

/** One import: how far it is, what the dry run found, and the next step. While it is being worked on the page loads itself again. */
@Named
@RequestScoped
public class ImportView {

    private static final int SHOWN = 300;

    @Inject
    @Param(name = "import")
    private String id;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportProgress progress;

    @Inject
    private ImportWork work;

    @Inject
    private Notices notices;

    @Inject
    private Text text;

    private ImportRun run;

    @PostConstruct
    void load() {
        run = runs.get(Ids.parse(id));
    }

    /** Before the page is shown: tells of a refusal, or has the browser come back in a second. */
    public void show() {
        var refusal = progress.takeRefusal(run.id());
        if (refusal != null) {
            notices.refused(refusal);
        }
        if (isWorking()) {
            Faces.getExternalContext().setResponseHeader("Refresh", "1");
        }
    }

    public ImportRun getRun() {
        return run;
    }

    public boolean isWorking() {
        return progress.of(run.id()) != null;
    }

    public int getPercent() {
        var now = progress.of(run.id());
        return now == null ? 0 : now.percent();
    }

    public String getPhase() {
        var now = progress.of(run.id());
        return now == null ? "" : text.get("catalog.import.phase." + now.phase());
    }

    /** Errors first, as many as a page can show. */
    public List<Finding> getFindings() {
        return run.findings().stream()
                .sorted((a, b) -> Boolean.compare(b.error(), a.error()))
                .limit(SHOWN)
                .toList();
    }

    public int getUnshown() {
        return Math.max(0, run.findings().size() - SHOWN);
    }

    public String say(Finding finding) {
        return text.of(finding.key(), finding.arguments().toArray());
    }

    public void apply() {
        act(() -> work.apply(run.id()));
    }

    public void undo() {
        act(() -> work.undo(run.id()));
    }

    public void check() {
        act(() -> work.check(run.id()));
    }

    private void act(Runnable act) {
        UUID which = run.id();
        act.run();
        Faces.redirect("/hq/catalog/import?import=%s", which.toString());
    }
}

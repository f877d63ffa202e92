package org.wheelhouse.catalog.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.scope.InScope;

/** Does the work of imports beside the request, so that a page can show how far it is, and be left. */
@ApplicationScoped
public class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Imports imports;

    @Inject
    private ImportProgress progress;

    @Inject
    private InScope inScope;

    public void check(UUID run) {
        start(run, "check", imports::check);
    }

    public void apply(UUID run) {
        start(run, "apply", imports::apply);
    }

    public void undo(UUID run) {
        start(run, "undo", imports::undo);
    }

    private void start(UUID run, String phase, Consumer<UUID> work) {
        var running = progress.of(run);
        if (running != null && running.refusal() == null) {
            return;
        }
        progress.say(run, phase, 0);
        Scope scope = CurrentScope.get();
        executor.execute(() -> {
            try {
                inScope.run(scope, () -> work.accept(run));
            } catch (BusinessException e) {
                progress.refuse(run, phase, e);
            } catch (RuntimeException | OutOfMemoryError e) { // the latter must not leave the page waiting for ever
                LOG.log(Level.SEVERE, "import " + run + " failed", e);
                progress.refuse(run, phase, new BusinessException("catalog.import.failed"));
            }
        });
    }
}

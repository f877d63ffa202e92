package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.wheelhouse.kernel.BusinessException;

/** How far the runs are that this server is working on. What has come of a run stands in its row, not here. */
@ApplicationScoped
public class ImportProgress {

    /** @param phase {@code check}, {@code apply} or {@code undo}; @param percent of the whole; @param refusal why it ended, else null */
    public record Progress(String phase, int percent, BusinessException refusal) {}

    private final Map<UUID, Progress> running = new ConcurrentHashMap<>();

    /** Null where nothing is being done. */
    public Progress of(UUID run) {
        return running.get(run);
    }

    void say(UUID run, String phase, int percent) {
        running.put(run, new Progress(phase, percent, null));
    }

    void end(UUID run) {
        running.remove(run);
    }

    void refuse(UUID run, String phase, BusinessException refusal) {
        running.put(run, new Progress(phase, 100, refusal));
    }

    /** The refusal of a run that ended in one, told once; else null. */
    public BusinessException takeRefusal(UUID run) {
        Progress progress = running.get(run);
        if (progress != null && progress.refusal != null) {
            running.remove(run);
            return progress.refusal;
        }
        return null;
    }
}

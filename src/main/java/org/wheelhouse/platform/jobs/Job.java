package org.wheelhouse.platform.jobs;

import java.time.Duration;

/** Recurring work. Implementations are CDI beans; {@link Jobs} finds them and runs each in the scope of a system job, without a transaction. */
public interface Job {

    /** Stable name, the key of its row. */
    String name();

    /** The time from one start to the next. */
    Duration every();

    /** One round. An exception is logged and kept at the job's row; the next round comes all the same. */
    void run();
}

package org.wheelhouse.catalog.imports;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A run as pages show it. @param fileNames of all its files, joined */
public record ImportRun(
        UUID id,
        String kind,
        String source,
        String fileNames,
        State state,
        int rowsRead,
        int rowsNew,
        int rowsChanged,
        int rowsSame,
        List<Finding> findings,
        String actor,
        Instant createdAt,
        Instant appliedAt,
        Instant undoneAt)
        implements Serializable {

    /** CHECKING → CHECKED or REFUSED → APPLIED → UNDONE. */
    public enum State {
        CHECKING,
        CHECKED,
        REFUSED,
        APPLIED,
        UNDONE
    }

    public ImportRun {
        findings = List.copyOf(findings);
    }

    public long errors() {
        return findings.stream().filter(Finding::error).count();
    }

    public long hints() {
        return findings.size() - errors();
    }

    public int rowsToWrite() {
        return rowsNew + rowsChanged;
    }
}

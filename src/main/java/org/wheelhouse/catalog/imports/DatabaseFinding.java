package org.wheelhouse.catalog.imports;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the database refuses, in words: the last line of defence behind the kinds' own checks. */
final class DatabaseFinding {

    private static final Logger LOG = Logger.getLogger(DatabaseFinding.class.getName());

    private DatabaseFinding() {}

    static Finding of(PersistenceException problem) {
        SQLException cause = null;
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                cause = sql;
            }
        }
        String key = switch (cause == null ? "" : cause.getSQLState()) {
            case "23P01" -> "catalog.import.overlaps";
            case "23505" -> "catalog.import.not-unique";
            case "23503" -> "catalog.import.still-used";
            case "23514", "23502", "22001", "22003" -> "catalog.import.not-allowed";
            default -> throw problem;
        };
        LOG.log(Level.INFO, "an import was refused by the database", cause);
        String detail = cause.getMessage()
                .lines()
                .skip(1)
                .findFirst()
                .orElse(cause.getMessage())
                .replaceFirst("^\\s*[A-Za-z]+:\\s*", "");
        return new Finding("", 0, "", "", "", true, key, List.of(detail));
    }
}

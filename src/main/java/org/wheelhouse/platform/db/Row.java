package org.wheelhouse.platform.db;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.wheelhouse.kernel.Money;

/** One row of a plain query; columns are counted from 0. Text, UUIDs, dates and instants are null where the database has null. */
public final class Row {

    private final Object[] columns;

    private Row(Object[] columns) {
        this.columns = columns;
    }

    static Row of(Object result) {
        return new Row(result instanceof Object[] many ? many : new Object[] {result});
    }

    public boolean has(int column) {
        return columns[column] != null;
    }

    public String text(int column) {
        return columns[column] == null ? null : columns[column].toString();
    }

    public long number(int column) {
        return ((Number) columns[column]).longValue();
    }

    public int integer(int column) {
        return Math.toIntExact(number(column));
    }

    /** Null where the database has null. */
    public Long numberOrNull(int column) {
        return columns[column] == null ? null : number(column);
    }

    public BigDecimal decimal(int column) {
        return columns[column] == null ? null : new BigDecimal(columns[column].toString());
    }

    public boolean flag(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    /** All columns as the driver gives them; for exports. */
    public java.util.List<Object> values() {
        return java.util.Collections.unmodifiableList(java.util.Arrays.asList(columns));
    }

    public byte[] bytes(int column) {
        return (byte[]) columns[column];
    }

    public UUID uuid(int column) {
        return columns[column] == null ? null : UUID.fromString(columns[column].toString());
    }

    /** From a column in fen. */
    public Money money(int column) {
        return columns[column] == null ? null : Money.ofFen(number(column));
    }

    public Instant instant(int column) {
        return switch (columns[column]) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime time -> time.toInstant();
            case Timestamp timestamp -> timestamp.toInstant();
            default -> throw new IllegalStateException("not an instant: " + columns[column].getClass());
        };
    }

    public LocalDate date(int column) {
        return columns[column] == null
                ? null
                : LocalDate.parse(columns[column].toString().substring(0, 10));
    }

    public LocalTime time(int column) {
        return columns[column] == null ? null : LocalTime.parse(columns[column].toString());
    }
}

package org.wheelhouse.platform.list;

import java.math.BigDecimal;
import org.wheelhouse.platform.db.Row;

/**
 * A column of a list.
 *
 * @param name in pages and in {@code ?sort=}
 * @param sql the expression behind it
 * @param kind how its values are read and exported
 * @param texts for STATE: the prefix of the texts that name the states
 */
public record Column(String name, String sql, Kind kind, String texts) {

    /** How values are read and exported. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        INSTANT,
        DAY,
        FLAG,
        STATE,
        ID
    }

    /** Ids are for links: not exported, not sorted by. */
    public boolean shown() {
        return kind != Kind.ID;
    }

    Object read(Row row, int at) {
        if (!row.has(at)) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> plain(row.decimal(at).stripTrailingZeros());
            case MONEY -> row.money(at);
            case INSTANT -> row.instant(at);
            case DAY -> row.date(at);
            case FLAG -> row.flag(at);
            case TEXT, STATE, ID -> row.text(at);
        };
    }

    /** 40, not 4E+1. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}

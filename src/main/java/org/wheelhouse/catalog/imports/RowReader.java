package org.wheelhouse.catalog.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.platform.sheet.SheetRow;

/** Reads the cells of one row as what they should be, and adds a finding where one is not. Empty cells are null. */
public final class RowReader {

    private static final int PART_SIZE = 10_000_000;
    /** A file of nothing but unknown words is not searched for what each could have meant: that would take hours. */
    private static final int MOST_NEAREST = 200;

    private static final List<String> PARTS = List.of("brand", "factory", "series", "trim");

    private final Draft draft;
    private final String part;
    private final SheetRow row;

    RowReader(Draft draft, String part, SheetRow row) {
        this.draft = draft;
        this.part = part;
        this.row = row;
    }

    /** The row's number among all files of the run. */
    int place() {
        return Math.max(0, PARTS.indexOf(part)) * PART_SIZE + row.number();
    }

    public int number() {
        return row.number();
    }

    public boolean has(String column) {
        return row.has(column);
    }

    public String text(String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : text;
    }

    /** A text that must not be missing; empty with a finding where it is. */
    public String required(String column) {
        String text = row.get(column);
        if (text.isEmpty() && row.problems().stream().noneMatch(p -> p.column().equals(column))) {
            error(column, "catalog.import.missing");
        }
        return text;
    }

    /** A code of ours: small letters, digits, dash. */
    public String code(String column) {
        String code = required(column);
        if (!code.isEmpty() && !code.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            error(column, "catalog.import.code");
        }
        return code;
    }

    /** One of the known; a finding where it is not, with the nearest one as long as there are few findings. */
    public String known(String column, Collection<String> known, String what) {
        String text = required(column);
        if (!text.isEmpty() && !known.contains(text)) {
            String near = draft.findings().size() < MOST_NEAREST ? Nearest.to(text, known) : null;
            if (near == null) {
                error(column, "catalog.import.unknown", what, text);
            } else {
                error(column, "catalog.import.unknown-near", what, text, near);
            }
        }
        return text;
    }

    public Integer integer(String column, int least, int most) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int value = new BigDecimal(text).intValueExact();
            if (value >= least && value <= most) {
                return value;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // said below
        }
        error(column, "catalog.import.integer", String.valueOf(least), String.valueOf(most));
        return null;
    }

    public Integer requiredInteger(String column, int least, int most) {
        return required(column).isEmpty() ? Integer.valueOf(least) : integer(column, least, most);
    }

    /** An amount in yuan, in fen. */
    public Long yuan(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Money money = Money.parseYuan(text);
            if (!money.isNegative() && money.fen() <= 10_000_000_000L) {
                return money.fen();
            }
        } catch (NumberFormatException e) {
            // said below
        }
        error(column, "catalog.import.yuan");
        return null;
    }

    public Boolean yesNo(String column) {
        return switch (row.get(column).toLowerCase(java.util.Locale.ROOT)) {
            case "" -> null;
            case "yes", "true", "1", "是" -> true;
            case "no", "false", "0", "否" -> false;
            default -> {
                error(column, "catalog.import.yes-no");
                yield null;
            }
        };
    }

    public LocalDate day(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeParseException e) {
            error(column, "catalog.import.day");
            return null;
        }
    }

    public String choice(String column, String... choices) {
        String text = required(column);
        if (!text.isEmpty() && !List.of(choices).contains(text)) {
            error(column, "catalog.import.choice", String.join(", ", choices));
        }
        return text;
    }

    /** The values of a cell that are set apart by {@code |}. */
    public List<String> several(String column) {
        return row.get(column).isEmpty()
                ? List.of()
                : Stream.of(row.get(column).split("\\|", -1)).map(String::strip).toList();
    }

    /** Says where a row differs from the first one of the same product or bundle. */
    public void sameAs(RowReader first, List<String> columns) {
        for (String column : columns) {
            if (!row.get(column).equals(first.row.get(column))) {
                error(
                        column,
                        "catalog.import.differs",
                        String.valueOf(first.number()),
                        shortened(first.row.get(column)));
            }
        }
    }

    /** Says that a row with the same key came before. */
    public boolean repeated(String column, String key, Map<String, Integer> seen) {
        Integer before = seen.putIfAbsent(key, row.number());
        if (before != null && !key.isEmpty()) {
            error(column, "catalog.import.repeated", String.valueOf(before));
        }
        return before != null;
    }

    public void error(String column, String key, String... arguments) {
        draft.add(new Finding(
                part,
                row.number(),
                column,
                row.address(column),
                shortened(row.get(column)),
                true,
                key,
                List.of(arguments)));
    }

    public void hint(String column, String key, String... arguments) {
        draft.add(new Finding(
                part,
                row.number(),
                column,
                row.address(column),
                shortened(row.get(column)),
                false,
                key,
                List.of(arguments)));
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    /** The known text that is most like another, if one is like it at all. */
    private static final class Nearest {

        static String to(String text, Collection<String> known) {
            String best = null;
            int least = Math.max(1, text.length() / 3) + 1;
            for (String candidate : known.size() > 20_000 ? Set.<String>of() : known) {
                int distance =
                        Math.abs(candidate.length() - text.length()) >= least ? least : distance(text, candidate);
                if (distance < least) {
                    least = distance;
                    best = candidate;
                }
            }
            return best;
        }

        private static int distance(String a, String b) {
            int[] before = new int[b.length() + 1];
            for (int j = 0; j <= b.length(); j++) {
                before[j] = j;
            }
            for (int i = 1; i <= a.length(); i++) {
                int[] now = new int[b.length() + 1];
                now[0] = i;
                for (int j = 1; j <= b.length(); j++) {
                    int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
                }
                before = now;
            }
            return before[b.length()];
        }
    }
}

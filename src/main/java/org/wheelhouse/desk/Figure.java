package org.wheelhouse.desk;

import java.util.Arrays;
import java.util.Locale;
import org.wheelhouse.kernel.Money;

/**
 * A figure of this week against the last, added up day by day from Monday.
 *
 * @param name {@code desk.figure.<name>} says what it is
 * @param now this week until today
 * @param was the whole of last week
 */
public record Figure(String name, long[] now, long[] was) {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 36;

    public boolean isMoney() {
        return name.equals("turnover");
    }

    /** Whether more of it is worse. */
    public boolean isBad() {
        return name.equals("no-shows") || name.equals("adjusted");
    }

    public long getValue() {
        return now[now.length - 1];
    }

    /** Last week until the same day. */
    public long getBefore() {
        return was[now.length - 1];
    }

    public long getDifference() {
        return getValue() - getBefore();
    }

    /** {@code good}, {@code bad} or empty. */
    public String getTone() {
        return getDifference() == 0 ? "" : getDifference() > 0 != isBad() ? "good" : "bad";
    }

    public Money getMoney() {
        return Money.ofFen(getValue());
    }

    public Money getMoneyBefore() {
        return Money.ofFen(getBefore());
    }

    /** By how much it differs: {@code 8.2%}; the difference itself where last week had too little for a percentage to say anything. */
    public String getChange() {
        long difference = Math.abs(getDifference());
        boolean percent = getBefore() != 0 && difference <= getBefore() * 2;
        return percent
                ? getPercent() + "%"
                : isMoney() ? Money.ofFen(difference).toString() : String.valueOf(difference);
    }

    /** The difference in a hundred, or null where last week had none. */
    String getPercent() {
        return getBefore() == 0
                ? null
                : String.format(Locale.ROOT, "%.1f", Math.abs(getDifference()) * 100.0 / getBefore());
    }

    /** The line of this week, as the path of an SVG of 200 by 36. */
    public String getLineNow() {
        return line(now);
    }

    public String getLineWas() {
        return line(was);
    }

    public String getFill() {
        return line(now) + " L" + at(now.length - 1) + " " + HEIGHT + " L0 " + HEIGHT + "Z";
    }

    private String line(long[] values) {
        long most = Math.max(
                1,
                Math.max(
                        Arrays.stream(now).max().orElse(0),
                        Arrays.stream(was).max().orElse(0)));
        var path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            path.append(i == 0 ? "M" : " L")
                    .append(at(i))
                    .append(' ')
                    .append(String.format(Locale.ROOT, "%.1f", HEIGHT - 2 - (HEIGHT - 6) * (double) values[i] / most));
        }
        return path.toString();
    }

    private static String at(int day) {
        return String.format(Locale.ROOT, "%.1f", day * WIDTH / 6.0);
    }
}

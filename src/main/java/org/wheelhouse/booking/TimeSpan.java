package org.wheelhouse.booking;

import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;

/** A part of a day, such as opening hours or a shift. Several of a day leave a break between them. */
public record TimeSpan(LocalTime from, LocalTime to) implements Serializable {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})[:：](\\d{2})\\s*[-–—~～至到]\\s*(\\d{1,2})[:：](\\d{2})");

    /**
     * Reads what a person writes for a day: {@code 9:00-12:00, 13:00-18:00}; nothing means closed.
     *
     * @throws BusinessException when it is not understood, ends before it begins, or two spans overlap
     */
    public static List<TimeSpan> parse(String written) {
        if (written == null || written.isBlank()) {
            return List.of();
        }
        var spans = new ArrayList<TimeSpan>();
        for (String part : written.strip().split("\\s*[,，;；、]\\s*")) {
            var match = WRITTEN.matcher(part.strip());
            if (!match.matches()) {
                throw new BusinessException("booking.hours.malformed", part);
            }
            try {
                spans.add(new TimeSpan(time(match.group(1), match.group(2)), time(match.group(3), match.group(4))));
            } catch (DateTimeParseException e) {
                throw new BusinessException("booking.hours.malformed", part);
            }
        }
        spans.sort(Comparator.comparing(TimeSpan::from));
        for (int i = 0; i < spans.size(); i++) {
            if (!spans.get(i).to().isAfter(spans.get(i).from())
                    || i > 0 && spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new BusinessException("booking.hours.order", spans.get(i).toString());
            }
        }
        return List.copyOf(spans);
    }

    private static LocalTime time(String hours, String minutes) {
        return LocalTime.parse((hours.length() == 1 ? "0" : "") + hours + ":" + minutes);
    }

    /** Whether a stay lies wholly within one of the spans. */
    static boolean cover(List<TimeSpan> spans, LocalTime start, LocalTime end) {
        return spans.stream().anyMatch(s -> !start.isBefore(s.from()) && !end.isAfter(s.to()));
    }

    /** As a person writes them. */
    public static String written(List<TimeSpan> spans) {
        return spans.stream().map(TimeSpan::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}

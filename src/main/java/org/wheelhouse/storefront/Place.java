package org.wheelhouse.storefront;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the visitor is: a province that they chose, or a point that they let their device tell (kept to a hundredth of a degree).
 * Unknown until they say so; nothing is guessed from their address on the network.
 */
public record Place(String provinceCode, Double latitude, Double longitude) {

    /** Where goods would go as long as nobody has said where: said openly beside each date. */
    public static final String USUAL_PROVINCE = "31";

    public static final Place UNKNOWN = new Place(null, null, null);
    private static final Pattern POINT = Pattern.compile("(-?[0-9]{1,2}\\.[0-9]{1,2})_(-?[0-9]{1,3}\\.[0-9]{1,2})");

    /** Reads what the cookie keeps; anything else is unknown. */
    public static Place read(String text) {
        if (text == null) {
            return UNKNOWN;
        }
        if (text.matches("[1-9][0-9]")) {
            return new Place(text, null, null);
        }
        Matcher point = POINT.matcher(text);
        return point.matches()
                ? new Place(null, Double.valueOf(point.group(1)), Double.valueOf(point.group(2)))
                : UNKNOWN;
    }

    public boolean isKnown() {
        return provinceCode != null || latitude != null;
    }

    public boolean isPoint() {
        return latitude != null;
    }

    /** Kilometres to an outlet, when the place is a point. */
    public Optional<Double> kilometres(Site site) {
        return isPoint() ? Optional.of(site.kilometres(latitude, longitude)) : Optional.empty();
    }

    /** The outlets, nearest first: by distance from a point; else those of the province, then the others by distance from there. */
    public List<Site> nearest(List<Site> sites) {
        if (isPoint()) {
            return sites.stream()
                    .sorted(Comparator.comparingDouble(s -> s.kilometres(latitude, longitude)))
                    .toList();
        }
        String province = provinceCode == null ? USUAL_PROVINCE : provinceCode;
        Optional<Site> there =
                sites.stream().filter(s -> s.provinceCode().equals(province)).findFirst();
        return there.map(t -> sites.stream()
                        .sorted(Comparator.comparing(
                                        (Site s) -> !s.provinceCode().equals(province))
                                .thenComparingDouble(s -> s.kilometres(t.latitude(), t.longitude())))
                        .toList())
                .orElse(sites);
    }
}

package org.wheelhouse.storefront.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wheelhouse.storefront.Site;

/**
 * The outlets on a plain ground, by their coordinates (Mercator). Two great rivers help to find one's way; borders and coasts are not
 * drawn, so that the map says nothing about them. A city is written beside its first outlet wherever there is room.
 */
public final class OutletMap {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 440;
    private static final int MARGIN = 44;
    private static final int LINE = 16;
    private static final int LETTER = 13;
    private static final double LATIN = 0.6;
    private static final double[][] YELLOW_RIVER = {
        {100.2, 33.8},
        {102.0, 33.9},
        {100.5, 35.6},
        {103.8, 36.1},
        {105.2, 37.5},
        {106.4, 38.5},
        {107.0, 40.3},
        {109.8, 40.5},
        {111.1, 40.2},
        {111.1, 39.2},
        {110.6, 37.4},
        {110.5, 35.6},
        {110.3, 34.6},
        {111.3, 34.9},
        {113.6, 34.9},
        {115.0, 35.4},
        {117.0, 36.7},
        {119.2, 37.8}
    };
    private static final double[][] YANGTZE = {
        {99.6, 27.0},
        {100.3, 27.3},
        {101.7, 26.6},
        {102.9, 26.5},
        {104.6, 28.8},
        {106.6, 29.6},
        {108.4, 30.8},
        {111.3, 30.7},
        {113.0, 29.5},
        {114.3, 30.6},
        {116.0, 29.7},
        {117.2, 30.6},
        {118.7, 32.1},
        {120.3, 31.9},
        {121.9, 31.4}
    };

    /** One outlet; the label is its city's name, or empty. */
    public record Point(String code, String name, int x, int y, boolean own, String label, int labelX, String anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final double west;
    private final double north;
    private final double scale;
    private final double shiftX;
    private final double shiftY;
    private final List<Point> points;

    /** @param name an outlet's name and city, in the reader's language */
    OutletMap(List<Site> sites, Function<Site, String> name, Function<Site, String> city) {
        west = sites.stream().mapToDouble(Site::longitude).min().orElse(0);
        north = sites.stream().mapToDouble(s -> mercator(s.latitude())).max().orElse(0);
        double width = sites.stream().mapToDouble(Site::longitude).max().orElse(1) - west;
        double height = north
                - sites.stream().mapToDouble(s -> mercator(s.latitude())).min().orElse(0);
        scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(width, 1), (HEIGHT - 2 * MARGIN) / Math.max(height, 1));
        shiftX = (WIDTH - width * scale) / 2;
        shiftY = (HEIGHT - height * scale) / 2;
        points = place(sites, name, city);
    }

    private List<Point> place(List<Site> sites, Function<Site, String> name, Function<Site, String> city) {
        var taken = new ArrayList<Box>();
        sites.forEach(s -> taken.add(new Box(x(s) - 5.0, y(s) - 5.0, x(s) + 5.0, y(s) + 5.0)));
        var written = new ArrayList<String>();
        var placed = new ArrayList<Point>();
        for (Site site : sites) {
            String label = written.contains(city.apply(site)) ? "" : city.apply(site);
            boolean right = true;
            Box box = box(site, label, true);
            if (!free(box, site, taken)) {
                right = false;
                box = box(site, label, false);
            }
            boolean room = !label.isEmpty() && free(box, site, taken);
            if (room) {
                taken.add(box);
                written.add(label);
            }
            placed.add(new Point(
                    site.code(),
                    name.apply(site),
                    x(site),
                    y(site),
                    site.companyOwned(),
                    room ? label : "",
                    x(site) + (right ? 9 : -9),
                    right ? "start" : "end"));
        }
        return List.copyOf(placed);
    }

    private boolean free(Box box, Site site, List<Box> taken) {
        Box own = new Box(x(site) - 5.0, y(site) - 5.0, x(site) + 5.0, y(site) + 5.0);
        return box.left() > 0 && box.right() < WIDTH && taken.stream().noneMatch(b -> !b.equals(own) && b.meets(box));
    }

    private Box box(Site site, String label, boolean right) {
        double wide = label.codePoints()
                .mapToDouble(c -> c < 0x2e80 ? LETTER * LATIN : LETTER)
                .sum();
        double left = right ? x(site) + 7 : x(site) - 7 - wide;
        return new Box(left, y(site) - LINE / 2.0, left + wide, y(site) + LINE / 2.0);
    }

    private int x(Site site) {
        return x(site.longitude());
    }

    private int y(Site site) {
        return y(site.latitude());
    }

    private int x(double longitude) {
        return (int) Math.round(shiftX + (longitude - west) * scale);
    }

    private int y(double latitude) {
        return (int) Math.round(shiftY + (north - mercator(latitude)) * scale);
    }

    /** Degrees, so that both directions have one scale. */
    private static double mercator(double latitude) {
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }

    public List<Point> getPoints() {
        return points;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return HEIGHT;
    }

    /** The rivers as one path, in soft bends. */
    public String getRivers() {
        return path(YELLOW_RIVER) + path(YANGTZE);
    }

    private String path(double[][] river) {
        var path = new StringBuilder("M").append(x(river[0][0])).append(' ').append(y(river[0][1]));
        for (int i = 1; i < river.length - 1; i++) {
            path.append('Q')
                    .append(x(river[i][0]))
                    .append(' ')
                    .append(y(river[i][1]))
                    .append(' ')
                    .append((x(river[i][0]) + x(river[i + 1][0])) / 2)
                    .append(' ')
                    .append((y(river[i][1]) + y(river[i + 1][1])) / 2);
        }
        return path.append('L')
                .append(x(river[river.length - 1][0]))
                .append(' ')
                .append(y(river[river.length - 1][1]))
                .toString();
    }
}

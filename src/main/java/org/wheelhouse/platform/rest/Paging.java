package org.wheelhouse.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.platform.web.SignedCookies;

/**
 * Lists in parts: {@code ?limit=} and an opaque {@code ?cursor=}. A cursor says behind which item to go on, not how many to skip: what is
 * added meanwhile moves nothing. It bears our seal and holds for the same list with the same filters alone.
 */
@RequestScoped
public class Paging {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";

    /**
     * The place of an item in its list.
     *
     * @param value by which the list is sorted, ascending
     * @param key of the item, which decides where values are equal; letters, digits and hyphens
     */
    public record Place(long value, String key) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::value).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedCookies seals;

    /** How many the caller wants, 1 to 100. */
    public int limit() {
        String text = request.getParameter(LIMIT);
        return text == null ? USUAL : (int) Ask.number(LIMIT, text, 1, MOST);
    }

    /** Behind which item to go on; empty at the beginning. @throws InvalidRequest for a cursor that is not this list's */
    public Optional<Place> after() {
        String text = request.getParameter(CURSOR);
        return text == null ? Optional.empty() : Optional.of(open(text));
    }

    private Place open(String cursor) {
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            String[] place =
                    seals.open(list(), sealed).orElseThrow(Paging::stray).split("~", 2);
            return new Place(Long.parseLong(place[0]), place[1]);
        } catch (IllegalArgumentException nonsense) {
            throw stray();
        }
    }

    private static InvalidRequest stray() {
        return InvalidRequest.parameter(CURSOR, CURSOR);
    }

    /** A part of a list that is in memory. */
    public <T, R> Page<R> of(List<T> all, Function<T, Place> place, Function<List<T>, List<R>> shown) {
        var after = after();
        var rest = all.stream()
                .sorted(Comparator.comparing(place))
                .filter(item -> after.isEmpty() || place.apply(item).compareTo(after.get()) > 0)
                .limit(limit() + 1L)
                .toList();
        return page(rest, place, shown);
    }

    /** A part that was read with one item more than the limit. */
    public <T, R> Page<R> page(List<T> read, Function<T, Place> place, Function<List<T>, List<R>> shown) {
        boolean more = read.size() > limit();
        List<T> items = more ? read.subList(0, limit()) : read;
        return new Page<>(shown.apply(items), more ? next(place.apply(items.getLast())) : null);
    }

    private String next(Place place) {
        String sealed = seals.seal(list(), place.value() + "~" + place.key());
        String cursor =
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.US_ASCII));
        String filters = filters();
        return request.getRequestURI() + "?" + (filters.isEmpty() ? "" : filters + "&") + LIMIT + "=" + limit() + "&"
                + CURSOR + "=" + cursor;
    }

    /** The list with its filters: a cursor opens under this name only. */
    private String list() {
        return "api:" + request.getRequestURI() + "?" + filters();
    }

    private String filters() {
        var others = new TreeMap<>(request.getParameterMap());
        others.remove(CURSOR);
        others.remove(LIMIT);
        return others.entrySet().stream()
                .flatMap(p -> java.util.Arrays.stream(p.getValue()).map(v -> encoded(p.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

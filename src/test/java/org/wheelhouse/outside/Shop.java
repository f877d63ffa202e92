package org.wheelhouse.outside;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.testing.OwnerSql;

/** The addresses of the shop's public pages: those of its sitemap, and what a visitor reaches from them up to the cart. */
public final class Shop {

    /** Pages of one order, or on the way to one: they belong to somebody. */
    static final Set<String> PRIVATE = Set.of("/checkout", "/order", "/pay", "/rebook");

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

    private Shop() {}

    /** All addresses of the sitemap, as paths. */
    static List<String> sitemap() {
        var paths = new ArrayList<String>();
        Matcher location = LOCATION.matcher(new Visitor().get("/sitemap.xml").body());
        String base = Visitor.address("").toString();
        while (location.find()) {
            if (!location.group(1).startsWith(base + "/")) {
                throw new AssertionError("not an address of ours: " + location.group(1));
            }
            paths.add(location.group(1).substring(base.length()));
        }
        return paths;
    }

    /** The addresses of the demo chain: without the goods, services and outlets that other tests have made. */
    static List<String> ofDemoChain(Collection<String> paths) {
        var made = new HashSet<String>();
        for (String sql : List.of(
                "select '/p/' || code from product where name_zh like '测试%' or name_zh in ('货', '=名, 字')",
                "select '/o/' || code from outlet where name_zh like '测试%'",
                "select '/s/' || code from service where name_zh like '测试%'",
                "select '/c/' || code from category where name_zh like '测试%' or name_zh in ('类', '组')")) {
            OwnerSql.rows(sql)
                    .forEach(row -> made.add(row.values().iterator().next().toString()));
        }
        return paths.stream().filter(path -> !made.contains(path)).toList();
    }

    /** Some addresses of every public page of the shop's folder: up to so many of each; a page that has none is an error. */
    public static Map<String, List<String>> samples(int each) {
        List<String> sitemap = sitemap();
        var samples = new LinkedHashMap<String, List<String>>();
        for (String page : Portal.pages().keySet()) {
            if (page.indexOf('/', 1) < 0 && !PRIVATE.contains(page)) {
                samples.put(page, of(page, sitemap, each));
            }
        }
        return samples;
    }

    private static List<String> of(String page, List<String> sitemap, int each) {
        return switch (page) {
            case "/home" -> List.of("/");
            case "/search" -> List.of("/search?q=%E5%88%B9%E8%BD%A6", "/search?q=bosch+06", "/search?q=qqqqqq");
            case "/cart" -> List.of("/cart");
            case "/car" ->
                List.of("/car", "/car?make=" + OwnerSql.value("select id from vehicle_make order by id limit 1"));
            default -> {
                List<String> found = ofDemoChain(sitemap).stream()
                        .filter(p -> p.equals(page) || p.startsWith(page + "/"))
                        .limit(each)
                        .toList();
                if (found.isEmpty()) {
                    throw new AssertionError("no address of " + page + " in the sitemap");
                }
                yield found;
            }
        };
    }
}

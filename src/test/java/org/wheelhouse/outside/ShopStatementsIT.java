package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.testing.OwnerSql;

/** The shop is light: few statements, no session, no script or style of the back office, small pages, files that never change by name. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShopStatementsIT {

    private static final int MOST = 3;
    /** A page that is asked for again and again is warm, unless what it keeps ran out in between. */
    private static final int TRIES = 4;

    private static final int LARGEST_KILOBYTES = 120;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/a/[^\"#]+)\"");

    private static Counted warm(Visitor visitor, String path) {
        Counted least = null;
        for (int i = 0; i < TRIES; i++) {
            Counted counted = Counted.get(visitor, path);
            if (least == null || counted.count() < least.count()) {
                least = counted;
            }
        }
        return least;
    }

    /** Somebody without a login who has chosen a car, a place and something to buy. */
    private static Visitor withCarAndCart() {
        var visitor = new Visitor();
        long trim = OwnerSql.number(
                "select t.id from vehicle_trim t join fitment f on f.series_id = t.series_id order by t.id limit 1");
        assertEquals(
                303,
                visitor.post("/do/car", Map.of("trim", String.valueOf(trim), "back", "/"))
                        .statusCode());
        assertEquals(
                303,
                visitor.post("/do/place", Map.of("province", "31", "back", "/")).statusCode());
        for (Map<String, Object> sku : OwnerSql.rows(
                "select k.id from sku k join price r on r.sku_id = k.id join product p on p.id = k.product_id"
                        + " where k.active and p.state = 'ACTIVE' group by k.id order by k.id limit 3")) {
            assertEquals(
                    303,
                    visitor.post(
                                    "/do/cart",
                                    Map.of(
                                            "do",
                                            "add",
                                            "sku",
                                            sku.get("id").toString(),
                                            "quantity",
                                            "2",
                                            "way",
                                            "INSTALL"))
                            .statusCode());
        }
        assertEquals(
                303,
                visitor.post(
                                "/do/cart",
                                Map.of(
                                        "do",
                                        "add",
                                        "service",
                                        OwnerSql.value("select min(id) from service where active")
                                                .toString()))
                        .statusCode());
        assertEquals(
                303,
                visitor.post(
                                "/do/cart",
                                Map.of(
                                        "do",
                                        "add",
                                        "bundle",
                                        OwnerSql.value("select min(id) from bundle where active")
                                                .toString()))
                        .statusCode());
        return visitor;
    }

    @Test
    void atMostThreeStatementsWarmAndNoSession() {
        var problems = new ArrayList<String>();
        var table = new ArrayList<String>();
        for (Visitor visitor : List.of(new Visitor(), withCarAndCart())) {
            Shop.samples(3).forEach((page, paths) -> {
                int most = 0;
                int largest = 0;
                for (String path : paths) {
                    Counted counted = warm(visitor, path);
                    String html = counted.answer().body();
                    most = Math.max(most, counted.count());
                    largest = Math.max(largest, html.length() / 1024);
                    if (counted.answer().statusCode() != 200) {
                        problems.add(path + ": " + counted.answer().statusCode());
                    }
                    if (counted.count() > MOST) {
                        problems.add(path + ": " + String.join("\n  ", counted.statements()));
                    }
                    if (visitor.cookie("JSESSIONID") != null) {
                        problems.add(path + " begins a session");
                    }
                    if (html.contains("jakarta.faces.resource") || html.contains("primefaces")) {
                        problems.add(path + " brings the back office's files");
                    }
                    if (html.length() / 1024 > LARGEST_KILOBYTES) {
                        problems.add(path + " is " + html.length() / 1024 + " KB");
                    }
                }
                table.add("%-10s %d statements, %d KB".formatted(page, most, largest));
            });
        }
        System.getLogger("test").log(System.Logger.Level.INFO, "warm, beside the scope\n{0}", String.join("\n", table));
        assertEquals(List.of(), problems);
    }

    @Test
    void filesAreImmutableByNameAndCompressed() throws IOException, InterruptedException {
        var assets = new TreeSet<String>();
        Shop.samples(1)
                .values()
                .forEach(paths -> ASSET.matcher(
                                new Visitor().get(paths.getFirst()).body())
                        .results()
                        .forEach(a -> assets.add(a.group(1))));
        assertTrue(assets.size() >= 3, assets.toString());
        for (String asset : assets) {
            var plain = new Visitor().get(asset);
            assertEquals(200, plain.statusCode(), asset);
            assertEquals(
                    "public, max-age=31536000, immutable",
                    plain.headers().firstValue("Cache-Control").orElse(null),
                    asset);
            assertTrue(asset.matches(".*-[0-9a-f]{8,}\\.[a-z0-9]+"), "the name holds the content's mark: " + asset);
            HttpResponse<byte[]> packed = packed(asset);
            assertEquals(plain.body(), unpacked(packed.body()), asset);
            assertTrue(packed.body().length < plain.body().length(), asset);
        }
        String asset = assets.getFirst();
        assertEquals(
                404,
                new Visitor().get(asset.replaceFirst("-[0-9a-f]{4}", "-0000")).statusCode(),
                "another mark is another file");
    }

    @Test
    void pagesAreCompressed() throws IOException, InterruptedException {
        for (List<String> paths : Shop.samples(1).values()) {
            HttpResponse<byte[]> packed = packed(paths.getFirst());
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(null), paths.getFirst());
            assertTrue(unpacked(packed.body()).contains("</html>"), paths.getFirst());
            assertNotEquals(0, packed.body().length);
        }
    }

    private static HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(Visitor.address(path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static String unpacked(byte[] body) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(gzip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client library sends: broken ones, and such as are far too large. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RawRequestsIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final URI PORTAL = Visitor.address("/");

    /** What came back, as far as it came. */
    private record Raw(String text) {
        int status() {
            return text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }
    }

    /** Sends the head and then so many bytes, in chunks if asked, until the server has had enough; reads what it says. */
    private static Raw send(String head, long bodyBytes, boolean chunked) throws IOException {
        try (var socket = new Socket(PORTAL.getHost(), PORTAL.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            write(out, bodyBytes, chunked);
            return new Raw(read(socket));
        }
    }

    private static void write(OutputStream out, long bodyBytes, boolean chunked) {
        byte[] block = "a".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
        try {
            for (long left = bodyBytes; left > 0; left -= block.length) {
                if (chunked) {
                    out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(block);
                if (chunked) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            }
            if (chunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
        } catch (IOException closed) {
            // the server answers and closes before it has read everything: that is what it should do
        }
    }

    private static String read(Socket socket) {
        var answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            var in = socket.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (IOException closed) {
            // what came before the close counts
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: " + PORTAL.getAuthority() + "\r\nConnection: close\r\n"
                + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n";
    }

    private static void assertClear4xx(Raw answer, String what) {
        assertTrue(
                answer.status() / 100 == 4,
                what + ": " + answer.text().lines().findFirst().orElse("closed"));
        assertFalse(answer.text().contains("Exception"), what + ": " + answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /p/%00",
                "GET /p/%FF",
                "GET",
                "GET  /",
                "get /",
                "GET /\u0000",
                "\u0000\u0001\u0002",
                "GET http://evil.example/\u0001",
                "PRI *"
            })
    void brokenLines(String line) throws IOException {
        Raw answer = send(head(line), 0, false);
        assertTrue(answer.status() < 500, line + ": " + answer.text());
        assertFalse(answer.text().contains("Exception"), line + ": " + answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: cart=\"a\u0001b\"; car=;;; =; place=\u00ff",
                "Content-Length: -1",
                "Content-Length: abc",
                "Transfer-Encoding: nonsense",
                "Content-Length: 5\r\nContent-Length: 6",
                "Accept-Language: \u0000;q=zzz,,,,x-y-z-\"",
                "If-Modified-Since: nonsense",
                "Range: bytes=9-1,a-b",
                "Accept-Encoding: gzip;q=zz",
                "Host: evil.example",
                "Expect: nonsense",
                "X-Forwarded-For: \u0000",
                "Sec-Fetch-Site: \u00ff",
                "Content-Type: \u00ff/\u00ff; charset=\u0000"
            })
    void brokenHeaders(String header) throws IOException {
        for (String line : List.of(
                "GET /", "GET /cart", "GET /my/home", "GET /a/x", "POST /do/cart", "POST /pay/notice/sandbox")) {
            Raw answer = send(head(line, header), 0, false);
            assertTrue(answer.status() < 500, line + " with " + header + ": " + answer.text());
            assertFalse(answer.text().contains("Exception"), line + " with " + header + ": " + answer.text());
        }
    }

    @Test
    void headersThatNeverEnd() throws IOException {
        assertClear4xx(send(head("GET /" + "x".repeat(100_000)), 0, false), "long address");
        assertClear4xx(send(head("GET /", "X-Long: " + "x".repeat(100_000)), 0, false), "long header");
        assertClear4xx(send(head("GET /search?" + "a=1&".repeat(3000)), 0, false), "many parameters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/do/cart",
                "/do/checkout",
                "/my/do/profile",
                "/hq/catalog/import-upload",
                "/search",
                "/language",
                "/pay/notice/sandbox",
                "/push/tracking"
            })
    void formsLargerThanTheServerTakes(String path) throws IOException {
        assertClear4xx(
                send(
                        head(
                                "POST " + path,
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + 3 * MEGABYTE),
                        3 * MEGABYTE,
                        false),
                path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/json",
                "text/xml",
                "multipart/form-data; boundary=x"
            })
    void bodiesOfSixtyMegabytesInChunks(String type) throws IOException {
        for (String path : List.of("/do/cart", "/pay/notice/sandbox", "/push/tracking", "/search")) {
            Raw answer = send(
                    head("POST " + path, "Content-Type: " + type, "Transfer-Encoding: chunked"), 60L * MEGABYTE, true);
            assertTrue(answer.status() < 500, path + " " + type + ": " + answer.text());
            assertFalse(answer.text().contains("Exception"), path + " " + type + ": " + answer.text());
        }
    }

    /** As somebody at head office would by mistake: the whole file is announced, and refused before it is read. */
    @Test
    void anImportOfTwoHundredMegabytesIsRefusedWithItsReason() throws IOException {
        Visitor catalogue = Portal.loggedIn("catalogue");
        String cookie = "Cookie: JSESSIONID=" + catalogue.cookie("JSESSIONID");
        String multipart = "Content-Type: multipart/form-data; boundary=x";
        Raw announced = send(
                head("POST /hq/catalog/import-upload", cookie, multipart, "Content-Length: " + 200L * MEGABYTE),
                200L * MEGABYTE,
                false);
        assertEquals(413, announced.status(), announced.text());
        assertTrue(announced.text().contains("50 MB"), "says how much is taken");
        Raw chunked = send(
                head("POST /hq/catalog/import-upload", cookie, multipart, "Transfer-Encoding: chunked"),
                60L * MEGABYTE,
                true);
        assertTrue(chunked.status() < 500, chunked.text());
        assertEquals(200, catalogue.get("/hq/catalog/import-list").statusCode(), "and the portal goes on");
    }

    @Test
    void sealedCookiesThatSomebodyChangedCountAsAbsent() {
        var visitor = new Visitor();
        String sku = org.wheelhouse.testing.OwnerSql.value(
                        "select min(k.id) from sku k join price r on r.sku_id = k.id where k.active")
                .toString();
        visitor.post("/do/cart", Map.of("do", "add", "sku", sku, "quantity", "2"));
        String cart = visitor.cookie("cart");
        assertTrue(
                new Visitor().get("/cart", "Cookie", "cart=" + cart).body().contains("value=\"s" + sku),
                "the cart as it was sealed");
        String other = cart.replaceFirst("s" + sku, "s" + (Long.parseLong(sku) + 1));
        for (String changed : List.of(
                other,
                cart.substring(1),
                cart + "x",
                cart.toUpperCase(java.util.Locale.ROOT),
                "",
                "x".repeat(4000),
                cart.replace("2", "9"),
                "%00",
                "s" + sku + "i2")) {
            if (!changed.equals(cart)) {
                var answer = new Visitor().get("/cart", "Cookie", "cart=" + changed);
                assertEquals(200, answer.statusCode(), changed);
                assertFalse(answer.body().contains("value=\"s"), "a changed cart is no cart: " + changed);
            }
        }
        for (String name : List.of("car", "orders", "phone", "place")) {
            for (String value : List.of(cart, "x".repeat(3000), "%00", "31; x", "..", "{}")) {
                for (String path : List.of("/", "/cart", "/checkout", "/order/W23456789", "/outlets")) {
                    assertEquals(
                            List.of(),
                            Answers.problems(
                                    path + " " + name + "=" + value,
                                    new Visitor().get(path, "Cookie", name + "=" + value)));
                }
            }
        }
    }

    @Test
    void quantitiesAndGoodsThatNobodySells() {
        for (String quantity :
                List.of("-1", "0", "100000", "99999999999999999999", "1.5", "1e3", "一", "\u0000", " 3 ")) {
            var visitor = new Visitor();
            var answer = visitor.post("/do/cart", Map.of("do", "add", "sku", "1", "quantity", quantity));
            assertTrue(
                    answer.statusCode() / 100 == 3 || answer.statusCode() / 100 == 4,
                    quantity + ": " + answer.statusCode());
            assertEquals(List.of(), Answers.problems("cart with " + quantity, visitor.get("/cart")));
        }
        for (String sku : List.of("0", "999999999999999", "999999999999999999", "9223372036854775808")) {
            var visitor = new Visitor();
            assertTrue(visitor.post("/do/cart", Map.of("do", "add", "sku", sku)).statusCode() < 500);
            assertEquals(List.of(), Answers.problems("cart with sku " + sku, visitor.get("/cart")));
            assertEquals(List.of(), Answers.problems("checkout with sku " + sku, visitor.get("/checkout")));
            assertEquals(
                    List.of(),
                    Answers.problems(
                            "order with sku " + sku,
                            visitor.post("/do/checkout", Map.of("act", "place", "phone", "13800000000", "name", "x"))));
        }
    }

    @Test
    void noticesAndPushesThatNobodySent() {
        for (String body : List.of(
                "",
                "a=b",
                "sign=&sign_type=RSA2",
                "notify_id=1&sign_type=RSA2&sign=" + "A".repeat(344) + "&out_trade_no=x&total_amount=-1",
                "sign_type=none&sign=x",
                "total_amount=1e400&sign=x",
                "{\"a\":",
                "\u0000\u0000")) {
            var notice = post("/pay/notice/sandbox", body);
            assertTrue(
                    notice.statusCode() < 500 && !notice.body().equals("success"),
                    body + ": " + notice.statusCode() + " " + notice.body());
            var push = post("/push/tracking", "param=" + body + "&sign=x");
            assertTrue(push.statusCode() / 100 == 4, body + ": " + push.statusCode());
        }
        assertEquals(404, post("/pay/notice/nobody", "a=b").statusCode());
        assertTrue(post("/pay/notice/sandbox", "a=" + "x".repeat(100_000)).statusCode() < 500);
    }

    private static java.net.http.HttpResponse<String> post(String path, String body) {
        return new Visitor()
                .send(java.net.http.HttpRequest.newBuilder(Visitor.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}

package org.wheelhouse.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With TLS a cookie is this host's alone, and its name says so; without TLS browsers would not take such a name. */
class CookiesTest {

    private static Cookie written(Cookies cookies, String value) {
        List<Cookie> written = new ArrayList<>();
        var response = Proxy.newProxyInstance(
                CookiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    written.add((Cookie) arguments[0]);
                    return null;
                });
        cookies.write((HttpServletResponse) response, "cart", value, 60);
        return written.getFirst();
    }

    private static Optional<String> read(Cookies cookies, Cookie... sent) {
        return cookies.read(
                (HttpServletRequest) Proxy.newProxyInstance(
                        CookiesTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> sent.length == 0 ? null : sent),
                "cart");
    }

    @Test
    void withTlsTheNameBindsItToTheHost() {
        var cookies = new Cookies("https://shop.example.com");
        Cookie cookie = written(cookies, "x");
        assertEquals("__Host-cart", cookie.getName());
        assertTrue(cookie.getSecure() && cookie.isHttpOnly());
        assertEquals("/", cookie.getPath());
        assertEquals("Lax", cookie.getAttribute("SameSite"));
        assertEquals(Optional.of("x"), read(cookies, cookie));
        assertEquals(Optional.empty(), read(cookies, new Cookie("cart", "a neighbour's")));
        assertEquals(Optional.empty(), read(cookies));
    }

    @Test
    void withoutTlsItIsPlain() {
        var cookies = new Cookies("http://127.0.0.1:8080");
        Cookie cookie = written(cookies, "");
        assertEquals("cart", cookie.getName());
        assertFalse(cookie.getSecure());
        assertTrue(cookie.isHttpOnly());
        assertEquals(0, cookie.getMaxAge(), "what is empty is forgotten");
    }
}

package org.wheelhouse.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.outside.Shop;

/** Every kind of page that customers see, on every kind of screen; the back office's are looked at by {@link MenuE2E}. */
class WidthsE2E extends InBrowser {

    @Test
    void theShop() {
        assertEquals(
                List.of(),
                complaints(
                        me(),
                        Shop.samples(1).values().stream().flatMap(List::stream).toList()));
    }

    @Test
    void onesOwnPages() {
        Person customer = me().logIn("customer.two", "/my/home");
        List<String> own = customer.find("nav.trail a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertEquals(List.of(), complaints(customer, own));
    }

    private static List<String> complaints(Person person, Collection<String> paths) {
        var bad = new ArrayList<String>();
        for (String path : paths) {
            try {
                person.visit(path).accessibleAtEveryWidth();
            } catch (AssertionError e) {
                bad.add(e.getMessage());
            }
        }
        return bad;
    }
}

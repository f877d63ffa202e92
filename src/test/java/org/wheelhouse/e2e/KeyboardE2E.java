package org.wheelhouse.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/**
 * The pages that people use most, without a mouse, and on a desk's screen enlarged to twice its size, where a window has 720 × 450 points and
 * sticky bars cover most (WCAG 2.2, 1.4.4 and 2.4.11).
 */
class KeyboardE2E extends InBrowser {

    private static final int[][] WINDOWS = {{1440, 900}, {720, 450}};
    private static final String OUTLET = "sh-wuzhonglu";

    private final List<String> wrong = new ArrayList<>();

    /** Something for every car that an outlet fits. */
    private static String goods() {
        return OwnerSql.value("""
                select p.code from product p join sku k on k.product_id = p.id and k.active join stock s on s.sku_id = k.id
                  join outlet hub on hub.id = s.outlet_id and hub.code = 'hub-east' join service_rule r on r.category_id = p.category_id
                 where p.state = 'ACTIVE' and p.fitment_mode = 'universal' and s.on_hand - s.reserved > 5 order by p.code limit 1""").toString();
    }

    @Test
    void theShop() {
        Person customer = me();
        String goods = goods();
        walk(customer.visit("/"));
        walk(customer.visit("/c/"
                + OwnerSql.value(
                        "select c.code from category c join product p on p.category_id = c.id where p.code = ?",
                        goods)));
        walk(customer.visit("/p/" + goods));
        walk(customer.takes(goods, "INSTALL"));
        walk(customer.visit("/checkout").choosesFirstTime(OUTLET));
        assertEquals(List.of(), wrong);
    }

    @Test
    void theBackOffice() {
        Person manager = me().logIn("manager.wuzhong", "/outlet/booking/board");
        walk(manager);
        walk(manager.visit("/outlet/sales/order-list"));
        assertEquals(List.of(), wrong);
    }

    private void walk(Person person) {
        for (int[] window : WINDOWS) {
            person.page.setViewportSize(window[0], window[1]);
            Object wider = person.page.evaluate(
                    "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
            if (!wider.equals(0)) {
                wrong.add(person.page.url() + " is " + wider + " wider than " + window[0]);
            }
            wrong.addAll(TabWalk.complaints(person.page));
        }
    }
}

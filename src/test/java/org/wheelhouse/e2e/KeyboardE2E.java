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

    private static final int[] DESK = {1440, 900};
    private static final int[] TWICE = {720, 450};
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
        walk(customer.visit("/"), DESK, TWICE);
        walk(
                customer.visit("/c/"
                        + OwnerSql.value(
                                "select c.code from category c join product p on p.category_id = c.id where p.code = ?",
                                goods)),
                TWICE);
        walk(customer.visit("/p/" + goods), DESK, TWICE);
        walk(customer.takes(goods, "INSTALL"), TWICE);
        walk(customer.visit("/checkout").choosesFirstTime(OUTLET), TWICE);
        assertEquals(List.of(), wrong);
    }

    @Test
    void theBackOffice() {
        Person manager = me().logIn("manager.wuzhong", "/outlet/booking/board");
        walk(manager, DESK, TWICE);
        walk(manager.visit("/outlet/sales/order-list"), DESK, TWICE);
        assertEquals(List.of(), wrong);
    }

    /** The walk finds what it is there for. */
    @Test
    void aBadPageIsFoundOut() {
        page.setContent(
                "<style>a{display:block;margin:60px;outline:0}.good:focus{outline:2px solid}.bar{position:fixed;inset:auto 0 0;height:300px;background:#fff}"
                        + "button{position:absolute;left:-500px}</style><a class='good' href='#1'>good</a><a href='#2'>plain</a><button>away</button>"
                        + "<input type='radio' name='r' class='good'><input type='radio' name='r' class='good'><p style='height:1500px'></p>"
                        + "<a class='good' href='#3'>covered</a><div class='bar'>bar</div>"
                        + "<a class='good' href='#4' onfocus='this.blur()'>fleeting</a>");
        assertEquals(
                List.of(
                        "a plain looks as without the focus",
                        "button away is out of sight",
                        "a covered is under div bar .bar",
                        "a fleeting is not reached"),
                TabWalk.complaints(page).stream()
                        .map(c -> c.replaceFirst("^.*?: ", "").replaceFirst(" at -?\\d.*", ""))
                        .toList());
    }

    private void walk(Person person, int[]... windows) {
        person.page.waitForLoadState();
        for (int[] window : windows) {
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

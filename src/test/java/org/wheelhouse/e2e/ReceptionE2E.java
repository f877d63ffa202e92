package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/** At the counter: who comes on the wrong day, goods that are scanned twice, the day by technician. */
class ReceptionE2E extends InBrowser {

    private static final String AT = " join outlet o on o.id = %s.outlet_id where o.code = 'sh-wuzhonglu' and ";

    private void login(String username, String path) {
        context.clearCookies();
        visit(path);
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("wheelhouse");
        page.locator("[type=submit]").first().click();
    }

    @Test
    void aCarThatComesOnAnotherDayIsAskedAbout() {
        Map<String, Object> booking = OwnerSql.rows(
                        "select b.id, b.code from booking b" + AT.formatted("b")
                                + "b.state = 'CONFIRMED' and b.starts_at > now() + interval '1 day' order by b.starts_at desc limit 1")
                .getFirst();
        login("manager.wuzhong", "/outlet/booking/arrival");
        page.locator("[id='scan:code']").fill((String) booking.get("code"));
        page.locator("[id='scan:go']").click();
        assertThat(page.locator(".answer")).containsText("不是今天");
        assertAccessible();
        assertEquals("CONFIRMED", OwnerSql.value("select state from booking where id = ?", booking.get("id")));
        page.locator("[id$=':take']").click();
        assertThat(page.locator(".answer.is-ok")).containsText("已登记");
        assertEquals("ARRIVED", OwnerSql.value("select state from booking where id = ?", booking.get("id")));
    }

    @Test
    void goodsThatAreInStockAlreadyAreNotReceivedAgain() {
        String number = (String) OwnerSql.value("select t.number from transfer t" + AT.formatted("t")
                + "t.state = 'RECEIVED' order by t.received_at desc limit 1");
        login("manager.wuzhong", "/outlet/warehouse/receive?code=" + number);
        assertThat(page.locator(".answer")).containsText(number + " 已经入库");
        assertAccessible();
        assertThat(page.locator("[id='count:receive']")).hasCount(0);
        page.locator(".answer a").click();
        assertThat(page.locator("h1")).containsText(number);
    }

    @Test
    void theBoardByTechnician() {
        login("manager.wuzhong", "/outlet/booking/board");
        page.locator("[id='by-technician']").click();
        assertThat(page.locator("[id='by-technician']")).hasAttribute("aria-current", "true");
        String technician = (String) OwnerSql.value(
                "select t.name from technician t" + AT.formatted("t") + "t.active order by t.name limit 1");
        assertThat(page.locator(".bay").first()).containsText(technician);
        assertAccessible();
        page.locator("[id='after']").click();
        assertThat(page.locator("[id='by-technician']")).hasAttribute("aria-current", "true");
    }
}

package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An outlet asks its hub for goods, the hub finds it to pick; a technician moves nothing. */
class SendGoodsE2E extends InBrowser {

    private static final Pattern TRANSFER = Pattern.compile(".*/outlet/warehouse/transfer\\?transfer=.*");

    private void login(String username, String path) {
        context.clearCookies();
        visit(path);
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill("wheelhouse");
        page.locator("[type=submit]").first().click();
    }

    /** The first of the goods that were found, one piece. @return the transfer's number */
    private String request() {
        assertThat(page.locator("main input[name=q]")).hasValue("M");
        Locator quantity = page.locator("input[id$='quantity']").first();
        quantity.fill("1");
        assertAccessible();
        picture("send-goods");
        page.locator("[id='send:request']").click();
        assertThat(page).hasURL(TRANSFER);
        return Pattern.compile("T[0-9A-Z]{8}")
                .matcher(page.locator("h1").innerText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void anOutletAsksAndItsHubPicks() {
        login("manager.wuzhong", "/outlet/warehouse/send?q=M");
        assertThat(page.locator("a[href='/outlet/warehouse/send']").first()).isAttached();
        String number = request();
        assertEquals(0, page.locator("[id='end:cancel']").count(), "only the sender gives it up");
        login("hub.east", "/outlet/warehouse/pick");
        assertThat(page.locator("body")).containsText(number);
        page.getByText(number, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator("[id='end:cancel']").click();
        assertThat(page.locator("[id='end:cancel']")).hasCount(0);
        visit("/outlet/warehouse/pick");
        assertThat(page.locator("body")).not().containsText(number);
    }

    @Test
    void aHubChoosesTheOutlet() {
        login("hub.east", "/outlet/warehouse/send");
        page.locator("select[name=receiving]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("main input[name=q]").fill("M");
        page.locator("main form[role=search] [type=submit]").click();
        request();
        page.locator("[id='end:cancel']").click();
        assertThat(page.locator("[id='end:cancel']")).hasCount(0);
    }

    @Test
    void aTechnicianReadsStockAndMovesNothing() {
        login("tech.wuzhong", "/outlet/warehouse/stock-list");
        assertThat(page.locator("table").first()).isVisible();
        assertEquals(0, page.locator("a[href*='/outlet/warehouse/adjust']").count());
        assertEquals(0, page.locator("nav a[href='/outlet/warehouse/send']").count());
        assertEquals(
                404,
                page.navigate(page.url().replaceAll("/stock-list.*", "/send")).status());
    }
}

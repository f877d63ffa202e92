package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.stack.StackListener;

/** Somebody at a browser of their own, doing what people do: read, press, fill in. */
final class Person {

    /** What the demo chain's people and everybody who registers in a test have for a password. */
    static final String PASSWORD = "wheelhouse";

    private static final int TABLET = 820;
    private static final int[] WIDTHS = {1440, TABLET, 390};
    private static final int HEIGHT = 900;
    private static final int TABLET_HEIGHT = 1100;
    private static final Path PICTURES = Path.of(System.getProperty("guide.pictures", "target/browser"));
    private static final Pattern KEYCLOAK = begins(StackListener.stack().keycloakUrl() + "/", ".*");

    final Page page;

    Person(Page page) {
        this.page = page;
        page.setDefaultTimeout(20_000);
    }

    Person visit(String path) {
        page.navigate(Visitor.address(path).toString());
        return this;
    }

    /** Asks for a page that needs a login, logs in at Keycloak and comes back to it. */
    Person logIn(String username, String path) {
        visit(path);
        return logIn(username, PASSWORD, path);
    }

    /** Logs in where Keycloak's page is open already. */
    Person logIn(String username, String password, String path) {
        giveLogin(username, password);
        isAt(path);
        return this;
    }

    void giveLogin(String username, String password) {
        assertThat(page).hasURL(KEYCLOAK);
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** Asks for a page of the own account, registers as a new customer and comes back to it. @return the user name */
    String register(String name, String path) {
        String username = "kunde-" + Ids.code(8).toLowerCase(Locale.ROOT);
        assertThat(page).hasURL(KEYCLOAK);
        page.locator("a[href*='registration']").click();
        Locator form = page.locator("#kc-register-form");
        assertThat(form).isVisible(); // the login page has a field of the same name
        form.locator("[name=username]").fill(username);
        form.locator("[name=email]").fill(username + "@example.com");
        form.locator("[name=firstName]").fill(name);
        form.locator("[name=password]").fill(PASSWORD);
        form.locator("[name=password-confirm]").fill(PASSWORD);
        form.locator("[type=submit]").click();
        isAt(path);
        return username;
    }

    /** Goes to the browser as its own kind of expression, which knows quotation. */
    private static Pattern begins(String address, String rest) {
        return Pattern.compile("^" + address.replaceAll("[.?+]", "\\\\$0") + rest);
    }

    void isAt(String path) {
        assertThat(page).hasURL(begins(Visitor.address(path).toString(), "($|[?#;].*)"));
    }

    Locator find(String css) {
        return page.locator(css);
    }

    /** The one part of the page with that text in it. */
    Locator find(String css, String text) {
        return page.locator(css, new Page.LocatorOptions().setHasText(text));
    }

    Person press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** Gives an order up where the page asks whether that is meant. */
    Person cancelsOrder() {
        page.locator("details > summary", new Page.LocatorOptions().setHasText("取消订单"))
                .first()
                .click();
        return press("确定取消订单");
    }

    Person follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    Person fill(String name, String value) {
        page.locator("[name='" + name + "']").fill(value);
        return this;
    }

    /** Agrees and places the order that is filled in. @return its number */
    String places() {
        page.locator("[name=agree]").check();
        page.locator("button.go[name=act][value=place]").click();
        assertThat(page).hasURL(Pattern.compile(".*/pay/W\\w+"));
        return page.url().replaceFirst(".*/", "");
    }

    /** Goes from the payment page to the bank, pays there, and comes back to an order that waits for the bank's notice until it is paid. */
    Person pays(String number) {
        follow("去银行付款");
        assertThat(page.locator("h1")).hasText("确认付款");
        accessible().press("确认付款").isAt("/order/" + number);
        assertThat(page.locator("ol.time")).containsText("已付款");
        return this;
    }

    /** Puts a product's first variant into the cart. @param way SHIP or INSTALL */
    Person takes(String product, String way) {
        visit("/p/" + product);
        page.locator("[name=way][value=" + way + "]").check();
        page.locator("button[name=then][value=cart]").first().click();
        isAt("/cart");
        return this;
    }

    /** Chooses an outlet of Shanghai on the checkout page, and the first time there is. */
    Person choosesFirstTime(String outlet) {
        page.locator("[name=outletProvince]").selectOption("31");
        page.locator("[name=pickOutlet][value=" + outlet + "]").click();
        page.locator(".times button.pick").first().click();
        assertThat(page.locator(".times button.pick[aria-pressed=true]")).hasCount(1);
        return this;
    }

    /** Narrows the list of the page down. */
    Person searches(String words) {
        page.locator("main form.filters [name=q]").fill(words);
        page.locator("main form.filters button").click();
        return this;
    }

    /** What is read on the page's main part. */
    Person reads(String... texts) {
        for (String text : texts) {
            assertThat(page.locator("main").first()).containsText(text);
        }
        return this;
    }

    /** Reads on in the other language, by the switch that every page has. */
    Person switchLanguage() {
        String before = page.locator("html").getAttribute("lang");
        page.locator("a.lang").click();
        assertThat(page.locator("html")).not().hasAttribute("lang", before);
        return this;
    }

    /** No serious finding of axe on the page as it is now. */
    Person accessible() {
        page.waitForLoadState(); // a click may have just begun to lead here
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().stream()
                                        .map(n -> n.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
        assertEquals(List.of(), found, page.url());
        return this;
    }

    /** What the guides show of this page (docs/pictures), anew with {@code -Dguide.pictures=docs/pictures}. */
    Person pictured(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(80));
        return this;
    }

    /** The same on a tablet, as it stands at the bay. */
    Person picturedOnTablet(String name) {
        page.setViewportSize(TABLET, TABLET_HEIGHT);
        pictured(name);
        page.setViewportSize(WIDTHS[0], HEIGHT);
        return this;
    }

    /** The same on a desk's screen and on a telephone; and nothing is wider than the screen, of a tablet neither, no table than its place. */
    Person accessibleAtEveryWidth() {
        for (int width : WIDTHS) {
            fits(width);
            if (width != TABLET) {
                accessible();
            }
        }
        page.setViewportSize(WIDTHS[0], HEIGHT);
        return this;
    }

    /**
     * A page in both languages: nothing is wider than any screen in either; axe sees it on a desk's screen in the one, on a telephone in the
     * other, in which the person stays.
     */
    Person accessibleInBothLanguages() {
        fitsEveryWidth();
        page.setViewportSize(WIDTHS[0], HEIGHT);
        accessible().switchLanguage().fitsEveryWidth();
        page.setViewportSize(WIDTHS[WIDTHS.length - 1], HEIGHT);
        accessible();
        page.setViewportSize(WIDTHS[0], HEIGHT);
        return this;
    }

    private void fitsEveryWidth() {
        for (int width : WIDTHS) {
            fits(width);
        }
    }

    private void fits(int width) {
        page.waitForLoadState();
        page.setViewportSize(width, HEIGHT);
        assertEquals(
                0,
                page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"),
                page.url() + " is wider than " + width);
        assertEquals(List.of(), Tables.astray(page), page.url() + " at " + width);
    }
}

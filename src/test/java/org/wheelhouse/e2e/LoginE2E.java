package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.stack.StackListener;

/** A new customer registers at Keycloak, comes back to the page that asked for it, and is logged out of both. */
class LoginE2E extends InBrowser {

    private static final Pattern KEYCLOAK =
            Pattern.compile(StackListener.stack().keycloakUrl().replace(".", "\\.") + "/.*");
    private final String username = "kunde-" + Ids.code(8).toLowerCase(Locale.ROOT);

    private void register() {
        page.locator("a[href*='registration']").click();
        assertThat(page.locator("#kc-register-form")).isVisible(); // the login page has a field of the same name
        fill("username", username);
        fill("email", username + "@example.com");
        fill("firstName", "Li");
        fill("lastName", "Wang");
        fill("password", "Wagen-4711");
        fill("password-confirm", "Wagen-4711");
        page.locator("#kc-register-form [type=submit]").click();
    }

    private void fill(String name, String value) {
        Locator field = page.locator("[name='" + name + "']");
        if (field.count() > 0) {
            field.fill(value);
        }
    }

    @Test
    void registersInChineseComesBackAndLogsOutOfBoth() {
        visit("/my/home");
        assertThat(page).hasURL(KEYCLOAK);
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
        assertThat(page.locator("body")).containsText("登录");
        register();
        assertThat(page).hasURL(Visitor.address("/my/home").toString());
        logOut();
        visit("/my/home");
        assertThat(page).hasURL(KEYCLOAK);
        assertTrue(page.locator("#password").isVisible(), "Keycloak's session has ended too: it asks for the password");
    }

    /** Keycloak speaks the language in which the portal is read, whatever the browser prefers. */
    @Test
    void logsInInTheLanguageOfThePortal() {
        visit("/language?to=en&back=/my/home");
        assertThat(page).hasURL(KEYCLOAK);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("body")).containsText("Log in to Wheelhouse");
    }

    /** As the header's button does, which is a form of its own. */
    private void logOut() {
        var answer = context.request()
                .post(
                        Visitor.address("/logout").toString(),
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setHeader("Origin", Visitor.address("").toString()));
        assertEquals(200, answer.status());
    }

    @Test
    void englishWhenTheReaderChoseIt() {
        visit("/language?to=en&back=/outlets");
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
    }
}

package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/** Nobody is thrown out unwarned, and what was typed is not lost (WCAG 2.2, 2.2.1). The browser's clock is put forward, nobody waits. */
class TimeOutE2E extends InBrowser {

    private static final String DIALOG = "dialog#stay";

    @Test
    void aLoginWarnsIsProlongedAndGivesBackWhatWasTyped() {
        Person administrator = me();
        administrator.page.clock().install();
        Object outlet = OwnerSql.value("select id from outlet where code = 'sh-hutailu'");
        administrator.logIn("admin", "/hq/network/outlet?outlet=" + outlet);
        Locator name = administrator.find("[id='outlet:nameEn']");
        Locator dialog = administrator.find(DIALOG);
        name.fill("Hutai Road, half typed");

        forward(administrator, 57);
        assertThat(dialog).isHidden();
        forward(administrator, 2);
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("登录即将结束");
        assertThat(dialog.getByRole(AriaRole.BUTTON)).isFocused(); // there is one, and focus is in it
        administrator.accessible();
        administrator.page.waitForResponse(
                "**/stay", () -> administrator.page.keyboard().press("Enter"));
        assertThat(dialog).isHidden();
        assertThat(name).hasValue("Hutai Road, half typed");
        forward(administrator, 57);
        assertThat(dialog).isHidden(); // another hour

        // Nobody was there: the session ends, as the server sees it too
        forward(administrator, 4);
        context.clearCookies();
        assertThat(dialog).containsText("登录已结束");
        administrator.accessible();
        administrator.page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        administrator.press("保存"); // nothing is sent into the void
        assertThat(dialog).isVisible();
        administrator.press("重新登录");
        administrator.logIn("admin", Person.PASSWORD, "/hq/network/outlet");
        assertThat(name).hasValue("Hutai Road, half typed");
        administrator.reads("已填回表单").accessible();
        administrator.visit("/hq/network/outlet?outlet=" + outlet);
        assertThat(name).not().hasValue("Hutai Road, half typed"); // given back once, and never saved by itself
    }

    private static void forward(Person person, int minutes) {
        person.page.clock().fastForward(minutes * 60_000L);
    }
}

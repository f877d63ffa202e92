package org.wheelhouse.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.wheelhouse.outside.Visitor;

/** A fresh browser context for each person of a test; pictures in target/browser of what was on their screens when one fails. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
abstract class InBrowser {

    private static Playwright playwright;
    private static Browser browser;

    /** The first person's. */
    protected BrowserContext context;

    protected Page page;
    /** What the browser complained about: script errors and violations of the content security policy. */
    protected final List<String> complaints = new ArrayList<>();

    private final List<Page> pages = new ArrayList<>();

    @RegisterExtension
    final TestWatcher pictures = new TestWatcher() {
        @Override
        public void testFailed(ExtensionContext test, Throwable cause) {
            for (int i = 0; i < pages.size(); i++) {
                picture(
                        pages.get(i),
                        test.getRequiredTestClass().getSimpleName() + "-"
                                + test.getRequiredTestMethod().getName() + (i == 0 ? "" : "-" + (i + 1)));
            }
            close();
        }

        @Override
        public void testSuccessful(ExtensionContext test) {
            close();
        }

        private void close() {
            pages.forEach(p -> p.context().close());
        }
    };

    @BeforeEach
    void open() {
        if (browser == null) {
            playwright = Playwright.create();
            browser = Chromium.launch(playwright);
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // a busy machine is slow, and nothing more
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        page = person().page;
        context = page.context();
    }

    /** Somebody else, with a browser of their own. */
    protected Person person() {
        return person(new Browser.NewContextOptions());
    }

    protected Person person(Browser.NewContextOptions options) {
        var own = browser.newContext(options.setLocale(language())
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1440, 900))
                .newPage();
        own.onPageError(complaints::add);
        own.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    && message.location().startsWith(Visitor.address("").toString())) {
                complaints.add(message.text());
            }
        });
        pages.add(own);
        return new Person(own);
    }

    /** The one who has the first browser. */
    protected Person me() {
        return new Person(page);
    }

    @AfterEach
    void noComplaints() {
        assertEquals(List.of(), complaints);
    }

    /** The browser's language; English tests override it. */
    protected String language() {
        return "zh-CN";
    }

    protected void visit(String path) {
        me().visit(path);
    }

    protected void picture(String name) {
        picture(page, name);
    }

    private static void picture(Page shown, String name) {
        shown.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/browser", name + ".png"))
                .setFullPage(true));
    }

    /** No serious finding of axe on the page as it is now. */
    protected void assertAccessible() {
        me().accessible();
    }
}

package org.wheelhouse.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.wheelhouse.outside.Visitor;

/** A fresh browser context for each test; a picture in target/browser of what was on the screen when one fails. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
abstract class InBrowser {

    private static Playwright playwright;
    private static Browser browser;

    protected BrowserContext context;
    protected Page page;
    /** What the browser complained about: script errors and violations of the content security policy. */
    protected final List<String> complaints = new ArrayList<>();

    @RegisterExtension
    final TestWatcher pictures = new TestWatcher() {
        @Override
        public void testFailed(org.junit.jupiter.api.extension.ExtensionContext test, Throwable cause) {
            picture(test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
            context.close();
        }

        @Override
        public void testSuccessful(org.junit.jupiter.api.extension.ExtensionContext test) {
            context.close();
        }
    };

    @BeforeEach
    void open() {
        if (browser == null) {
            playwright = Playwright.create();
            browser = Chromium.launch(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        context = browser.newContext(new Browser.NewContextOptions().setLocale(language()).setTimezoneId("Asia/Shanghai").setViewportSize(1440, 900));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") && message.location().startsWith(Visitor.address("").toString())) {
                complaints.add(message.text());
            }
        });
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
        page.navigate(Visitor.address(path).toString());
    }

    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser", name + ".png")).setFullPage(true));
    }

    /** No serious finding of axe on the page as it is now. */
    protected void assertAccessible() {
        var serious = new AxeBuilder(page).analyze().getViolations().stream().filter(v -> List.of("serious", "critical").contains(v.getImpact()))
                .map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList()).toList();
        assertEquals(List.of(), serious, page.url());
    }
}

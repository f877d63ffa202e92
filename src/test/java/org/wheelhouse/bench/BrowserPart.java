package org.wheelhouse.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.wheelhouse.e2e.Chromium;

/** What a person sees: largest contentful paint, layout shift, the slowest answer to a key or click, and bytes over the wire, with an empty cache. */
final class BrowserPart implements Part {

    private static final int TIMES = 5;

    private static final String OBSERVE = """
            window.vitals = {lcp: 0, cls: 0, inp: 0};
            new PerformanceObserver(list => list.getEntries().forEach(e => window.vitals.lcp = e.startTime))
              .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.vitals.cls += e.value; }))
              .observe({type: 'layout-shift', buffered: true});
            new PerformanceObserver(list => list.getEntries().forEach(e => { if (e.interactionId) window.vitals.inp = Math.max(window.vitals.inp, e.duration); }))
              .observe({type: 'event', durationThreshold: 16, buffered: true});
            """;

    private record Seen(double lcp, double cls, double inp, double kilobytes) {}

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        try (var superuser = ground.connect();
                var playwright = Playwright.create();
                var browser = Chromium.launch(playwright)) {
            String product = ground.url(Samples.product(superuser));
            String manager = Samples.manager(superuser);
            measure(browser, report, "home", context -> ground.url("/"));
            measure(browser, report, "product", context -> product);
            measure(browser, report, "checkout", context -> {
                Page page = context.newPage();
                page.navigate(product);
                page.locator("button[name='then']:visible").first().click();
                page.waitForLoadState(LoadState.LOAD);
                page.close();
                return ground.url("/checkout");
            });
            measure(browser, report, "board", context -> {
                Page page = context.newPage();
                page.navigate(ground.url("/outlet/booking/board"));
                page.fill("#username", manager);
                page.fill("#password", Samples.PASSWORD);
                page.click("#kc-login");
                page.waitForURL("**/outlet/booking/board**");
                page.close();
                return ground.url("/outlet/booking/board");
            });
        }
    }

    /** Does what has to be done before a page can be seen, and says its address. */
    private interface Way {
        String to(BrowserContext context);
    }

    private static void measure(Browser browser, Report report, String name, Way way) {
        var seen = IntStream.range(0, TIMES).mapToObj(i -> once(browser, way)).toList();
        report.row(
                "browser",
                name,
                "LCP ms",
                median(seen, Comparator.comparingDouble(Seen::lcp)).lcp(),
                "CLS",
                median(seen, Comparator.comparingDouble(Seen::cls)).cls(),
                "INP ms",
                median(seen, Comparator.comparingDouble(Seen::inp)).inp(),
                "KB",
                median(seen, Comparator.comparingDouble(Seen::kilobytes)).kilobytes());
    }

    private static Seen median(java.util.List<Seen> seen, Comparator<Seen> by) {
        return seen.stream().sorted(by).toList().get(TIMES / 2);
    }

    private static Seen once(Browser browser, Way way) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            String address = way.to(context);
            Page page = context.newPage();
            var devTools = context.newCDPSession(page);
            var bytes = new AtomicLong();
            devTools.send("Network.enable");
            var noCache = new com.google.gson.JsonObject();
            noCache.addProperty("cacheDisabled", true);
            devTools.send("Network.setCacheDisabled", noCache);
            devTools.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.addInitScript(OBSERVE);
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.mouse().click(5, 5);
            page.waitForTimeout(300);
            @SuppressWarnings("unchecked")
            var vitals = (Map<String, Number>) page.evaluate("window.vitals");
            return new Seen(
                    vitals.get("lcp").doubleValue(),
                    vitals.get("cls").doubleValue(),
                    vitals.get("inp").doubleValue(),
                    bytes.get() / 1024.0);
        }
    }
}

package org.wheelhouse.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wheelhouse.outside.Visitor;

/** The shop's pages with 1,000 and with 100,000 products, and the back office's list and board: rate, times, CPU, statements and bytes of one. */
final class Pages implements Part {

    private static final int[] SIZES = {1_000, 100_000};
    private static final int[] CONNECTIONS = {1, 16, 64};

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        ground.openToTests();
        try (Connection superuser = ground.connect()) {
            for (int size : SIZES) {
                ManyProducts.upTo(size, superuser);
                for (var page : shop(superuser).entrySet()) {
                    measure(
                            ground,
                            superuser,
                            report,
                            "shop pages",
                            page.getKey() + ", " + size + " products",
                            new Asking(ground.url(page.getValue())));
                }
            }
            for (var page : Map.of("order list", "/outlet/sales/order-list", "board", "/outlet/booking/board")
                    .entrySet()) {
                var manager = new Visitor();
                manager.logIn(page.getValue(), Samples.manager(superuser), Samples.PASSWORD);
                measure(
                        ground,
                        superuser,
                        report,
                        "office pages",
                        page.getKey(),
                        new Asking(ground.url(page.getValue()), "Cookie", manager.cookies()));
            }
        }
    }

    private static Map<String, String> shop(Connection superuser) throws Exception {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("category", Samples.category(superuser));
        pages.put("product", Samples.product(superuser));
        pages.put("search", "/search?q=" + URLEncoder.encode("机油", StandardCharsets.UTF_8));
        return pages;
    }

    private static void measure(
            Ground ground, Connection superuser, Report report, String table, String page, Asking asking)
            throws Exception {
        Load.warm(16, i -> asking);
        double html = htmlKb(asking);
        for (int connections : CONNECTIONS) {
            double cpu = ground.payara().cpuSeconds();
            double database = ground.postgres().cpuSeconds();
            Statements before = Statements.count(superuser);
            var load = Load.of(connections, Ground.TIME, i -> asking);
            report.row(
                    table,
                    page + ", " + connections + (connections == 1 ? " client" : " clients"),
                    "requests/s",
                    load.perSecond(),
                    "p50 ms",
                    load.millis(0.5),
                    "p95 ms",
                    load.millis(0.95),
                    "p99 ms",
                    load.millis(0.99),
                    "CPU ms",
                    1000 * (ground.payara().cpuSeconds() - cpu) / load.count(),
                    "CPU ms PostgreSQL",
                    1000 * (ground.postgres().cpuSeconds() - database) / load.count(),
                    "SQL",
                    (double) Statements.count(superuser).since(before).queries() / load.count(),
                    "KB sent",
                    load.bytes() / 1024.0 / load.count(),
                    "KB HTML",
                    html);
        }
    }

    private static double htmlKb(Asking asking) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(asking.address()));
        if (asking.headers().length > 0) {
            request.headers(asking.headers());
        }
        return HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofByteArray())
                        .body()
                        .length
                / 1024.0;
    }
}

package org.wheelhouse.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.wheelhouse.e2e.Chromium;
import org.wheelhouse.platform.sheet.SheetWriter;

/**
 * 50,000 products and what they fit from .xlsx, as head office imports them on the page: the dry run and the writing, each with the most
 * heap that was in use, garbage and all. The goods are the demo chain's, again and again under other codes.
 */
final class Importing implements Part {

    private static final int PRODUCTS = 50_000;
    /** A file may have 200,000 rows. */
    private static final int FITMENT_OF_ONE = 3;

    private static final double PATIENCE_MILLIS = 20 * 60_000;

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        Path products = Files.createTempFile("products", ".xlsx");
        Path fitment = Files.createTempFile("fitment", ".xlsx");
        try (var playwright = Playwright.create();
                var browser = Chromium.launch(playwright);
                var context = browser.newContext()) {
            write(products, fitment);
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate(ground.url("/hq/catalog/import-list"));
            page.fill("#username", "catalogue");
            page.fill("#password", Samples.PASSWORD);
            page.click("#kc-login");
            page.waitForURL("**/hq/catalog/import-list**");
            bring(ground, report, page, "products", products);
            bring(ground, report, page, "fitment", fitment);
        } finally {
            Files.delete(products);
            Files.delete(fitment);
        }
    }

    private static void bring(Ground ground, Report report, Page page, String kind, Path file) throws Exception {
        page.navigate(ground.url("/hq/catalog/import-upload?kind=" + kind));
        page.locator("[name='upload:files']").setInputFiles(file);
        step(ground, report, page, kind + ", dry run", "form#upload button[type=submit]", ".verdict");
        step(ground, report, page, kind + ", written", "#act\\:apply", ".note.is-ok");
    }

    /** From the button to what the page shows when it is done. */
    private static void step(Ground ground, Report report, Page page, String name, String button, String done)
            throws Exception {
        try (var heap = new HeapWatch(ground.payara().pid())) {
            long from = System.nanoTime();
            page.locator(button).last().click();
            page.locator(done + ", .note.is-no").first().waitFor();
            if (page.locator(".note.is-no").count() > 0) {
                throw new IllegalStateException(page.locator("main").innerText());
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            String rows = page.locator(".verdict b").first().innerText().replaceAll("\\D", "");
            report.row(
                    "import",
                    name,
                    "rows",
                    Integer.parseInt(rows),
                    "seconds",
                    seconds,
                    "MB heap at most",
                    heap.mostMb());
        }
    }

    /** Whole rounds through the demo chain's products, until there are enough. */
    private static void write(Path productFile, Path fitmentFile) throws IOException {
        List<CSVRecord> products = demo("products");
        Map<String, List<CSVRecord>> fitment = new HashMap<>();
        for (CSVRecord row : demo("fitment")) {
            fitment.computeIfAbsent(row.get("product_code"), code -> new ArrayList<>())
                    .add(row);
        }
        try (var productOut = Files.newOutputStream(productFile);
                var productRows = SheetWriter.xlsx(
                        productOut, "products", products.getFirst().getParser().getHeaderNames());
                var fitmentOut = Files.newOutputStream(fitmentFile);
                var fitmentRows = SheetWriter.xlsx(
                        fitmentOut,
                        "fitment",
                        fitment.values()
                                .iterator()
                                .next()
                                .getFirst()
                                .getParser()
                                .getHeaderNames())) {
            String last = "";
            int made = 0;
            for (int i = 0;
                    made < PRODUCTS
                            || products.get(i % products.size())
                                    .get("product_code")
                                    .equals(last);
                    i++) {
                CSVRecord product = products.get(i % products.size());
                String copy = "-x" + i / products.size();
                productRows.row(copied(product, copy));
                if (!product.get("product_code").equals(last)) {
                    last = product.get("product_code");
                    made++;
                    for (CSVRecord fit : fitment.getOrDefault(last, List.of()).stream()
                            .filter(f -> f.get("sku").isEmpty())
                            .limit(FITMENT_OF_ONE)
                            .toList()) {
                        fitmentRows.row(copied(fit, copy));
                    }
                }
            }
        }
    }

    private static List<CSVRecord> demo(String name) throws IOException {
        try (InputStream in = Importing.class.getResourceAsStream("/demo/catalogue/" + name + ".csv")) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        }
    }

    private static List<String> copied(CSVRecord row, String copy) {
        var cells = new ArrayList<String>();
        row.toMap().forEach((column, cell) -> {
            String text = switch (column) {
                case "barcode" -> "";
                case "product_code" -> cell + copy;
                case "sku" -> cell.isEmpty() ? "" : cell + copy;
                default -> cell;
            };
            cells.add(text.isEmpty() ? null : text);
        });
        return cells;
    }
}

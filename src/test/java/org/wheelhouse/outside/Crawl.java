package org.wheelhouse.outside;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;

/**
 * Follows every link of the portal's pages, a few of each kind, and reads what comes: pages as a browser does, exports cell by cell. Notes
 * what is wrong with them and hands every text to whoever wants to know what was shown.
 */
final class Crawl {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private static final Set<String> PAGES = Portal.pages().keySet();
    private static final Pattern LEAVES = Pattern.compile(
            "/(logout|login|do|test|bank|developers|language)\\b.*|/api/.*|.*\\.(css|js|png|jpg|svg|ico)");

    /** The same rows in another order, or more of them. */
    private static final Pattern SAME_ROWS = Pattern.compile("[?&](sort|size|page|from|to|day|province)=");

    private static final Pattern EXPORT = Pattern.compile("export=\\w+");

    private final int most;
    private final Consumer<String> shown;
    private final Map<String, Integer> visits = new TreeMap<>();
    private int answers;
    private final Set<String> pages = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();
    private int exports;

    /** @param most how many of each kind of page; shown: hears the text of every answer */
    Crawl(int most, Consumer<String> shown) {
        this.most = most;
        this.shown = shown;
    }

    List<String> problems() {
        return problems;
    }

    /** The portal's pages that were opened. */
    Set<String> pages() {
        return pages;
    }

    int answers() {
        return answers;
    }

    /** Opens all kinds of pages anew. */
    void again() {
        visits.clear();
    }

    int exports() {
        return exports;
    }

    void from(Collection<String> addresses, Visitor visitor, String language) throws IOException, InterruptedException {
        var open = new ArrayDeque<String>(addresses);
        var known = new TreeSet<String>(addresses);
        while (!open.isEmpty()) {
            String address = open.poll();
            String kind = kind(address).contains("export=") ? kind(address) : language + " " + kind(address);
            if (!addresses.contains(address) && visits.getOrDefault(kind, 0) >= most) {
                continue;
            }
            for (String link : open(address, kind, visitor, language)) {
                if (!LEAVES.matcher(link.split("\\?")[0]).matches()
                        && !SAME_ROWS.matcher(link).find()
                        && known.add(link)) {
                    open.add(link);
                }
            }
        }
    }

    /** Addresses that differ in rows and values alone are of one kind; the formats of exports are kinds of their own. */
    private static String kind(String address) {
        String[] parts = address.split("\\?", 2);
        Matcher export = EXPORT.matcher(address);
        if (export.find()) {
            return page(parts[0]).orElse(parts[0]) + "?" + export.group();
        }
        String names = parts.length < 2
                ? ""
                : java.util.Arrays.stream(parts[1].split("&"))
                        .map(p -> p.matches("(export|format|kind|part|filled)=.*") ? p : p.split("=")[0])
                        .sorted()
                        .collect(Collectors.joining("&"));
        return page(parts[0]).orElse(parts[0]) + "?" + names;
    }

    private static java.util.Optional<String> page(String path) {
        return PAGES.stream()
                .filter(page -> path.equals(page) || path.startsWith(page + "/"))
                .max(java.util.Comparator.comparingInt(String::length));
    }

    private List<String> open(String address, String kind, Visitor visitor, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(Visitor.address(address)).header("Accept-Language", language);
        if (!visitor.cookies().isEmpty()) {
            request.header("Cookie", visitor.cookies());
        }
        answers++;
        HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() == 200) {
            visits.merge(kind, 1, Integer::sum);
        }
        if (answer.statusCode() >= 500) {
            problems.add(address + ": " + answer.statusCode());
        } else if (type.startsWith("text/html")) {
            return page(address, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        } else if (type.contains("spreadsheet")) {
            workbook(address, answer.body());
        } else if (type.startsWith("text/csv")) {
            csv(address, answer.body());
        }
        return List.of();
    }

    private List<String> page(String address, int status, String html) {
        if (status == 200) {
            page(address.split("\\?")[0]).ifPresent(pages::add);
        }
        shown.accept(html);
        Escaped.problems(html).forEach(problem -> problems.add(address + ": " + problem));
        return Jsoup.parse(html, Visitor.address(address).toString()).select("a[href]").stream()
                .map(link -> link.absUrl("href").replaceAll("#.*", ""))
                .filter(link -> link.startsWith(Visitor.address("/").toString()))
                .map(link -> link.substring(Visitor.address("/").toString().length() - 1))
                .toList();
    }

    private void workbook(String address, byte[] file) throws IOException {
        exports++;
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                for (var row : sheet.read()) {
                    for (var cell : row) {
                        if (cell != null && cell.getType() == CellType.FORMULA) {
                            problems.add(address + ": a formula " + cell.getFormula());
                        } else if (cell != null && cell.getType() == CellType.STRING) {
                            cell(address, cell.asString());
                        }
                    }
                }
            }
        }
    }

    private void csv(String address, byte[] file) throws IOException {
        exports++;
        try (var reader = new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT.parse(reader)) {
            rows.forEach(row -> row.forEach(cell -> cell(address, cell.replace("\ufeff", ""))));
        }
    }

    private void cell(String address, String text) {
        shown.accept(text);
        if (HostileText.isFormula(text) && (text.startsWith("=") || text.contains(HostileText.MARK))) {
            problems.add(address + ": a cell that computes: " + text);
        }
    }
}

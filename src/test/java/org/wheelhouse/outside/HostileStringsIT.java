package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.OracleData;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.testing.OwnerSql;

/**
 * Each of the hostile strings, our own and those of the folder of real data, through what people type: stored and shown unchanged, or
 * refused with a reason; never run, never an error. What becomes of them on all other pages is {@link StoredTextIT}'s.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileStringsIT {

    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]+|[a-zA-Z]+);");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private final List<String> problems = new ArrayList<>();
    private final Visitor customer = Portal.loggedIn("customer.one");
    private UUID id;
    private List<String> strings;
    private int taken;
    private int refused;

    @BeforeEach
    void prepare() throws IOException {
        strings = new ArrayList<>(HostileText.sample());
        if (!System.getProperty("wheelhouse.data", "").isBlank()) {
            strings.addAll(naughty());
        }
        String mark = "试客" + Ids.code(8);
        customer.post("/my/do/profile", Map.of("name", mark, "back", "/my/profile"));
        id = (UUID) OwnerSql.value("select id from customer where name = ?", mark);
    }

    private static List<String> naughty() throws IOException {
        try (InputStream file =
                        new GZIPInputStream(Files.newInputStream(OracleData.file("strings/naughty-strings.json.gz")));
                var json = Json.createReader(file)) {
            return json.readArray().getValuesAs(JsonString::getString);
        }
    }

    /** A form of a customer's pages. @return true when it was taken, false when it was refused with a reason */
    private boolean submit(String form, Map<String, String> fields) {
        HttpResponse<String> answer = customer.post("/my/do/" + form, fields);
        problems.addAll(Answers.problems(form + " " + fields, answer));
        String target = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() == 303 && !target.contains("refused=")) {
            taken++;
            return true;
        }
        refused++;
        if (answer.statusCode() == 303
                && !customer.get(target).body().contains("class=\"say")
                && !customer.get(target).body().contains("err")) {
            problems.add(form + " " + fields + " is refused without a reason: " + target);
        }
        return false;
    }

    private void stored(String what, Object expected, String sql) {
        Object kept = OwnerSql.value(sql, id);
        if (!expected.equals(kept)) {
            problems.add(what + ": " + expected + " is kept as " + kept);
        }
    }

    /** The page shows it as text: unescaped it is there, and not as it would be run. */
    private void shown(String what, String string, String html) {
        if (!decoded(html).contains(string)) {
            problems.add(what + " does not show " + string);
        }
        if (string.contains("<") && html.contains(string)) {
            problems.add(what + " would run " + string);
        }
    }

    static String decoded(String html) {
        return ENTITY.matcher(html).replaceAll(entity -> {
            String name = entity.group(1);
            String plain = !name.startsWith("#")
                    ? NAMED.getOrDefault(name, entity.group())
                    : Character.toString(
                            name.startsWith("#x")
                                    ? Integer.parseInt(name.substring(2), 16)
                                    : Integer.parseInt(name.substring(1)));
            return java.util.regex.Matcher.quoteReplacement(plain);
        });
    }

    @Test
    void namesAndAddresses() {
        String county = (String) OwnerSql.value("select min(code) from division where level = 3");
        for (String string : strings) {
            String stripped = string.strip();
            if (submit("profile", Map.of("name", string, "back", "/my/profile"))) {
                stored("name", stripped, "select name from customer where id = ?");
                shown("profile", stripped, customer.get("/my/profile").body());
            }
            OwnerSql.update("delete from address where customer_id = ?", id);
            if (submit(
                    "address-save",
                    Map.of(
                            "recipient",
                            string,
                            "street",
                            string,
                            "phone",
                            "13800138000",
                            "county",
                            county,
                            "back",
                            "/my/addresses"))) {
                stored("recipient", stripped, "select recipient from address where customer_id = ?");
                stored("street", stripped, "select street from address where customer_id = ?");
                shown("addresses", stripped, customer.get("/my/addresses").body());
            }
        }
        say("names and addresses");
    }

    @Test
    void phonesPlatesAndVins() {
        Object car = OwnerSql.value("select id from car where customer_id = ? and removed_at is null", id);
        assertTrue(car != null, "the customer has a car");
        for (String string : strings) {
            submit("phone-code", Map.of("phone", string, "back", "/my/profile"));
            submit(
                    "address-save",
                    Map.of(
                            "recipient",
                            "x",
                            "street",
                            "x",
                            "phone",
                            string,
                            "county",
                            string,
                            "back",
                            "/my/addresses"));
            for (String field : List.of("plate", "vin", "km")) {
                if (submit("car-describe", Map.of("car", car.toString(), field, string, "back", "/my/garage"))) {
                    if (string.isBlank() || string.replace('\u3000', ' ').isBlank() || field.equals("km")) {
                        continue; // empties the field; kilometres are kept as a number
                    }
                    String kept = String.valueOf(OwnerSql.value(
                            "select coalesce(plate, vin, odometer_km::text, '') from car where id = ?", car));
                    if (!kept.equals(string.replaceAll("[\\s,·.-]", "").toUpperCase(java.util.Locale.ROOT))) {
                        problems.add(field + ": " + string + " is kept as " + kept);
                    }
                }
            }
        }
        say("telephone numbers, plates, VINs, kilometres");
    }

    @Test
    void searchesAndSuggestions() {
        var visitor = new Visitor();
        for (String string : strings) {
            String q = URLEncoder.encode(string, StandardCharsets.UTF_8);
            for (String path :
                    List.of("/search?q=", "/suggest?q=", "/car?vin=", "/outlets?q=", "/p/", "/c/x?brand=", "/order/")) {
                HttpResponse<String> answer = visitor.get(
                        path + (path.endsWith("/") ? q.replace("+", "%20").replace("%00", "") : q));
                problems.addAll(Answers.problems(path + string, answer));
                if (string.contains("<")
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html")
                        && answer.body().contains(string)) {
                    problems.add(path + " would run " + string);
                }
                if (path.equals("/search?q=")
                        && string.strip().length() > 0
                        && string.length() <= 60
                        && answer.statusCode() == 200) {
                    shown("search", string.strip(), answer.body());
                }
            }
            Visitor office = Portal.loggedIn("admin");
            HttpResponse<String> list = office.get("/hq/sales/order-list?q=" + q);
            problems.addAll(Answers.problems("order list " + string, list));
            if (string.contains("<") && list.body().contains(string)) {
                problems.add("the order list would run " + string);
            }
        }
        say("searches");
    }

    @Test
    void checkoutOfAStranger() {
        var visitor = new Visitor();
        String sku = OwnerSql.value(
                        "select min(k.id) from sku k join product p on p.id = k.product_id join price r on r.sku_id = k.id where k.active and p.state = 'ACTIVE'")
                .toString();
        assertEquals(
                303,
                visitor.post("/do/cart", Map.of("do", "add", "sku", sku, "way", "SHIP"))
                        .statusCode());
        long orders = OwnerSql.number("select count(*) from sales_order");
        for (String string : strings) {
            for (String act : List.of("show", "place")) {
                var answer = visitor.post(
                        "/do/checkout",
                        Map.of(
                                "act",
                                act,
                                "name",
                                string,
                                "phone",
                                string,
                                "plate",
                                string,
                                "street",
                                string,
                                "recipient",
                                string,
                                "county",
                                string,
                                "code",
                                string,
                                "start",
                                string,
                                "shown",
                                string));
                problems.addAll(Answers.problems("checkout " + string, answer));
                if (string.contains("<") && answer.body().contains(string)) {
                    problems.add("the checkout would run " + string);
                }
            }
        }
        assertFalse(
                OwnerSql.number("select count(*) from sales_order") > orders,
                "nobody without a proven number has ordered");
        say("checkout");
    }

    private void say(String what) {
        System.getLogger("test")
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} strings, {2} taken, {3} refused",
                        what,
                        strings.size(),
                        taken,
                        refused);
        assertEquals(List.of(), problems);
    }
}

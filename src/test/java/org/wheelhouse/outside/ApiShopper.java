package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Pattern;
import org.wheelhouse.testing.OwnerSql;

/** What somebody who buys through the API needs: goods, an address, a proved telephone number. */
public final class ApiShopper {

    static final String COUNTY = "310115";
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private ApiShopper() {}

    /** SKUs for every car that the hub of the east has and that need no fitting. */
    public static List<String> shipped(int count) {
        return OwnerSql.rows("""
                select k.code from product p join sku k on k.product_id = p.id and k.active join stock s on s.sku_id = k.id
                  join outlet hub on hub.id = s.outlet_id and hub.code = 'hub-east'
                 where p.state = 'ACTIVE' and p.fitment_mode = 'universal' and s.on_hand - s.reserved > 3
                   and exists (select from price r join price_list l on l.id = r.price_list_id and l.code = 'retail' where r.sku_id = k.id and r.valid @> current_date)
                   and not exists (select from service_rule r where r.category_id = p.category_id or r.product_id = p.id)
                 order by s.on_hand - s.reserved desc, k.id limit ?""", count).stream()
                .map(row -> row.get("code").toString())
                .toList();
    }

    static JsonArray items(List<String> skus) {
        var items = Json.createArrayBuilder();
        skus.forEach(sku -> items.add(
                Json.createObjectBuilder().add("sku", sku).add("quantity", 1).add("way", "SHIP")));
        return items.build();
    }

    static JsonObject total(List<String> skus) {
        Api.Answer quote = Api.post(
                "/quotes",
                Json.createObjectBuilder()
                        .add("items", items(skus))
                        .add("county", COUNTY)
                        .build());
        assertEquals(200, quote.status(), quote.http().body());
        return quote.json().getJsonObject("total");
    }

    public static String newPhone() {
        return "139%08d".formatted(new SecureRandom().nextInt(100_000_000));
    }

    /** An order of shipped goods; without a proof for somebody with a login. */
    public static JsonObjectBuilder order(List<String> skus, String phone, String proof) {
        var order = Json.createObjectBuilder()
                .add("items", items(skus))
                .add("contact", Json.createObjectBuilder().add("name", "何晓岚").add("phone", phone))
                .add(
                        "delivery",
                        Json.createObjectBuilder().add("county", COUNTY).add("street", "世纪大道 1168 号 3 楼"))
                .add("total", total(skus))
                .add("agreed", true);
        return proof == null ? order : order.add("phoneProof", proof);
    }

    /** A guest's order of one thing. @return the answer to placing it */
    public static JsonObject placedByGuest() {
        String phone = newPhone();
        Api.Answer placed =
                Api.post("/orders", order(shipped(1), phone, proof(phone)).build(), "Idempotency-Key", Api.key());
        assertEquals(201, placed.status(), placed.http().body());
        return placed.json();
    }

    /** Asks for a code, reads it from the list of what the embedded run has sent, and gets the proof for it. */
    public static String proof(String phone) {
        Api.Answer sent = Api.post(
                "/phone/codes", Json.createObjectBuilder().add("phone", phone).build());
        assertEquals(200, sent.status(), sent.http().body());
        String[] body = new String[1];
        Waiting.until("the code is sent", () -> {
            body[0] = (String)
                    OwnerSql.value("select body from message where cause = 'phone-code' and recipient = ?", phone);
            return body[0] != null;
        });
        var code = CODE.matcher(body[0].replace(phone, ""));
        assertEquals(true, code.find(), body[0]);
        Api.Answer proof = Api.post(
                "/phone/proofs",
                Json.createObjectBuilder()
                        .add("phone", phone)
                        .add("code", code.group())
                        .build());
        assertEquals(200, proof.status(), proof.http().body());
        return proof.json().getString("proof");
    }

    /** Pays at the bank, as the buyer's browser would. */
    static void pay(String address) {
        var browser = new Visitor();
        var page = browser.follow(browser.get(address));
        assertEquals(200, page.statusCode(), page.body());
        assertEquals(
                302,
                browser.post(page.uri().toString(), java.util.Map.of("act", "pay"))
                        .statusCode());
    }
}

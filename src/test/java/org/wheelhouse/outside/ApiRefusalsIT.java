package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the API does not take, it refuses in words that programs and people understand, and in no other way. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiRefusalsIT {

    private static final String BROKEN = "/quotes";
    private static final int PER_MINUTE = 600;

    private static void refused(String kind, Api.Answer answer) {
        assertEquals(kind, answer.problem(), answer.http().uri().toString());
        JsonObject problem = answer.json();
        assertEquals(answer.status(), problem.getInt("status"));
        assertTrue(
                !problem.getString("title").isBlank()
                        && !problem.getString("detail").isBlank(),
                problem.toString());
        assertEquals(List.of(), Answers.problems(answer.http().uri().toString(), answer.http()));
        assertTrue(answer.http().headers().allValues("Set-Cookie").isEmpty(), "no cookie");
    }

    private static void fault(String pointer, String body) {
        Api.Answer answer = Api.send("POST", BROKEN, body);
        refused("invalid-request", answer);
        assertEquals(
                pointer, answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"), body);
    }

    @Test
    void bodiesThatAreNotAsDescribed() {
        fault("", "{");
        fault("", "nonsense");
        fault("", "{\"items\": [], \"items\": []}");
        fault("", "[".repeat(20_000));
        fault("", "null");
        fault("", "[]");
        fault("/colour", "{\"colour\": \"red\"}");
        fault("/items", "{\"items\": {}}");
        fault("/items", "{\"items\": []}");
        fault("/items/0", "{\"items\": [{\"quantity\": 1}]}");
        fault("/items/0", "{\"items\": [{\"sku\": \"a\", \"service\": \"b\", \"quantity\": 1}]}");
        fault("/items/0/sku", "{\"items\": [{\"sku\": \"nothing\", \"quantity\": 1}]}");
        fault("/items/0/sku", "{\"items\": [{\"sku\": \"\\u0000\", \"quantity\": 1}]}");
        fault("/items/0/sku", "{\"items\": [{\"sku\": 7, \"quantity\": 1}]}");
        fault("/items/0/quantity", "{\"items\": [{\"sku\": \"a\", \"quantity\": 0}]}");
        fault("/items/0/quantity", "{\"items\": [{\"sku\": \"a\", \"quantity\": 1.5}]}");
        fault("/items/0/quantity", "{\"items\": [{\"sku\": \"a\"}]}");
        fault("/items/0/way", "{\"items\": [{\"sku\": \"a\", \"quantity\": 1, \"way\": \"FLY\"}]}");
        fault("/county", "{\"county\": \"31\"}");
    }

    @Test
    void requestsOfTheWrongKind() {
        refused("unsupported-media-type", Api.send("POST", BROKEN, "<a/>", "Content-Type", "text/xml"));
        refused(
                "unsupported-media-type",
                Api.send("POST", BROKEN, "a=b", "Content-Type", "application/x-www-form-urlencoded"));
        refused("not-acceptable", Api.get("/categories", "Accept", "text/html"));
        Api.Answer method = Api.send("DELETE", "/categories", null);
        refused("method-not-allowed", method);
        assertTrue(method.header("Allow").contains("GET"), method.header("Allow"));
        refused("method-not-allowed", Api.send("PROPFIND", "/categories", null));
        refused("method-not-allowed", Api.send("OPTIONS", "/categories", null));
        refused("too-large", Api.send("POST", BROKEN, "{\"outlet\": \"" + "x".repeat(70_000) + "\"}"));
        refused("invalid-request", Api.send("POST", BROKEN, ""));
        refused("not-found", Api.get("/nothing"));
        refused("not-found", Api.get("/application.wadl"));
        refused("not-found", Api.get("/products/nothing"));
        refused("not-found", Api.get("/orders/W000000000"));
        refused("not-found", Api.get("/orders/'--"));
        refused("not-found", Api.get("/vehicles/makes/x/series"));
        refused("not-found", Api.get("/divisions?parent=xx"));
        refused("invalid-request", Api.get("/outlets?limit=0"));
        refused("invalid-request", Api.get("/outlets?limit=101"));
        refused("invalid-request", Api.get("/outlets?limit=ten"));
        refused("invalid-request", Api.get("/outlets?cursor=nonsense"));
        refused("invalid-request", Api.get("/outlets?near=1000,1000"));
        refused("invalid-request", Api.get("/outlets?province=%00"));
        refused("invalid-request", Api.get("/products?category=floor-mat&sort=random"));
        refused("invalid-request", Api.get("/slots?outlet=sh-wuzhonglu&service=x&days=400"));
        refused("invalid-request", Api.get("/search"));
        refused("invalid-request", Api.get("/fitment?product=a&trim=-1"));
    }

    @Test
    void thePageOfAnotherSiteMayNotAsk() {
        refused("not-found", Api.send("POST", BROKEN, "{}", "Origin", "https://evil.example"));
        refused("not-found", Api.send("POST", BROKEN, "{}", "Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void theLanguageIsTheCallers() {
        assertEquals("没有找到", Api.get("/nothing").json().getString("title"));
        assertEquals(
                "Not found",
                Api.get("/nothing", "Accept-Language", "en-US,zh;q=0.5").json().getString("title"));
        assertEquals(
                "没有找到",
                Api.get("/nothing", "Accept-Language", "fr, zh;q=0.3, en;q=0.1")
                        .json()
                        .getString("title"));
        assertEquals(
                "没有找到", Api.get("/nothing", "Accept-Language", ";;;").json().getString("title"));
        assertEquals(
                "Login needed",
                Api.get("/my/orders", "Accept-Language", "en").json().getString("title"));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static void noLogin(Api.Answer answer) {
        refused("unauthorized", answer);
        assertEquals(401, answer.status());
        assertTrue(answer.header("WWW-Authenticate").startsWith("Bearer "), answer.header("WWW-Authenticate"));
    }

    @Test
    void onlyATokenForTheApiIsALogin() throws InterruptedException {
        String brief = Api.token("wheelhouse-test-brief", "customer.one");
        assertEquals(200, Api.get("/my/orders", bearer(brief)).status());
        noLogin(Api.get("/my/orders"));
        noLogin(Api.get("/my/orders", "Authorization", "Basic Y3VzdG9tZXIub25lOndoZWVsaG91c2U="));
        noLogin(Api.get("/my/orders", bearer("nonsense")));
        noLogin(Api.get("/categories", bearer("nonsense")));
        noLogin(Api.get("/my/orders", bearer(Api.token("admin-cli", "customer.one"))));
        String right = Api.token("wheelhouse-test", "customer.one");
        String[] parts = right.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String other = payload.replaceAll("\"sub\":\"[^\"]+\"", "\"sub\":\"" + Api.key() + "\"");
        noLogin(Api.get("/my/orders", bearer(parts[0] + "." + encoded(other) + "." + parts[2])));
        noLogin(Api.get("/my/orders", bearer(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".")));
        var browser = new Visitor();
        assertEquals(
                200, browser.logIn("/my/orders", "customer.one", "wheelhouse").statusCode());
        assertEquals(401, browser.get("/api/v1/my/orders").statusCode(), "a session is no login here");
        assertEquals(200, browser.get("/my/orders").statusCode(), "and stays one for pages");
        TimeUnit.SECONDS.sleep(8);
        noLogin(Api.get("/my/orders", bearer(brief)));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoAsksTooOftenHasToWait() {
        String[] headers = bearer(Api.token("wheelhouse-test", "purchasing"));
        Api.Answer first = Api.get("/categories", headers);
        assertEquals(String.valueOf(PER_MINUTE), first.header("RateLimit-Limit"));
        assertNotNull(first.header("RateLimit-Remaining"));
        assertNotNull(first.header("RateLimit-Reset"));
        assertNull(first.header("Retry-After"));
        var refused = new ArrayList<Api.Answer>();
        for (int i = 0; i < 4 * PER_MINUTE && refused.isEmpty(); i++) {
            Api.Answer answer = Api.get("/categories", headers);
            if (answer.status() == 429) {
                refused.add(answer);
            }
        }
        assertEquals(1, refused.size(), "refused in the end");
        refused("too-many-requests", refused.getFirst());
        assertEquals("0", refused.getFirst().header("RateLimit-Remaining"));
        assertTrue(Integer.parseInt(refused.getFirst().header("Retry-After")) >= 1);
        assertEquals(200, Api.get("/categories", Api.as("customer.one")).status(), "others are not held back");
        assertEquals(200, Api.get("/categories").status());
    }

    @Test
    void ordersThatCannotBePlaced() {
        List<String> skus = ApiShopper.shipped(1);
        JsonObject order = ApiShopper.order(skus, "13900000001", null).build();
        String[] headers = Api.and(Api.as("customer.one"), "Idempotency-Key", Api.key());
        JsonObject cheap = Json.createObjectBuilder(order)
                .add("total", Json.createObjectBuilder().add("fen", 1).add("currency", "CNY"))
                .build();
        assertEquals(
                "sales.price-changed",
                Api.post("/orders", cheap, headers).json().getString("key"));
        JsonObject homeless = Json.createObjectBuilder(order).remove("delivery").build();
        refused("refused", Api.post("/orders", homeless, headers));
        JsonObject disagreed =
                Json.createObjectBuilder(order).add("agreed", false).build();
        Api.Answer fault = Api.post("/orders", disagreed, headers);
        refused("invalid-request", fault);
        assertEquals(
                "/agreed", fault.json().getJsonArray("errors").getJsonObject(0).getString("pointer"));
        JsonObject nowhere = Json.createObjectBuilder(order)
                .add(
                        "delivery",
                        Json.createObjectBuilder().add("county", "319999").add("street", "世纪大道 1 号"))
                .build();
        refused("invalid-request", Api.post("/orders", nowhere, headers));
        JsonObject pieces = Json.createObjectBuilder(order)
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sku", skus.getFirst())
                                        .add("quantity", 99)
                                        .add("way", "SHIP")))
                .build();
        refused("refused", Api.post("/orders", pieces, headers));
        JsonObject foreignCar = Json.createObjectBuilder(order)
                .add(
                        "car",
                        Json.createObjectBuilder()
                                .add(
                                        "mine",
                                        Api.get("/my/cars", Api.as("customer.two"))
                                                .json()
                                                .getJsonArray("items")
                                                .getJsonObject(0)
                                                .getString("id")))
                .build();
        refused("not-found", Api.post("/orders", foreignCar, headers));
    }
}

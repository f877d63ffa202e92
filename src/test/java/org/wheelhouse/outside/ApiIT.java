package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.StatementCount;

/** The shop as a mini-program or a partner's till sees it: looking around, buying, paying, changing one's mind. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApiIT {

    private static final int MOST_STATEMENTS = 30;
    private static final int AT_ONCE = 16;
    private static final String ONE = "customer.one";
    private static final String TWO = "customer.two";

    private static Api.Answer place(JsonObject order, String key, String... headers) {
        return Api.post("/orders", order, Api.and(headers, "Idempotency-Key", key));
    }

    private static JsonObject placed(JsonObject order, String... headers) {
        Api.Answer answer = place(order, Api.key(), headers);
        assertEquals(201, answer.status(), answer.http().body());
        return answer.json();
    }

    @Test
    void aGuestFillsACartAndBuys() {
        List<String> skus = ApiShopper.shipped(3);
        assertEquals(3, skus.size());
        String token = null;
        for (JsonObject item : ApiShopper.items(skus).getValuesAs(JsonObject.class)) {
            Api.Answer cart =
                    token == null ? Api.post("/cart/lines", item) : Api.post("/cart/lines", item, "Cart-Token", token);
            assertEquals(200, cart.status(), cart.http().body());
            token = cart.json().getString("token");
        }
        Api.Answer cart = Api.get("/cart", "Cart-Token", token);
        assertEquals(3, cart.json().getJsonArray("lines").size());
        String line = cart.json().getJsonArray("lines").getJsonObject(2).getString("line");
        assertEquals("sku." + skus.get(2) + ".ship", line);
        JsonObject changed = Api.send("PATCH", "/cart/lines/" + line, "{\"quantity\": 3}", "Cart-Token", token)
                .json();
        assertEquals(3, changed.getJsonArray("lines").getJsonObject(2).getInt("quantity"));
        changed = Api.send("DELETE", "/cart/lines/" + line, null, "Cart-Token", changed.getString("token"))
                .json();
        assertEquals(2, changed.getJsonArray("lines").size());
        assertEquals(
                "not-found",
                Api.send("DELETE", "/cart/lines/" + line, null, "Cart-Token", changed.getString("token"))
                        .problem());
        assertEquals(
                "invalid-request",
                Api.get("/cart", "Cart-Token", token.replace('d', 'i')).problem());

        String phone = ApiShopper.newPhone();
        JsonObject order = Json.createObjectBuilder(ApiShopper.order(skus.subList(0, 2), phone, ApiShopper.proof(phone))
                        .build())
                .remove("items")
                .build();
        String key = Api.key();
        Api.Answer first = place(order, key, "Cart-Token", changed.getString("token"));
        assertEquals(201, first.status(), first.http().body());
        String number = first.json().getString("number");
        assertEquals("/api/v1/orders/" + number, first.header("Location").replaceFirst("^http://[^/]+", ""));
        assertEquals("HELD", first.json().getString("state"));
        assertEquals("CNY", first.json().getJsonObject("total").getString("currency"));
        assertTrue(
                first.json().getString("placedAt").endsWith("+08:00"),
                first.json().getString("placedAt"));

        String seal = first.json().getString("token");
        assertEquals("not-found", Api.get("/orders/" + number).problem());
        assertEquals(
                "not-found",
                Api.get("/orders/" + number, "Order-Token", "forged").problem());
        assertEquals("not-found", Api.get("/orders/" + number, Api.as(TWO)).problem());
        assertEquals(200, Api.get("/orders/" + number, "Order-Token", seal).status());
        ApiShopper.pay(first.json().getJsonObject("payment").getString("url"));
        Waiting.until(
                "paid",
                () -> Api.get("/orders/" + number, "Order-Token", seal)
                        .json()
                        .getString("state")
                        .equals("PAID"));
        assertEquals(
                "refused",
                Api.post("/orders/" + number + "/payment", null, "Order-Token", seal)
                        .problem());
        JsonObject cancelled = Api.post("/orders/" + number + "/cancellation", null, "Order-Token", seal)
                .json();
        assertEquals("CANCELLED", cancelled.getString("state"));
        assertFalse(cancelled.getBoolean("cancellable"));
    }

    @Test
    void aGuestHasToProveTheNumber() {
        List<String> skus = ApiShopper.shipped(1);
        String phone = ApiShopper.newPhone();
        String proof = ApiShopper.proof(phone);
        assertEquals(
                "invalid-request",
                place(ApiShopper.order(skus, phone, null).build(), Api.key()).problem());
        assertEquals(
                "invalid-request",
                place(ApiShopper.order(skus, ApiShopper.newPhone(), proof).build(), Api.key())
                        .problem());
        Api.Answer wrong = Api.post(
                "/phone/proofs",
                Json.createObjectBuilder()
                        .add("phone", phone)
                        .add("code", "000000")
                        .build());
        assertEquals("customers.phone.code-wrong", wrong.json().getString("key"));
        assertEquals(
                "customers.phone.too-soon",
                Api.post(
                                "/phone/codes",
                                Json.createObjectBuilder().add("phone", phone).build())
                        .json()
                        .getString("key"));
    }

    @Test
    void aCustomerBuysAndOthersDoNotSeeIt() {
        List<String> skus = ApiShopper.shipped(2);
        String number = placed(ApiShopper.order(skus, "13900000001", null).build(), Api.as(ONE))
                .getString("number");
        assertEquals(
                number,
                Api.get("/my/orders?limit=1", Api.as(ONE))
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("number"));
        for (String path : List.of("/orders/" + number)) {
            assertEquals(200, Api.get(path, Api.as(ONE)).status());
            assertEquals("not-found", Api.get(path, Api.as(TWO)).problem());
            assertEquals("not-found", Api.get(path, Api.as("manager.wuzhong")).problem());
            assertEquals("not-found", Api.get(path, Api.as("admin")).problem());
        }
        for (String act : List.of("payment", "cancellation")) {
            assertEquals(
                    "not-found",
                    Api.post("/orders/" + number + "/" + act, null, Api.as(TWO)).problem());
            assertEquals(
                    "not-found", Api.post("/orders/" + number + "/" + act, null).problem());
        }
        JsonObject again =
                Api.post("/orders/" + number + "/payment", null, Api.as(ONE)).json();
        assertTrue(again.getJsonObject("payment").getString("url").contains("/bank/gateway?"));
        assertEquals(
                "CANCELLED",
                Api.post("/orders/" + number + "/cancellation", null, Api.as(ONE))
                        .json()
                        .getString("state"));
        assertEquals(
                "refused",
                Api.post("/orders/" + number + "/cancellation", null, Api.as(ONE))
                        .problem());
    }

    /** A service by itself: a time, an order, the money, another time. */
    @Test
    void anAppointmentIsBookedPaidMovedAndCancelled() {
        String outlet = "sh-wuzhonglu";
        String service = OwnerSql.value(
                        "select code from service where active and price_fen > 0 and name_zh not like '测试%' order by position, id limit 1")
                .toString();
        String slots = "/slots?outlet=" + outlet + "&service=" + service + "&days=14&from=" + tomorrow();
        JsonObject day = Api.get(slots).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(d -> !d.getJsonArray("starts").isEmpty())
                .findFirst()
                .orElseThrow();
        String start = day.getJsonArray("starts").getJsonObject(0).getString("start");
        JsonObject items = Json.createObjectBuilder()
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("service", service)
                                        .add("quantity", 1)))
                .add("outlet", outlet)
                .build();
        JsonObject quote = Api.post("/quotes", items).json();
        assertTrue(quote.getBoolean("installs"));
        long trim = Api.get("/my/cars", Api.as(ONE))
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("trim")
                .longValue();
        JsonObject order = placed(
                Json.createObjectBuilder()
                        .add("items", items.getJsonArray("items"))
                        .add(
                                "contact",
                                Json.createObjectBuilder()
                                        .add("name", "车主")
                                        .add("phone", "13900000001")
                                        .add("plate", "沪A·8K213"))
                        .add("car", Json.createObjectBuilder().add("trim", trim))
                        .add(
                                "install",
                                Json.createObjectBuilder().add("outlet", outlet).add("start", start))
                        .add("total", quote.getJsonObject("total"))
                        .add("agreed", true)
                        .build(),
                Api.as(ONE));
        String number = order.getString("number");
        assertEquals(start, order.getJsonArray("parts").getJsonObject(0).getString("startsAt"));
        ApiShopper.pay(order.getJsonObject("payment").getString("url"));
        Waiting.until(
                "paid",
                () -> Api.get("/orders/" + number, Api.as(ONE))
                        .json()
                        .getString("state")
                        .equals("PAID"));
        String booking = bookingOf(number).getString("id");
        assertTrue(bookingOf(number).getBoolean("movable"));
        String other = Api.get("/my/bookings/" + booking + "/slots", Api.as(ONE))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .flatMap(d -> d.getJsonArray("starts").getValuesAs(JsonObject.class).stream())
                .map(s -> s.getString("start"))
                .filter(s -> !s.equals(start))
                .reduce((a, b) -> b)
                .orElseThrow();
        String move = "{\"start\": \"" + other + "\"}";
        assertEquals(
                "not-found",
                Api.send("POST", "/my/bookings/" + booking + "/move", move, Api.as(TWO))
                        .problem());
        JsonObject moved = Api.send("POST", "/my/bookings/" + booking + "/move", move, Api.as(ONE))
                .json();
        assertEquals(other, moved.getString("startsAt"));
        assertEquals(
                "not-found",
                Api.post("/my/bookings/" + booking + "/cancellation", null, Api.as(TWO))
                        .problem());
        assertEquals(
                "CANCELLED",
                Api.post("/my/bookings/" + booking + "/cancellation", null, Api.as(ONE))
                        .json()
                        .getString("state"));
        assertEquals(
                "CANCELLED", Api.get("/orders/" + number, Api.as(ONE)).json().getString("state"));
    }

    private static String tomorrow() {
        return OwnerSql.value("select cast(cast(now() at time zone 'Asia/Shanghai' as date) + 1 as text)")
                .toString();
    }

    private static JsonObject bookingOf(String number) {
        return Api.get("/my/bookings?limit=100", Api.as(ONE))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(b -> number.equals(b.getString("order", null)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameKeyIsTheSameOrder() throws Exception {
        String phone = ApiShopper.newPhone();
        List<String> skus = ApiShopper.shipped(2);
        JsonObject order =
                ApiShopper.order(skus, phone, ApiShopper.proof(phone)).build();
        String key = Api.key();
        var runners = new ArrayList<Callable<Api.Answer>>();
        for (int i = 0; i < AT_ONCE; i++) {
            runners.add(() -> place(order, key));
        }
        var numbers = new TreeSet<String>();
        for (Api.Answer answer : Race.run(Executors.defaultThreadFactory(), AT_ONCE, runners)) {
            assertEquals(201, answer.status(), answer.http().body());
            numbers.add(answer.json().getString("number"));
        }
        assertEquals(1, numbers.size(), numbers.toString());
        assertEquals(1, OwnerSql.number("select count(*) from sales_order where contact_phone = ?", phone));
        assertEquals(numbers.first(), place(order, key).json().getString("number"));
        JsonObject other = Json.createObjectBuilder(order)
                .add("items", ApiShopper.items(skus.subList(0, 1)))
                .build();
        assertEquals("sales.key-used", place(other, key).json().getString("key"));
        JsonObject elsewhere = Json.createObjectBuilder(order)
                .add(
                        "delivery",
                        Json.createObjectBuilder()
                                .add("county", ApiShopper.COUNTY)
                                .add("street", "别处的一条路 1 号"))
                .build();
        assertEquals(422, place(elsewhere, key).status());
        assertNotEquals(numbers.first(), placed(order).getString("number"));
        assertEquals("invalid-request", Api.post("/orders", order).problem());
        assertEquals("invalid-request", place(order, "short").problem());
    }

    @Test
    void aCheckoutIsLean() {
        List<String> skus = ApiShopper.shipped(3);
        JsonObject mine = ApiShopper.order(skus, "13900000001", null).build();
        String phone = ApiShopper.newPhone();
        JsonObject guests =
                ApiShopper.order(skus, phone, ApiShopper.proof(phone)).build();
        placed(mine, Api.as(ONE));
        for (String who : List.of("customer", "guest")) {
            JsonObject order = who.equals("guest") ? guests : mine;
            String[] headers = who.equals("guest") ? new String[0] : Api.as(ONE);
            Counted counted = Counted.of(
                    "/orders",
                    name -> place(order, Api.key(), Api.and(headers, StatementCount.HEADER, name))
                            .http());
            assertEquals(201, counted.answer().statusCode(), counted.answer().body());
            assertTrue(
                    counted.answer().body().contains("\"payment\""),
                    counted.answer().body());
            System.getLogger("test")
                    .log(
                            System.Logger.Level.INFO,
                            "An order of 3 shipped lines with its payment, by a {0}: {1} statements",
                            who,
                            counted.count());
            assertTrue(
                    counted.count() <= MOST_STATEMENTS,
                    who + ": " + counted.count() + "\n" + String.join("\n", counted.statements()));
        }
    }

    @Test
    void lookingAroundIsLean() {
        for (String path : List.of(
                "/products?category=floor-mat", "/search?q=%E9%9B%A8", "/outlets", "/vehicles/makes", "/categories")) {
            Api.get(path);
            Counted counted = Counted.of(
                    path, name -> Api.get(path, StatementCount.HEADER, name).http());
            assertTrue(counted.count() <= 1, path + "\n" + String.join("\n", counted.statements()));
        }
    }

    @Test
    void listsComeInPartsThatNothingMoves() {
        for (String list : List.of(
                "/outlets?province=31",
                "/products?brand=bosch&sort=price",
                "/search?q=%E9%9B%A8",
                "/outlets?near=31.2,121.4")) {
            var all = codes(Api.get(list + "&limit=100").json());
            var parts = new ArrayList<String>();
            String next = list + "&limit=3";
            while (next != null) {
                JsonObject page = Api.get(next).json();
                parts.addAll(codes(page));
                next = page.getString("next", null);
            }
            assertEquals(all, parts.subList(0, all.size()), list);
            assertEquals(new TreeSet<>(parts).size(), parts.size(), list);
        }
        JsonObject page = Api.get("/my/orders?limit=2", Api.as(ONE)).json();
        String next = page.getString("next");
        var before = numbers(Api.get(next, Api.as(ONE)).json());
        placed(ApiShopper.order(ApiShopper.shipped(1), "13900000001", null).build(), Api.as(ONE));
        assertEquals(before, numbers(Api.get(next, Api.as(ONE)).json()), "a new order moves nothing");
        assertEquals(
                "invalid-request",
                Api.get(next.replace("cursor=", "cursor=x"), Api.as(ONE)).problem());
        assertEquals(
                "invalid-request",
                Api.get("/my/bookings?" + next.substring(next.indexOf('?') + 1), Api.as(ONE))
                        .problem());
    }

    private static List<String> codes(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(i -> i.getString("code"))
                .toList();
    }

    private static List<String> numbers(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(i -> i.getString("number"))
                .toList();
    }

    @Test
    void fitmentAsksItsOneQuestion() {
        var open = OwnerSql.rows("""
                select p.code, t.id as trim, q.code as question, f.answer_code from fitment f join product p on p.id = f.product_id and p.state = 'ACTIVE'
                  join question q on q.id = f.question_id join vehicle_series s on s.make_id = f.make_id and (f.series_id is null or f.series_id = s.id)
                  join vehicle_trim t on t.series_id = s.id and (f.year_from is null or t.model_year >= f.year_from) and (f.year_to is null or t.model_year <= f.year_to)
                 where f.trim_id is null and f.trim_contains is null order by p.id, t.id limit 1""").getFirst();
        String path = "/fitment?product=" + open.get("code") + "&trim=" + open.get("trim");
        JsonObject answer = Api.get(path, "Accept-Language", "en").json().getJsonObject("answer");
        assertEquals("DEPENDS", answer.getString("kind"));
        String question = answer.getJsonObject("question").getString("code");
        String option = answer.getJsonObject("question")
                .getJsonArray("answers")
                .getJsonObject(0)
                .getString("code");
        assertNotEquals(
                answer,
                Api.get(path + "&answer=" + question + ":" + option, "Accept-Language", "en")
                        .json()
                        .getJsonObject("answer"));
        assertEquals(
                "invalid-request", Api.get(path + "&answer=nothing:nothing").problem());
        assertEquals("not-found", Api.get("/fitment?product=nothing&trim=1").problem());
        assertEquals(
                "not-found",
                Api.get("/fitment?product=" + open.get("code") + "&trim=999999999")
                        .problem());
    }

    @Test
    void aCarIsChosenStepByStep() {
        long make = first("/vehicles/makes").getJsonNumber("id").longValue();
        long series =
                first("/vehicles/makes/" + make + "/series").getJsonNumber("id").longValue();
        int year = Api.get("/vehicles/series/" + series + "/years")
                .json()
                .getJsonArray("items")
                .getInt(0);
        long trim = first("/vehicles/series/" + series + "/years/" + year + "/trims")
                .getJsonNumber("id")
                .longValue();
        JsonObject car = Api.send("POST", "/my/cars", "{\"trim\": " + trim + ", \"plate\": \"沪A·8K213\"}", Api.as(TWO))
                .json();
        assertEquals("沪A8K213", car.getString("plate"));
        String id = car.getString("id");
        assertEquals(
                "not-found",
                Api.send("PUT", "/my/cars/" + id, "{\"odometerKm\": 1}", Api.as(ONE))
                        .problem());
        assertEquals(
                12,
                Api.send("PUT", "/my/cars/" + id, "{\"odometerKm\": 12}", Api.as(TWO))
                        .json()
                        .getInt("odometerKm"));
        assertEquals(
                "not-found",
                Api.send("DELETE", "/my/cars/" + id, null, Api.as(ONE)).problem());
        assertEquals(
                200, Api.send("DELETE", "/my/cars/" + id, null, Api.as(TWO)).status());
        assertEquals("catalog.vin.length", Api.get("/vehicles/vins/123").json().getString("key"));
        assertEquals(2019, Api.get("/vehicles/vins/WVWZZZ1KZKW000001").json().getInt("modelYear"));
    }

    private static JsonObject first(String path) {
        return Api.get(path).json().getJsonArray("items").getJsonObject(0);
    }

    @Test
    void theDescriptionIsThereInBothLanguages() {
        JsonObject document =
                Api.get("/openapi.json", "Accept-Language", "en-GB,en;q=0.9").json();
        assertEquals("3.1.0", document.getString("openapi"));
        assertTrue(document.getJsonObject("paths").size() > 25);
        assertEquals("The Wheelhouse API", document.getJsonObject("info").getString("title"));
        assertEquals(
                "车坊接口", Api.get("/openapi.json").json().getJsonObject("info").getString("title"));
        String page = new Visitor().get("/developers").body();
        document.getJsonObject("paths").keySet().forEach(path -> assertTrue(page.contains(path), path));
        assertFalse(page.contains("platform.api"), "every text is there");
        assertNotNull(
                document.getJsonObject("components").getJsonObject("schemas").getJsonObject("OrderFile"));
    }
}

package org.wheelhouse.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.testing.OwnerSql;

/** What is kept of a page for everybody is nobody's: car, place, language, cart and name stay with their visitor. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeptPagesIT {

    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</footer>");
    private static final String CAR_FITS = "适配您的";

    private final Map<String, Object> fitting = OwnerSql.rows(
                    "select p.code, t.id as trim from product p join fitment f on f.product_id = p.id and f.question_id is null and f.trim_contains is null"
                            + " join vehicle_trim t on t.series_id = f.series_id and t.model_year between coalesce(f.year_from, 0) and coalesce(f.year_to, 9999)"
                            + " join sku k on k.product_id = p.id and k.active join price r on r.sku_id = k.id and r.valid @> current_date"
                            + " where p.state = 'ACTIVE' and p.fitment_mode = 'vehicle' and f.trim_id is null and f.sku_id is null order by p.id, t.id limit 1")
            .getFirst();

    private final String page = "/p/" + fitting.get("code");

    private static String main(String html) {
        Matcher main = MAIN.matcher(html);
        assertTrue(main.find(), html);
        return main.group();
    }

    @Test
    void everyCarHasItsOwnAnswer() {
        var pedestrian = new Visitor();
        assertFalse(main(pedestrian.get(page).body()).contains(CAR_FITS));
        var driver = new Visitor();
        driver.post("/do/car", Map.of("trim", fitting.get("trim").toString(), "back", "/"));
        assertTrue(main(driver.get(page).body()).contains(CAR_FITS));
        assertTrue(main(driver.get(page).body()).contains(CAR_FITS), "also when it is kept");
        assertFalse(main(pedestrian.get(page).body()).contains(CAR_FITS), "and nobody else reads it");
    }

    @Test
    void everyPlaceAndLanguageHasItsOwnPage() {
        var chinese = new Visitor();
        var english = new Visitor();
        english.get("/language?to=en&back=/");
        var north = new Visitor();
        north.post("/do/place", Map.of("province", "11", "back", "/"));
        for (int i = 0; i < 2; i++) {
            assertTrue(main(chinese.get("/").body()).contains("上海的门店"));
            assertTrue(main(english.get("/").body()).contains("Best sellers"));
            assertFalse(main(english.get("/").body()).contains("大家常买"));
            assertFalse(main(north.get("/").body()).contains("上海的门店"));
        }
    }

    @Test
    void whatSomebodyJustDidIsToldToThemAlone() {
        String sku = OwnerSql.value(
                        "select min(k.id) from sku k join product p on p.id = k.product_id where p.code = ?",
                        fitting.get("code"))
                .toString();
        var buyer = new Visitor();
        String told = buyer.follow(buyer.post(
                        "/do/cart", Map.of("do", "add", "sku", sku, "quantity", "3", "then", "stay", "back", page)))
                .body();
        assertTrue(told.contains("class=\"count\">3"), "the cart stands at the top: " + told);
        String other = new Visitor().get(page).body();
        assertFalse(other.contains("class=\"count\""), other);
        assertFalse(main(other).contains("role=\"status\""), other);
    }

    @Test
    void aNameStaysAtTheTop() {
        var customer = new Visitor();
        customer.logIn("/my/home", "customer.two", "wheelhouse");
        String mine = customer.get("/").body();
        String name = OwnerSql.value(
                        "select c.name from customer c join account a on a.customer_id = c.id where a.username = 'customer.two'")
                .toString();
        assertTrue(mine.contains(name), mine);
        assertFalse(main(mine).contains(name));
        assertFalse(new Visitor().get("/").body().contains(name));
    }

    @Test
    void twoWhoAskTheSameReadTheSame() {
        assertEquals(
                main(new Visitor().get("/c/engine-oil").body()),
                main(new Visitor().get("/c/engine-oil").body()));
        assertEquals(404, new Visitor().get("/c/no-such-kind").statusCode());
        assertEquals(404, new Visitor().get("/c/no-such-kind").statusCode());
    }
}

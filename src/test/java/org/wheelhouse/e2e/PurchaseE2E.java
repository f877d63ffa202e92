package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/**
 * The main job, from the first click to the last movement of stock: a visitor finds what fits, books its installation at an outlet that
 * has not got the part, pays; the hub sends it, the outlet receives it, the car arrives, the work is done and signed.
 *
 * <p>The appointment lies on the first day for which the shop promises the part. The car arrives before it: as soon as the part is there
 * the outlet may take it in, as it would a customer who calls and comes earlier.
 */
class PurchaseE2E extends InBrowser {

    private static final String OUTLET = "sh-gaokexilu";

    /**
     * Goods for a car that nobody has to be asked about, of which the hub has some and the outlet none: so the part must travel. The
     * shop says by itself whether it fits and when.
     */
    private static Map<String, Object> goods() {
        var found = OwnerSql.rows("""
                select p.code, p.name_zh, k.id as sku, k.code as sku_code, m.name_zh as make, s.name_zh as series, t.model_year as year, regexp_replace(t.name, '^[0-9]{4}款 *', '') as trim,
                       hub.id as hub, o.id as outlet, c.code as category
                  from outlet o join outlet hub on hub.code = 'hub-east'
                  join stock h on h.outlet_id = hub.id and h.on_hand - h.reserved > 5
                  join sku k on k.id = h.sku_id and k.active join product p on p.id = k.product_id and p.state = 'ACTIVE' and p.fitment_mode = 'vehicle'
                  join category c on c.id = p.category_id
                  join service_rule r on r.category_id = c.id and r.extra_min = 0 join service v on v.id = r.service_id
                  join fitment f on f.product_id = p.id and f.question_id is null and f.quantity = 1 and f.trim_id is null and f.trim_contains is null
                   and f.series_id is not null and (f.sku_id is null or f.sku_id = k.id)
                  join vehicle_series s on s.id = f.series_id join vehicle_make m on m.id = s.make_id
                  join vehicle_trim t on t.series_id = s.id and t.model_year between coalesce(f.year_from, 0) and coalesce(f.year_to, 9999)
                  left join stock own on own.outlet_id = o.id and own.sku_id = k.id
                 where o.code = ? and coalesce(own.on_hand - own.reserved, 0) = 0
                   and not exists (select from fitment q where q.product_id = p.id and q.question_id is not null)
                   and (select count(*) from sku x where x.product_id = p.id and x.active) = 1
                   and exists (select from bay b where b.outlet_id = o.id and b.active and b.bay_type = v.bay_type)
                   and exists (select from technician_skill x where x.outlet_id = o.id and x.skill_id = v.skill_id)
                   and (select count(*) from vehicle_trim x where x.series_id = s.id and x.model_year = t.model_year and x.name = t.name) = 1
                 order by p.code, t.id limit 1""", OUTLET);
        assertEquals(1, found.size(), "goods at the hub that fit some car");
        return found.getFirst();
    }

    @Test
    void fromTheCarToTheSignedJob() {
        var goods = goods();
        Person customer = me();

        // The visitor says which car, and looks for what fits it
        customer.visit("/").accessible();
        customer.page.locator("header .car").click();
        customer.accessible().follow(goods.get("make").toString());
        customer.find("main .makes a", goods.get("series").toString()).first().click();
        customer.find("main .makes a", goods.get("year").toString()).first().click();
        customer.find("main .makes button b")
                .getByText(goods.get("trim").toString(), new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(customer.find("header .car"))
                .containsText(goods.get("series").toString());
        customer.visit("/c/" + goods.get("category")).accessible();
        customer.find("#q").fill(goods.get("name_zh").toString());
        customer.find("#q").press("Enter");
        customer.accessible();
        var card = customer.find("li.good", goods.get("name_zh").toString()).first();
        assertThat(card.locator(".fit")).containsText("适配");
        card.locator("h3 a").click();
        customer.isAt("/p/" + goods.get("code"));
        customer.reads("适配").accessible();
        assertThat(customer.find("input[name=way][value=INSTALL]")).isChecked();
        customer.find("button[name=then][value=cart]").first().click();
        customer.isAt("/cart");
        customer.reads(goods.get("name_zh").toString(), "到店安装").accessible();

        // Checkout begins without a login; registering keeps the cart and leads back
        customer.follow("去结算").isAt("/checkout");
        customer.accessible().follow("已有账号？登录后下单");
        customer.register("周文静", "/checkout");
        customer.reads(goods.get("name_zh").toString())
                .switchLanguage()
                .reads("Checkout")
                .accessible()
                .switchLanguage();

        // Outlet, day and time; the part can be there from a later day on, and no earlier day is offered
        customer.choosesFirstTime(OUTLET).reads("配件最早");
        assertThat(customer.find("[name=name]")).hasValue("周文静");
        customer.fill("phone", "13900001234").fill("plate", "沪A·88K66");
        customer.find("button.go[name=act][value=place]").click();
        assertThat(customer.find("aside .err")).isVisible(); // nothing is agreed to by itself
        String number = customer.accessible().places();
        assertEquals("HELD", state(number));

        // The bank, on its own pages; its notice makes the order paid
        customer.accessible().pays(number).accessible();
        assertEquals("PAID", state(number));
        String code = customer.find(".ticket .code b").textContent().replace(" ", "");

        // The hub picks and sends
        String transfer = OwnerSql.value(
                        "select t.number from transfer t join sales_order o on o.id = t.order_id where o.number = ?",
                        number)
                .toString();
        Person hub = person().logIn("hub.east", "/outlet/");
        hub.accessible().follow("拣货打包").accessible();
        var parcel = hub.find(".need", transfer);
        parcel.getByRole(AriaRole.BUTTON).click();
        hub.reads("已拣好");
        hub.find(".need", transfer).getByRole(AriaRole.BUTTON).click();
        hub.reads("已发出");
        hub.follow("调拨")
                .searches(transfer)
                .find("tr", transfer)
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        hub.reads(transfer).accessible();

        // The outlet receives it, piece by piece
        Person outlet = person().logIn("staff.gaoke", "/outlet/");
        outlet.accessible().pictured("outlet-today").follow("收货");
        outlet.fill("code", transfer).press("打开");
        outlet.reads(goods.get("sku_code").toString()).accessible();
        assertThat(outlet.find("[name$=counted]")).hasCount(1);
        outlet.find("[name$=counted]").fill("1");
        outlet.pictured("outlet-receive");
        outlet.press("确认入库").reads("已入库");
        customer.visit("/order/" + number).reads("配件到店").accessible();

        // The car arrives, by the code on the customer's ticket
        outlet.follow("到店登记").accessible();
        outlet.find("[name$=code]").fill(code);
        outlet.press("登记").reads("沪A·88K66").accessible();
        // when the first free time was on another day, they ask before they take the car
        if (outlet.find("[id$=':take']").count() > 0) {
            outlet.find("[id$=':take']").click();
        }
        outlet.reads("已登记").accessible().pictured("outlet-arrival");

        // The technician does the job: odometer, steps with their photos, the part, the signature
        Person technician = person().logIn("tech.gaoke", "/outlet/");
        technician.accessible().visit("/outlet/booking/job-list").accessible();
        technician
                .find("tr", "沪A·88K66")
                .first()
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        technician.accessible().find("[name$=km]").fill("45210");
        technician.press("记下").reads("里程已记下").press("开始施工");
        work(technician);
        outlet.visit("/outlet/booking/board").accessible().pictured("outlet-board");
        technician.press("质检通过，签字交车").reads("已交车").accessible();

        // The customer reads it; what was fitted is what was sent, and stock adds up everywhere
        customer.visit("/my/orders").accessible();
        customer.find("li.line", number).getByText("查看").click();
        customer.reads("订单已完成", "已付款", "配件到店", "已装好").accessible();
        assertThat(customer.find(".ticket")).hasCount(0); // nothing is left to be shown at the outlet
        customer.switchLanguage().reads("Order complete").accessible();
        assertEquals("DONE", state(number));
        assertStock(number, goods);
    }

    /** Every step in its turn, with a photo where the step asks for one; then every part; then over to the check. */
    private static void work(Person technician) {
        var next = technician.find("[id='act:next']");
        for (int step = 1; technician.find(".step-now").count() > 0; step++) {
            if (technician.find(".step-now", "要拍照").count() > 0) {
                technician
                        .find(".step-now input[type=file]")
                        .setInputFiles(new FilePayload("step.png", "image/png", technician.page.screenshot()));
                assertThat(technician.find(".step-now .shots img")).hasCount(1);
            }
            technician.accessible().picturedOnTablet("outlet-job");
            next.click();
            assertThat(technician.find(".step-done")).hasCount(step);
        }
        while (technician.find("#parts input[value=装上]:not([id='scan:use'])").count() > 0) {
            int used = technician.find("#parts .state.is-ok").count();
            technician
                    .find("#parts input[value=装上]:not([id='scan:use'])")
                    .first()
                    .click();
            assertThat(technician.find("#parts .state.is-ok")).hasCount(used + 1);
        }
        technician.press("交质检");
        assertThat(next).hasValue("质检通过，签字交车");
    }

    private static String state(String number) {
        return OwnerSql.value("select state from sales_order where number = ?", number)
                .toString();
    }

    private static void assertStock(String number, Map<String, Object> goods) {
        assertEquals(
                List.of("TRANSFER_OUT -1", "TRANSFER_IN 1", "FITTED -1"),
                OwnerSql.rows("""
                select m.kind, m.quantity from stock_movement m join sales_order o on o.number = ?
                 where m.sku_id = ? and (m.cause_id = o.id or m.cause_id in (select id from transfer where order_id = o.id)
                    or m.cause_id in (select j.id from job_card j join booking b on b.id = j.booking_id where b.order_id = o.id))
                 order by m.at""", number, goods.get("sku")).stream()
                        .map(m -> m.get("kind") + " " + m.get("quantity"))
                        .toList());
        for (String site : List.of("hub", "outlet")) {
            var row = OwnerSql.rows(
                            "select s.on_hand, s.reserved, (select sum(quantity) from stock_movement m where m.outlet_id = s.outlet_id and m.sku_id = s.sku_id)"
                                    + " as moved, (select coalesce(sum(quantity), 0) from reservation r where r.outlet_id = s.outlet_id and r.sku_id = s.sku_id"
                                    + " and r.state in ('HELD', 'CONFIRMED')) as claimed from stock s where s.outlet_id = ? and s.sku_id = ?",
                            goods.get(site),
                            goods.get("sku"))
                    .getFirst();
            assertEquals(((Number) row.get("moved")).intValue(), row.get("on_hand"), site);
            assertEquals(((Number) row.get("claimed")).intValue(), row.get("reserved"), site);
        }
    }
}

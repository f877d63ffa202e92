package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/** A customer's own pages: cars, addresses, profile; orders that are paid late, given up or moved. */
class MyE2E extends InBrowser {

    private static final String OUTLET = "sh-wuzhonglu";

    private Person customer;

    @BeforeEach
    void register() {
        customer = me().visit("/my/garage");
        customer.register("苏雨桐", "/my/garage");
    }

    @Test
    void garageAddressesAndProfile() {
        // A car picked by hand, and one that begins with its VIN
        customer.reads("车库里还没有车").accessible();
        pickCar("");
        customer.reads("正在用");
        var described = customer.find("form[action='/my/do/car-describe']").first();
        described.locator("[name=plate]").fill("12345");
        described.locator("button").click();
        customer.reads("车牌号不对");
        described.locator("[name=plate]").fill("沪B·66D88");
        described.locator("[name=km]").fill("32,100");
        described.locator("button").click();
        assertThat(described.locator("[name=km]")).hasValue("32100");
        String vin = "LSVAA4181E2000000"; // its ninth sign is right
        pickCar(vin);
        assertThat(customer.find("li.mine")).hasCount(2);
        assertThat(customer.find("[name=vin][value=" + vin + "]")).hasCount(1);
        customer.accessible()
                .find("li", "沪B66D88")
                .or(customer.find("li:has([value=沪B66D88])"))
                .getByText("用这辆车")
                .click();
        assertThat(customer.find("li:has([value=沪B66D88]) .fit")).containsText("正在用");

        // An address, by province, city and county
        customer.visit("/my/addresses").reads("新增地址");
        for (String area : new String[] {"浙江省", "杭州市", "西湖区"}) {
            customer.follow(area);
        }
        customer.fill("street", "文三路 259 号").fill("recipient", "苏雨桐").fill("phone", "12");
        customer.find("[name=preferred]").check();
        customer.press("保存").reads("手机号应是").accessible();
        customer.fill("street", "文三路 259 号")
                .fill("recipient", "苏雨桐")
                .fill("phone", "13700002222")
                .press("保存")
                .reads("浙江省", "西湖区", "常用地址")
                .accessible();
        customer.press("移除").reads("已移除 1 个地址").press("撤销").reads("文三路");

        // The name, and the language of messages
        customer.visit("/my/profile")
                .accessible()
                .fill("name", "苏小姐")
                .find("[name=language][value=en]")
                .check();
        customer.press("保存");
        assertThat(customer.find("[name=language][value=en]")).isChecked();
        customer.visit("/my/home").reads("苏小姐").accessible().switchLanguage().reads("My account");
    }

    @Test
    void paysLateCancelsAndGetsTheMoneyBack() {
        customer.takes(goods("not"), "SHIP").visit("/checkout");
        customer.find("#province").selectOption("33");
        customer.find("#county").selectOption("330106");
        String number = customer.fill("street", "文三路 259 号")
                .fill("phone", "13700002222")
                .places();

        // Not now, at the bank; later, from the list of orders
        customer.follow("去银行付款").press("暂不付款").isAt("/order/" + number);
        customer.reads("还没有付款，可以直接取消");
        customer.visit("/my/orders")
                .reads(number, "待付款")
                .accessible()
                .follow("付款")
                .isAt("/pay/" + number);
        customer.pays(number);

        customer.visit("/my/orders").follow("查看").accessible().cancelsOrder().reads("订单已取消");
        refunded(number);
        customer.visit("/order/" + number)
                .reads("已退款", "已退")
                .accessible()
                .switchLanguage()
                .reads("refunded");
    }

    @Test
    void movesTheAppointmentAndCancelsIt() {
        customer.takes(goods("exists"), "INSTALL").visit("/checkout");
        String number =
                customer.choosesFirstTime(OUTLET).fill("phone", "13700003333").places();
        customer.pays(number);
        customer.visit("/my/bookings").accessible();
        String before = customer.find("main section h2").first().textContent();
        customer.follow("改约").isAt("/rebook/" + number);
        customer.accessible()
                .find(".week a.pick:not(.on):not(:has(.none))")
                .first()
                .click();
        customer.find(".times button").last().click();
        customer.isAt("/order/" + number);
        customer.reads("已改约").visit("/my/bookings");
        assertThat(customer.find("main section h2").first()).not().hasText(before);
        customer.cancelsOrder()
                .reads("订单已取消")
                .visit("/my/bookings")
                .reads("已取消")
                .accessible();
        refunded(number);
        assertEquals(
                0,
                OwnerSql.number(
                        "select count(*) from bay_use u join booking b on b.id = u.booking_id join sales_order o on o.id = b.order_id"
                                + " where o.number = ? and u.active",
                        number),
                "the bay is free again");
    }

    /** What the outlet has cancelled is no visit to come: the customer is told to choose another time, everywhere, and does. */
    @Test
    void choosesAnotherTimeForWhatTheOutletCancelled() {
        customer.takes(goods("exists"), "INSTALL").visit("/checkout");
        String number =
                customer.choosesFirstTime(OUTLET).fill("phone", "13700004444").places();
        customer.pays(number);
        customer.visit("/my/home").reads("看核销码");
        String code = OwnerSql.value(
                        "select b.code from booking b join sales_order o on o.id = b.order_id where o.number = ?",
                        number)
                .toString();
        Person outlet = person().logIn("manager.wuzhong", "/outlet/");
        outlet.visit("/outlet/booking/booking-list").searches(code);
        outlet.find("tbody tr", code).locator("a").first().click();
        outlet.press("取消预约 " + code).reads("已取消");

        customer.visit("/my/home").reads("请重新选择到店时间", "还没有预约").accessible();
        customer.visit("/my/bookings").reads("请重新选择到店时间").accessible();
        customer.visit("/order/" + number).reads("请重新选择到店时间");
        assertThat(customer.find(".ticket")).hasCount(0);
        customer.visit("/my/bookings").follow("另选时间").isAt("/rebook/" + number);
        customer.reads("选择到店时间", "订单和配件都为您留着").accessible();
        customer.find(".times button").last().click();
        customer.isAt("/order/" + number);
        assertThat(customer.find(".ticket")).hasCount(1);
    }

    private void pickCar(String vin) {
        customer.follow("添加一辆车");
        if (!vin.isEmpty()) {
            customer.fill("vin", vin).press("识别").reads(vin);
        }
        customer.find("main .makes a", "大众").first().click();
        customer.find("main .makes a", "朗逸").first().click();
        if (customer.find("main .makes button").count() == 0) {
            customer.find("main .makes a").first().click();
        }
        customer.find("main .makes button").first().click();
        customer.isAt("/my/garage");
    }

    /** The bank has been asked and has paid back; its own ledger is behind the shop's word. */
    private static void refunded(String number) {
        Patience.until(
                "the money is back",
                () -> OwnerSql.number(
                                "select count(*) from refund r join sales_order o on o.id = r.order_id where o.number = ?"
                                        + " and r.state = 'DONE' and r.amount_fen = o.total_fen",
                                number)
                        == 1);
    }

    /** Goods for every car that are fitted, or not, and lie at the hub and, to be fitted, at the outlet. */
    private static String goods(String fitted) {
        return OwnerSql.value(
                        "select p.code from product p join sku k on k.product_id = p.id and k.active join stock s on s.sku_id = k.id"
                                + " join outlet o on o.id = s.outlet_id and o.code = ? where p.state = 'ACTIVE' and p.fitment_mode = 'universal' and s.on_hand - s.reserved > 2 and "
                                + (fitted.equals("not") ? "not " : "")
                                + "exists (select from service_rule r where r.category_id = p.category_id or r.product_id = p.id)"
                                + " order by p.code limit 1",
                        fitted.equals("not") ? "hub-east" : OUTLET)
                .toString();
    }
}

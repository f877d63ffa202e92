package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/** Somebody without an account buys what is sent home, with a proved telephone number; and later makes the order their own. */
class GuestE2E extends InBrowser {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final String phone = "139%08d".formatted(new SecureRandom().nextInt(100_000_000));

    /** Something for every car that the hub has and that needs no fitting. */
    private static String goods() {
        return OwnerSql.value("""
                select p.code from product p join sku k on k.product_id = p.id and k.active join stock s on s.sku_id = k.id
                  join outlet hub on hub.id = s.outlet_id and hub.code = 'hub-east'
                 where p.state = 'ACTIVE' and p.fitment_mode = 'universal' and s.on_hand - s.reserved > 5
                   and not exists (select from service_rule r where r.category_id = p.category_id or r.product_id = p.id)
                 order by p.code limit 1""").toString();
    }

    @Test
    void buysWithAPhoneAndClaimsTheOrderLater() {
        Person guest = me();
        guest.visit("/p/" + goods()).accessible();
        guest.find("button[name=then][value=stay]").first().click();
        guest.visit("/checkout").reads("快递到家");
        fillIn(guest);
        Person service = person().logIn("service", "/hq/desk/");
        prove(guest, service);
        String number = guest.places();
        saysHowLongItIsHeld(guest, number);
        guest.pays(number);

        ship(number);
        guest.visit("/order/" + number)
                .reads("已拣货", "已打包", "已发货", "运单号")
                .switchLanguage()
                .reads("Waybill")
                .accessible()
                .switchLanguage();
        arrive(number);
        guest.visit("/order/" + number).reads("订单已完成", "已签收").accessible();

        claim(guest, service, number);
    }

    /** Twelve of the fifteen minutes go by in the browser: the page counts, and says so in words near the end. */
    private static void saysHowLongItIsHeld(Person guest, String number) {
        guest.page.clock().install();
        guest.visit("/pay/" + number).accessible();
        assertThat(guest.find("main [role=timer]")).hasText(Pattern.compile("1[45]:\\d\\d"));
        assertThat(guest.find("#hold-soon")).isEmpty();
        guest.page.clock().fastForward("12:30");
        assertThat(guest.find("main [role=timer]")).hasText(Pattern.compile("[12]:\\d\\d"));
        guest.reads("剩下不到三分钟").accessible();
    }

    private void fillIn(Person guest) {
        guest.find("#province").selectOption(new SelectOption().setLabel("上海市"));
        guest.find("#county").selectOption("310115");
        guest.fill("street", "世纪大道 1168 号 3 楼").fill("name", "何晓岚");
    }

    /** A wrong number, a wrong code, the right one: which the SMS brings. */
    private void prove(Person guest, Person service) {
        guest.fill("phone", "021-5550").press("发送验证码");
        assertThat(guest.find("#contact .err").first()).isVisible();
        guest.fill("phone", phone).press("发送验证码");
        guest.reads("验证码已发到这个号码");
        guest.fill("code", "000000").find("[name=agree]").check();
        guest.find("button.go[name=act][value=place]").click();
        assertThat(guest.find("#contact .err").first()).isVisible();
        guest.accessible().fill("code", sentCode(service));
    }

    /** What the embedded run shows as sent to the number. */
    private String sentCode(Person service) {
        Patience.until(
                "the code is sent",
                () -> OwnerSql.number(
                                "select count(*) from message where cause = 'phone-code' and recipient = ?", phone)
                        >= OwnerSql.number("select count(*) from phone_code where phone = ?", phone));
        service.visit("/hq/messages/message-list?q=" + phone).accessible();
        var code = CODE.matcher(service.find("tbody tr", "验证码")
                .first()
                .locator("td")
                .last()
                .textContent()
                .replace(phone, ""));
        assertEquals(true, code.find(), "the code in the newest message to " + phone);
        return code.group();
    }

    private void ship(String number) {
        Person hub = person().logIn("hub.east", "/outlet/warehouse/pick");
        for (String said : new String[] {"已拣好", "已打包", "已发出"}) {
            hub.find(".need", number).getByRole(AriaRole.BUTTON).click();
            hub.reads(said);
        }
        hub.accessible().visit("/outlet/logistics/shipment-list").accessible();
    }

    /** Some minutes on the road go by; the carrier's next pushes say where the parcel is. */
    private static void arrive(String number) {
        String shipment =
                "shipment where fulfilment_id in (select f.id from fulfilment f join sales_order o on o.id = f.order_id where o.number = ?)";
        assertEquals(
                1,
                OwnerSql.update(
                        "update shipment set created_at = created_at - interval '1 hour' where id in (select id from "
                                + shipment + ")",
                        number));
        Patience.until(
                "the carrier's push says signed",
                () -> "SIGNED".equals(OwnerSql.value("select state from " + shipment, number)));
        assertEquals(
                4,
                OwnerSql.number(
                        "select count(*) from tracking_event where shipment_id in (select id from " + shipment + ")",
                        number));
    }

    private void claim(Person guest, Person service, String number) {
        guest.visit("/my/orders").register("何晓岚", "/my/orders");
        guest.reads("还没有订单").accessible().follow("没登录时下过单").isAt("/my/profile");
        OwnerSql.update(
                "update phone_code set created_at = created_at - interval '2 minutes' where phone = ?",
                phone); // one code a minute
        guest.accessible()
                .fill("phone", phone)
                .press("获取验证码")
                .fill("code", "000000")
                .find("form[action='/my/do/phone-verify'] button")
                .click();
        guest.reads("验证码不对或已过期")
                .fill("code", sentCode(service))
                .find("form[action='/my/do/phone-verify'] button")
                .click();
        guest.reads("1 个订单已归到您名下").accessible().visit("/my/orders").reads(number);
    }
}

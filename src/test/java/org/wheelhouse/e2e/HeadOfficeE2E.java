package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.outside.Visitor;
import org.wheelhouse.testing.OwnerSql;

/** Head office: goods come by file, prices change, orders are found, people come and go; and what owners and regions see of it all. */
class HeadOfficeE2E extends InBrowser {

    private final String mark = Ids.code(6).toLowerCase(Locale.ROOT);

    @Test
    void productsComeByFileAndGoAgain() {
        Person editor = me().logIn("catalogue", "/hq/desk/").follow("导入").accessible();
        editor.find("main a.btn-main").click();
        editor.isAt("/hq/catalog/import-upload");
        editor.accessible();
        String header = new String(
                        editor.page
                                .context()
                                .request()
                                .get(Visitor.address("/hq/catalog/import-file?kind=products&part=products&format=csv")
                                        .toString())
                                .body(),
                        StandardCharsets.UTF_8)
                .strip();
        String code = "e2e-wax-" + mark;

        // A wrong cell: the dry run names it, and nothing is written
        upload(editor, header, code, "九百克");
        editor.reads("不能写入", "九百克", "weight_g", "2").accessible().pictured("import-refused");
        assertThat(editor.find("button", "写入 1 行")).hasCount(0);
        assertEquals(404, shop("/p/" + code));

        // Put right: written, and sold once it has a price
        upload(editor, header, code, "900");
        editor.reads("待写入").accessible().pictured("import-ready").press("写入");
        editor.reads("全部写入").accessible();
        Patience.until("the shop has the product", () -> shop("/p/" + code) == 200);
        Person visitor = person().visit("/p/" + code).reads("试验车蜡 " + mark).accessible();
        visitor.switchLanguage().reads("Trial wax " + mark);

        // Taken back
        editor.find("details.more summary", "撤销").click();
        editor.press("确认撤销").reads("撤销").accessible();
        Patience.until("the product is gone from the shop", () -> shop("/p/" + code) == 404);
    }

    private static void upload(Person editor, String header, String code, String weight) {
        var goods = OwnerSql.rows(
                        "select b.code as brand, max(k.barcode) as barcode from brand b join product p on p.brand_id = b.id join sku k on k.product_id = p.id"
                                + " join category c on c.id = p.category_id and c.code = 'car-wax' group by b.code order by 1 limit 1")
                .getFirst();
        String mark = code.substring(code.length() - 6);
        var cells = Map.ofEntries(
                Map.entry("product_code", code),
                Map.entry("brand_code", goods.get("brand").toString()),
                Map.entry("category_code", "car-wax"),
                Map.entry("name_zh", "试验车蜡 " + mark),
                Map.entry("name_en", "Trial wax " + mark),
                Map.entry("fitment_mode", "universal"),
                Map.entry("summary_zh", "为试验而写"),
                Map.entry("summary_en", "Written for a trial"),
                Map.entry("sku", code.toUpperCase(Locale.ROOT)),
                Map.entry("weight_g", weight),
                Map.entry("length_mm", "120"),
                Map.entry("width_mm", "120"),
                Map.entry("height_mm", "80"));
        var line = new StringBuilder();
        for (String column :
                header.replace("\uFEFF", "").lines().findFirst().orElseThrow().split(",")) {
            line.append(line.isEmpty() ? "" : ",").append(cells.getOrDefault(column.replace("\"", ""), ""));
        }
        editor.visit("/hq/catalog/import-upload?kind=products");
        editor.find("[name='upload:files']")
                .setInputFiles(new FilePayload(
                        "goods.csv",
                        "text/csv",
                        (header.lines().findFirst().orElseThrow() + "\r\n" + line + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        editor.press("上传并试运行");
        assertThat(editor.page).hasURL(Pattern.compile(".*/hq/catalog/import\\?import=.*"));
        assertThat(editor.find(".verdict")).isVisible(); // the page loads itself again until the dry run is done
    }

    private int shop(String path) {
        return page.context().request().get(Visitor.address(path).toString()).status();
    }

    @Test
    void aPriceChangesAndTheTrailKnowsWho() {
        var goods = OwnerSql.rows(
                        "select k.code as sku, p.code from sku k join product p on p.id = k.product_id join price x on x.sku_id = k.id and x.valid @> current_date"
                                + " where p.state = 'ACTIVE' and (select count(*) from sku y where y.product_id = p.id) = 1 and upper(x.valid) is null and lower(x.valid) < current_date"
                                + " and not exists (select from bundle_component i where i.sku_id = k.id) order by md5(p.code || ?) limit 1",
                        mark)
                .getFirst();
        Person finance = me().logIn("finance", "/hq/desk/");
        finance.follow("价格")
                .searches(goods.get("sku").toString())
                .accessible()
                .find("tbody a.key")
                .first()
                .click();
        finance.find("[name$='begin:from']")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        finance.find("[name$='begin:price']").fill("0");
        finance.press("从这天起执行").reads("价格要大于零");
        finance.find("[name$='begin:price']").fill("187.60");
        finance.find("[name$='begin:recommended']").fill("");
        finance.press("从这天起执行").reads("起执行新价格", "187.60").accessible().pictured("price");
        Person visitor = person().visit("/p/" + goods.get("code"));
        Patience.until(
                "the shop knows the price",
                () -> visitor.visit("/p/" + goods.get("code"))
                        .find(".pay-now")
                        .textContent()
                        .replace(" ", "")
                        .contains("187.60"));

        Person administrator = person().logIn("admin", "/hq/desk/");
        administrator.follow("审计日志").searches(goods.get("sku").toString()).accessible();
        assertThat(administrator.find("tbody tr").first()).containsText("187");
    }

    @Test
    void findsOrdersByNumberTelephoneAndPlate() {
        var order = OwnerSql.rows(
                        "select number, contact_phone as phone, plate from sales_order where plate is not null and state = 'DONE' order by placed_at desc limit 1")
                .getFirst();
        Person service = me().logIn("service", "/hq/desk/");
        for (Object word : order.values()) {
            service.find("header [name=q]").fill(word.toString());
            service.find("header [name=q]").press("Enter");
            service.isAt("/hq/sales/order-list");
            assertThat(service.find("tbody tr", order.get("number").toString())).hasCount(1);
        }
        service.accessible()
                .pictured("order-search")
                .follow(order.get("number").toString())
                .reads(order.get("number").toString())
                .accessible()
                .pictured("order");
        service.switchLanguage().reads("Order", "Done");
        var download = service.visit("/hq/sales/order-list?q=" + order.get("number"))
                .page
                .waitForDownload(() -> {
                    service.find("main details.more summary").click();
                    service.find("main details.more a[href*='csv']").click();
                });
        assertTrue(download.suggestedFilename().endsWith(".csv"), download.suggestedFilename());
    }

    @Test
    void newStaffSeeTheirOutletAloneUntilTheyAreLetGo() {
        String username = "neu." + mark;
        Person administrator = me().logIn("admin", "/hq/desk/").follow("员工账号").accessible();
        administrator.follow("邀请员工").accessible();
        administrator.find("[name$='invite:name']").fill("马晓东");
        administrator.find("[name$='invite:username']").fill(username);
        administrator.find("[name$='invite:email']").fill(username + "@example.com");
        administrator.find("[name$='invite:place']").selectOption(new SelectOption().setLabel("门店 · 车坊上海高科西路店"));
        administrator.press("建账号").reads("请至少选一个角色").pictured("invite");
        administrator.find("input[value='outlet-staff']").check();
        administrator.press("建账号").reads("马晓东 的账号建好了");
        var said = Pattern.compile("临时密码 (\\w+)")
                .matcher(administrator.find(".notices").textContent());
        assertTrue(said.find());

        // The first login asks for an own password; then there is this outlet and no other
        Person newcomer = person().visit("/outlet/");
        newcomer.giveLogin(username, said.group(1));
        newcomer.find("#password-new").fill("Neue-Reifen-4711");
        newcomer.find("#password-confirm").fill("Neue-Reifen-4711");
        newcomer.find("#kc-passwd-update-form [type=submit]").click();
        newcomer.isAt("/outlet/");
        newcomer.accessible();
        assertThat(newcomer.find(".scope")).containsText("高科西路店");
        assertThat(newcomer.find("nav#nav")).not().containsText("员工账号");
        Object own = OwnerSql.value(
                "select o.id from sales_order o join outlet t on t.id = o.outlet_id where t.code = 'sh-gaokexilu' order by o.placed_at limit 1");
        Object other = OwnerSql.value(
                "select o.id from sales_order o join outlet t on t.id = o.outlet_id where t.code = 'sh-wuzhonglu' order by o.placed_at limit 1");
        assertEquals(
                200,
                newcomer.page
                        .navigate(Visitor.address("/outlet/sales/order?order=" + own)
                                .toString())
                        .status());
        assertEquals(
                404,
                newcomer.page
                        .navigate(Visitor.address("/outlet/sales/order?order=" + other)
                                .toString())
                        .status());
        assertEquals(
                404,
                newcomer.page
                        .navigate(Visitor.address("/hq/sales/order-list").toString())
                        .status());

        // Let go: the next click leads nowhere, nor does a new login
        administrator.searches(username).follow("马晓东").press("停用账号");
        administrator.accessible().find(".ui-confirmdialog-yes").click();
        administrator.reads("停用了");
        int after = newcomer.page
                .navigate(Visitor.address("/outlet/sales/order-list").toString())
                .status();
        assertTrue(
                after == 404
                        || newcomer.page
                                .url()
                                .startsWith(org.wheelhouse.stack.StackListener.stack()
                                        .keycloakUrl()),
                "still in: " + after + " " + newcomer.page.url());
        Person again = person().visit("/outlet/");
        again.giveLogin(username, "Neue-Reifen-4711");
        assertThat(again.find("#kc-page-title, h1").first()).isVisible();
        assertTrue(
                again.page
                        .url()
                        .startsWith(org.wheelhouse.stack.StackListener.stack().keycloakUrl()),
                again.page.url());
        administrator
                .visit("/hq/audit/audit-list?q=" + username)
                .reads("员工邀请")
                .accessible()
                .pictured("audit");
    }

    @Test
    void anOwnerSeesAllOwnOutletsAndARegionItsDay() {
        Person owner = me().logIn("owner.lanchi", "/outlet/franchisee/");
        owner.reads("高科西路店", "沪太路店").accessible().pictured("franchisee");
        assertThat(owner.find("main")).not().containsText("吴中路店");
        owner.switchLanguage().reads("My outlets").accessible();
        Person region = person().logIn("region.east", "/region/");
        region.reads("高科西路店", "吴中路店").accessible();
        assertThat(region.find("main")).not().containsText("姚家园路店");
        region.follow("门店").isAt("/region/outlet-list");
        region.reads("沪太路店").accessible();
        region.follow("预约").accessible();
    }
}

package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wheelhouse.testing.OwnerSql;

/** Each part of the chain in its own brand: who works there and who looks at its outlets sees it, and nobody else. */
class BrandE2E extends InBrowser {

    @Test
    void headOfficeGivesAFranchiseeABrandAndItsPeopleSeeIt() {
        Person administrator = me().logIn("admin", "/hq/network/franchisee-list");
        assertBrand(administrator, "group");
        Person manager = person().logIn("manager.caoan", "/outlet/booking/board");
        assertBrand(manager, "group");

        administrator.searches("安悦行").follow("上海安悦行");
        assertThat(administrator.find("[name=theme][value='']")).isChecked();
        administrator.find("[name=theme][value=plum]").check();
        administrator.press("保存").reads("品牌外观已保存").accessible();
        assertThat(administrator.find("[name=theme][value=plum]")).isChecked();
        assertBrand(administrator, "group");
        manager.visit("/outlet/booking/board");
        assertBrand(manager, "plum");
        manager.accessible();

        // Taken back: as its region, which has none
        administrator.find("[name=theme][value='']").check();
        administrator.press("保存").reads("品牌外观已保存");
        assertBrand(manager.visit("/outlet/"), "group");
        assertEquals(
                "plum",
                OwnerSql.value(
                        "select detail ->> 'theme' from audit_entry where action = 'franchisee.theme' and subject_id ="
                                + " (select id::text from franchisee where code = 'sh-anyue') order by at limit 1"));
    }

    /** As the demo chain has it: a region, and a franchisee with two outlets in a region that has none. */
    @Test
    void aRegionAndAFranchiseeHaveTheirs() {
        Person owner = me().logIn("owner.lanchi", "/outlet/franchisee/");
        assertBrand(owner, "lagoon");
        owner.accessible();
        Person region = person().logIn("region.north", "/region/");
        assertBrand(region, "plum");

        String own = action(owner.visit("/o/sh-hutailu").accessible());
        assertEquals("#0b6572", own);
        assertEquals("#7b2d83", action(owner.visit("/o/bj-yaojiayuanlu").accessible()));
        assertEquals("#c8420a", action(owner.visit("/o/sh-wuzhonglu")));
        assertEquals("#c8420a", action(owner.visit("/")));
    }

    private static void assertBrand(Person person, String brand) {
        assertThat(person.find("link[href*='primefaces-" + brand + "']")).hasCount(1);
        assertThat(person.find("link[href*='primefaces-'][href*='theme']")).hasCount(1);
        assertThat(person.find("nav .brand use[href='#logo-" + brand + "']")).hasCount(1);
    }

    private static String action(Person person) {
        return person.page
                .evaluate(
                        "getComputedStyle(document.documentElement).getPropertyValue('--action').trim().toLowerCase()")
                .toString();
    }
}

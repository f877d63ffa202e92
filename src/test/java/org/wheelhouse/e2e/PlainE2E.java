package org.wheelhouse.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** The shop up to the cart in a browser without JavaScript: plain links and plain forms. */
class PlainE2E extends InBrowser {

    @Test
    void fromTheCarToTheCartWithoutScript() {
        Person visitor = person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        visitor.visit("/");
        visitor.find(".makes a").first().click();
        visitor.find("main .makes a").first().click();
        if (visitor.find("main .makes button").count() == 0) {
            visitor.find("main .makes a").first().click();
        }
        visitor.find("main .makes button").first().click();
        visitor.isAt("/");
        assertThat(visitor.find("header .car.none")).hasCount(0);

        // Search, narrow down, sort
        visitor.find("#q").fill("机油");
        visitor.find("header form.find button").click();
        visitor.isAt("/search");
        assertThat(visitor.find("li.good").first()).isVisible();
        visitor.visit("/c/engine-oil");
        visitor.find("#filters input[type=checkbox]").first().check();
        visitor.find("#filters button:not([type=button])").click();
        assertThat(visitor.find("a.chip").first()).isVisible();
        visitor.follow("清除筛选");
        assertThat(visitor.find("a.chip")).hasCount(0);

        // Into the cart, one more, one less, out, and back in
        visitor.visit("/c/car-wax").find("li.good h3 a").first().click();
        String name = visitor.find("h1").textContent();
        visitor.find("button[name=then][value=cart]").first().click();
        visitor.isAt("/cart");
        visitor.reads(name);
        visitor.find("form.qty button").last().click();
        assertThat(visitor.find("form.qty span")).hasText("2");
        visitor.find("form.qty button").first().click();
        assertThat(visitor.find("form.qty span")).hasText("1");
        visitor.press("移除").reads("购物车").press("撤销").reads(name);
        visitor.follow("去结算").isAt("/checkout");
        visitor.reads(name).visit("/cart").switchLanguage().reads("Cart");
    }

    /** What is goods and what is work is said alike in the cart and at the checkout, also of a bundle that holds both. */
    @Test
    void aBundleIsSplitAlikeInTheCartAndAtTheCheckout() {
        Person visitor = person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        visitor.visit("/bundles").find("main a[href^='/b/']").first().click();
        visitor.press("加入购物车").isAt("/cart");
        var inTheCart = visitor.find("aside .sums dd").allTextContents().subList(0, 2);
        visitor.follow("去结算").isAt("/checkout");
        assertEquals(inTheCart, visitor.find("aside .sums dd").allTextContents().subList(0, 2));
    }

    /** From an outlet's page over one of its services to the times there, without choosing the outlet again. */
    @Test
    void fromAnOutletToItsTimesWithoutScript() {
        Person visitor = person(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        visitor.visit("/o/sh-wuzhonglu").find("#can h3 a").first().click();
        visitor.find(".shops button[name=outlet]").first().click();
        visitor.isAt("/checkout");
        assertThat(visitor.find("#outlet li.on")).containsText("上海吴中路店");
        assertThat(visitor.find(".times button").first()).isVisible();
    }
}

package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.CarName;
import org.wheelhouse.storefront.CarNames;

/** The header of the shop: my car, who I am, how much is in the cart. */
@RequestScoped
@Named
public class ShopHeader {

    @Inject
    private Visitor visitor;

    @Inject
    private CarNames carNames;

    @Inject
    private Caller caller;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private CarName car;

    @PostConstruct
    void load() {
        car = visitor.car().flatMap(spec -> carNames.of(spec.trimId())).orElse(null);
    }

    public CarName getCar() {
        return car;
    }

    /** 大众 朗逸 2019款 */
    public String getCarName() {
        return car == null
                ? ""
                : language.pick(car.makeZh(), car.makeEn()) + " " + getCarSeries() + " "
                        + text.of("storefront.car.year", String.valueOf(car.year()));
    }

    /** 朗逸 */
    public String getCarSeries() {
        return car == null ? "" : language.pick(car.seriesZh(), car.seriesEn());
    }

    public String getCarTrim() {
        return car == null ? "" : language.pick(car.trimZh(), car.trimEn());
    }

    /** Silver with a car, paler without. */
    public String getCarTint() {
        return car == null ? "#d9dde3" : "#c3c9d1";
    }

    public String getWho() {
        return caller.isLoggedIn() ? caller.getAccount().name() : text.get("storefront.login");
    }

    /** The caller's own pages: staff who look at the shop have a desk, everybody else an account. */
    public String getHome() {
        return caller.isLoggedIn() && caller.getCustomer() == null ? "/desk" : "/my/home";
    }

    public int getCartCount() {
        return visitor.getCartCount();
    }
}

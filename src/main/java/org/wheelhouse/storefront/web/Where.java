package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.wheelhouse.platform.web.Cookies;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Provinces;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Network;
import org.wheelhouse.storefront.Place;
import org.wheelhouse.storefront.Site;

/** Where this visitor is, as far as they said so, and the outlets from there. */
@RequestScoped
@Named
public class Where {

    static final String COOKIE = "place";

    @Inject
    private HttpServletRequest request;

    @Inject
    private Cookies cookies;

    @Inject
    private Network network;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private Place place;
    private List<Site> nearest;

    public Place place() {
        if (place == null) {
            place = Place.read(cookies.read(request, COOKIE).orElse(null));
        }
        return place;
    }

    public boolean isKnown() {
        return place().isKnown();
    }

    /** All outlets, the nearest first. */
    public List<Site> nearest() {
        if (nearest == null) {
            nearest = place().nearest(network.sites());
        }
        return nearest;
    }

    /** The province that goods would be sent to. */
    public String provinceCode() {
        if (place().isPoint() && !nearest().isEmpty()) {
            return nearest().getFirst().provinceCode();
        }
        return place().provinceCode() == null ? Place.USUAL_PROVINCE : place().provinceCode();
    }

    /** For the choice: the code that is chosen now, and all of them with both names. */
    public String getCode() {
        return provinceCode();
    }

    public java.util.Collection<java.util.Map.Entry<String, String[]>> getProvinces() {
        return Provinces.all().entrySet();
    }

    /** Its name. */
    public String getProvinceName() {
        String code = provinceCode();
        return Provinces.name(code, language.isEnglish());
    }

    /** 2.3 km, when the device told where it is; else nothing. */
    public String distance(Site site) {
        Optional<Double> kilometres = place().kilometres(site);
        return kilometres.map(km -> text.of("storefront.km", km)).orElse("");
    }

    /** An outlet's name without the shop's in front: that stands in the header. */
    public String name(Site site) {
        return language.pick(
                site.nameZh().replaceFirst("^车坊", ""),
                site.nameEn() == null ? null : site.nameEn().replaceFirst("^Wheelhouse ", ""));
    }
}

package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Hours;
import org.wheelhouse.storefront.Network;
import org.wheelhouse.storefront.Site;

/** Makes cards of outlets. */
@RequestScoped
public class OutletCards {

    @Inject
    private Where where;

    @Inject
    private Network network;

    @Inject
    private Language language;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    public OutletCard card(Site site) {
        return card(site, where.distance(site));
    }

    /** The outlets nearest to another one, with the distance from there. */
    public List<OutletCard> around(Site site, int most) {
        return network.sites().stream()
                .filter(s -> s.id() != site.id())
                .sorted(Comparator.comparing(s -> s.kilometres(site.latitude(), site.longitude())))
                .limit(most)
                .map(s -> card(s, text.of("storefront.km", s.kilometres(site.latitude(), site.longitude()))))
                .toList();
    }

    private OutletCard card(Site site, String distance) {
        return new OutletCard(
                site.code(),
                where.name(site),
                text.get(site.companyOwned() ? "storefront.outlet.company" : "storefront.outlet.franchised"),
                distance,
                address(site),
                openToday(site));
    }

    public String address(Site site) {
        return language.isEnglish()
                ? String.join(
                        ", ",
                        List.of(
                                language.pick(site.addressZh(), site.addressEn()),
                                language.pick(text(site.districtZh()), site.districtEn()),
                                language.pick(site.cityZh(), site.cityEn())))
                : site.cityZh() + text(site.districtZh()) + site.addressZh();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** The day that it is there. */
    LocalDate today(Site site) {
        return LocalDate.now(clock.withZone(site.zone()));
    }

    private String openToday(Site site) {
        int today = today(site).getDayOfWeek().getValue();
        List<Hours> hours =
                network.hoursOf(site).stream().filter(h -> h.weekday() == today).toList();
        return hours.isEmpty()
                ? text.get("storefront.outlet.closed-today")
                : text.of(
                        "storefront.outlet.open-today",
                        hours.getFirst().opens().toString(),
                        hours.getLast().closes().toString());
    }
}

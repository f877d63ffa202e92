package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Provinces;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Hours;
import org.wheelhouse.storefront.Network;
import org.wheelhouse.storefront.Site;

/** {@code /o/sh-wuzhonglu}: one outlet: where, when open, what it does. */
@RequestScoped
@Named
public class ShopOutletView extends ShopView {

    /** A weekday with its hours. */
    public record Day(String name, String hours, boolean today) {}

    private static final int NEIGHBOURS = 3;

    @Inject
    @Param(pathIndex = 0)
    private String code;

    @Inject
    private Network network;

    @Inject
    private OutletCards cards;

    @Inject
    private Where where;

    @Inject
    private StructuredData structured;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private Site site;
    private OutletCard card;

    @PostConstruct
    void load() {
        site = network.byCode(code == null ? "" : code).orElseThrow(() -> new NotFoundException("outlet " + code));
        card = cards.card(site);
    }

    public Site getSite() {
        return site;
    }

    public OutletCard getCard() {
        return card;
    }

    public List<OutletCard> getNeighbours() {
        return cards.around(site, NEIGHBOURS);
    }

    /** The outlet in the map that drivers in China know best; it is told that the coordinates are GPS ones. */
    public String getMapAddress() {
        return "https://uri.amap.com/marker?coordinate=wgs84&position=" + site.longitude() + "," + site.latitude()
                + "&name=" + Page.encoded(site.nameZh());
    }

    public List<Day> getWeek() {
        DayOfWeek today = cards.today(site).getDayOfWeek();
        List<Hours> hours = network.hoursOf(site);
        return Arrays.stream(DayOfWeek.values())
                .map(day -> {
                    String open = hours.stream()
                            .filter(h -> h.weekday() == day.getValue())
                            .map(h -> h.opens() + "–" + h.closes())
                            .collect(Collectors.joining(", "));
                    return new Day(
                            day.getDisplayName(TextStyle.FULL, language.getLocale()),
                            open.isEmpty() ? text.get("storefront.outlet.closed") : open,
                            day == today);
                })
                .toList();
    }

    @Override
    public String getTitle() {
        return where.name(site);
    }

    @Override
    public String getDescription() {
        return text.of("storefront.outlet.description", card.name(), card.address(), site.phone());
    }

    @Override
    public String getCanonical() {
        return "/o/" + site.code();
    }

    @Override
    public String getGroup() {
        return "outlets";
    }

    @Override
    public String getStructured() {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "AutoRepair");
        thing.put("name", language.pick(site.nameZh(), site.nameEn()));
        thing.put("telephone", site.phone());
        thing.put(
                "address",
                Map.of(
                        "@type",
                        "PostalAddress",
                        "addressCountry",
                        "CN",
                        "addressRegion",
                        Provinces.name(site.provinceCode(), language.isEnglish()),
                        "addressLocality",
                        language.pick(site.cityZh(), site.cityEn()),
                        "streetAddress",
                        language.pick(site.addressZh(), site.addressEn())));
        thing.put("geo", Map.of("@type", "GeoCoordinates", "latitude", site.latitude(), "longitude", site.longitude()));
        thing.put(
                "openingHoursSpecification",
                network.hoursOf(site).stream()
                        .map(h -> Map.of(
                                "@type",
                                "OpeningHoursSpecification",
                                "dayOfWeek",
                                DayOfWeek.of(h.weekday()).getDisplayName(TextStyle.FULL, java.util.Locale.ENGLISH),
                                "opens",
                                h.opens().toString(),
                                "closes",
                                h.closes().toString()))
                        .toList());
        return structured.with(Map.of("/outlets", text.get("storefront.outlets")), thing);
    }
}

package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Network;
import org.wheelhouse.storefront.Site;

/** {@code /outlets}: all outlets by province, and where they lie: points by their coordinates on a plain ground, without borders. */
@RequestScoped
@Named
public class OutletsView extends ShopView {

    private static final double WEST = 85;
    private static final double EAST = 132;
    private static final double SOUTH = 17.5;
    private static final double NORTH = 48;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    /** A point of the map. */
    public record Point(String code, String name, int x, int y, boolean own) {}

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private Network network;

    @Inject
    private OutletCards cards;

    @Inject
    private Where where;

    @Inject
    private Language language;

    @Inject
    private Text text;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
    }

    /** The outlets of each province, the visitor's province first. */
    public List<Map.Entry<String, List<OutletCard>>> getProvinces() {
        var provinces = new LinkedHashMap<String, List<OutletCard>>();
        for (Site site : where.nearest()) {
            provinces.computeIfAbsent(Provinces.name(site.provinceCode(), language.isEnglish()), p -> new ArrayList<>()).add(cards.card(site));
        }
        return List.copyOf(provinces.entrySet());
    }

    public List<Point> getPoints() {
        return network.sites().stream().map(s -> new Point(s.code(), where.name(s),
                (int) Math.round((s.longitude() - WEST) / (EAST - WEST) * WIDTH),
                (int) Math.round((mercator(NORTH) - mercator(s.latitude())) / (mercator(NORTH) - mercator(SOUTH)) * HEIGHT), s.companyOwned())).toList();
    }

    private static double mercator(double latitude) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
    }

    @Override
    public String getTitle() {
        return text.get("storefront.outlets");
    }

    @Override
    public String getDescription() {
        return text.of("storefront.outlets.description", network.sites().size());
    }

    @Override
    public String getCanonical() {
        return "/outlets";
    }

    @Override
    public String getGroup() {
        return "outlets";
    }
}

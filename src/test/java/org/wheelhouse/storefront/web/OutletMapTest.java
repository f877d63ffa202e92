package org.wheelhouse.storefront.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wheelhouse.storefront.Site;
import org.wheelhouse.tenancy.Brand;

class OutletMapTest {

    private static Site site(long id, String city, double latitude, double longitude) {
        return new Site(
                id,
                "o" + id,
                1,
                id == 1,
                Brand.GROUP,
                "车坊" + id,
                "Wheelhouse " + id,
                "31",
                "",
                city,
                city,
                null,
                null,
                "",
                "",
                latitude,
                longitude,
                "",
                ZoneId.of("Asia/Shanghai"));
    }

    private static OutletMap map(Site... sites) {
        return new OutletMap(List.of(sites), Site::nameZh, Site::cityZh);
    }

    @Test
    void northIsUpAndEastIsRightWithinTheFrame() {
        var points =
                map(site(1, "哈尔滨", 45.7, 126.6), site(2, "昆明", 25.0, 102.7)).getPoints();
        assertTrue(points.get(0).y() < points.get(1).y()
                && points.get(0).x() > points.get(1).x());
        points.forEach(p -> assertTrue(p.x() > 0 && p.x() < 480 && p.y() > 0 && p.y() < 440, p.toString()));
    }

    @Test
    void writesACityOnceAndNeverOneNameOverAnother() {
        var points = map(
                        site(1, "哈尔滨", 45.7, 126.6),
                        site(2, "上海", 31.2, 121.4),
                        site(3, "上海", 31.21, 121.45),
                        site(4, "昆明", 25.0, 102.7))
                .getPoints();
        assertEquals(1, points.stream().filter(p -> p.label().equals("上海")).count());
        var crowded = map(
                        site(1, "甲城", 31.2, 121.4),
                        site(2, "乙城", 31.2, 121.4),
                        site(3, "丙城", 31.2, 121.4),
                        site(4, "哈尔滨", 45.7, 126.6))
                .getPoints();
        assertTrue(crowded.stream()
                        .filter(p ->
                                p.x() == crowded.getFirst().x() && !p.label().isEmpty())
                        .map(OutletMap.Point::anchor)
                        .distinct()
                        .count()
                == crowded.stream()
                        .filter(p ->
                                p.x() == crowded.getFirst().x() && !p.label().isEmpty())
                        .count());
    }
}

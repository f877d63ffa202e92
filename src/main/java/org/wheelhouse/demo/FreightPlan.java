package org.wheelhouse.demo;

import java.util.Set;

/** What a parcel from a hub to a province costs and how long it takes, by the distance to the province's capital. */
record FreightPlan(String carrier, int firstFen, int stepFen, Integer freeFromFen, int days) {

    /** Xinjiang, Tibet and Qinghai: every carrier charges more and takes longer. */
    private static final Set<String> REMOTE = Set.of("54", "63", "65");

    static FreightPlan of(double hubLatitude, double hubLongitude, String province, double latitude, double longitude) {
        double km = kilometres(hubLatitude, hubLongitude, latitude, longitude);
        if (REMOTE.contains(province)) {
            return new FreightPlan("ems", km < 1500 ? 1800 : 2200, 1200, null, km < 1500 ? 5 : 7);
        }
        if (km < 300) {
            return new FreightPlan("jd", 800, 200, 9900, 1);
        }
        if (km < 800) {
            return new FreightPlan("zhongtong", 900, 300, 9900, 2);
        }
        if (km < 1500) {
            return new FreightPlan("zhongtong", 1200, 400, 19900, 3);
        }
        return new FreightPlan("shunfeng", 1800, 700, 29900, km < 2300 ? 3 : 4);
    }

    static double kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double north = Math.toRadians(latitude2 - latitude1);
        double east = Math.toRadians(longitude2 - longitude1) * Math.cos(Math.toRadians((latitude1 + latitude2) / 2));
        return 6371 * Math.hypot(north, east);
    }
}

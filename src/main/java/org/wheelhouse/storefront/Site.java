package org.wheelhouse.storefront;

import java.time.ZoneId;
import org.wheelhouse.tenancy.Brand;

/** An outlet as the shop shows it. */
public record Site(
        long id,
        String code,
        long regionId,
        boolean companyOwned,
        Brand brand,
        String nameZh,
        String nameEn,
        String provinceCode,
        String provinceZh,
        String cityZh,
        String cityEn,
        String districtZh,
        String districtEn,
        String addressZh,
        String addressEn,
        double latitude,
        double longitude,
        String phone,
        ZoneId zone) {

    private static final double EARTH_KM = 6371;

    /** Kilometres to a point, by the great circle. */
    public double kilometres(double otherLatitude, double otherLongitude) {
        double dLat = Math.toRadians(otherLatitude - latitude);
        double dLon = Math.toRadians(otherLongitude - longitude);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(a));
    }
}

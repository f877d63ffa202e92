package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.rest.Ask;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.rest.Page;
import org.wheelhouse.platform.rest.Paging;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Network;
import org.wheelhouse.storefront.Site;

/** The outlets that customers can go to. */
@Path("/outlets")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OutletsResource {

    private static final Pattern POINT =
            Pattern.compile("(-?[0-9]{1,2}(?:\\.[0-9]{1,8})?),(-?[0-9]{1,3}(?:\\.[0-9]{1,8})?)");

    @Inject
    private Network network;

    @Inject
    private Paging paging;

    @Inject
    private Language language;

    /**
     * @param companyOwned run by the group, else by a franchisee
     * @param distanceMetres from the point that was asked for
     */
    public record Outlet(
            String code,
            String name,
            boolean companyOwned,
            String province,
            String address,
            String phone,
            double latitude,
            double longitude,
            Integer distanceMetres) {}

    /** @param timeZone in which its hours are told, and its times given */
    public record OutletDetail(Outlet outlet, String timeZone, List<Day> hours) {}

    /** @param weekday 1 is Monday; a weekday may have none or several */
    public record Day(int weekday, String opens, String closes) {}

    private record Point(double latitude, double longitude) {}

    @GET
    public Page<Outlet> list(@QueryParam("province") String province, @QueryParam("near") String near) {
        String code = Ask.optional("province", province);
        Point point = point(Ask.optional("near", near));
        return paging.of(
                network.sites().stream()
                        .filter(s -> code == null || s.provinceCode().equals(code))
                        .toList(),
                s -> new Paging.Place(point == null ? 0 : metres(s, point), s.code()),
                page -> page.stream().map(s -> outlet(s, point)).toList());
    }

    @GET
    @Path("/{outlet}")
    public OutletDetail get(@PathParam("outlet") String outlet) {
        Site site = network.byCode(outlet).orElseThrow(() -> new NotFoundException("outlet " + outlet));
        return new OutletDetail(
                outlet(site, null),
                site.zone().getId(),
                network.hoursOf(site).stream()
                        .map(h -> new Day(
                                h.weekday(), h.opens().toString(), h.closes().toString()))
                        .toList());
    }

    private Outlet outlet(Site s, Point from) {
        return new Outlet(
                s.code(),
                language.pick(s.nameZh(), s.nameEn()),
                s.companyOwned(),
                s.provinceCode(),
                language.isEnglish()
                        ? language.pick(s.addressZh(), s.addressEn()) + ", " + language.pick(s.cityZh(), s.cityEn())
                        : s.cityZh() + (s.districtZh() == null ? "" : s.districtZh()) + s.addressZh(),
                s.phone(),
                s.latitude(),
                s.longitude(),
                from == null ? null : metres(s, from));
    }

    private static int metres(Site site, Point from) {
        return (int) Math.round(site.kilometres(from.latitude(), from.longitude()) * 1000);
    }

    private static Point point(String text) {
        if (text == null) {
            return null;
        }
        Matcher point = POINT.matcher(text.replace(" ", ""));
        if (!point.matches()
                || Math.abs(Double.parseDouble(point.group(1))) > 90
                || Math.abs(Double.parseDouble(point.group(2))) > 180) {
            throw InvalidRequest.parameter("near", "point");
        }
        return new Point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
    }
}

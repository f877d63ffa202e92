package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vin;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.CarChoice;
import org.wheelhouse.storefront.Goods;
import org.wheelhouse.storefront.VinYear;

/** Choosing a car as a person does: make, series, model year, trim; and what a VIN tells. */
@Path("/vehicles")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VehiclesResource {

    private static final int YEARS = 9999;

    @Inject
    private CarChoice choice;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public record Makes(List<Make> items) {}

    /** @param letter the initial it is filed under */
    public record Make(long id, String name, String letter) {}

    public record AllSeries(List<Series> items) {}

    /** @param maker the company that builds it */
    public record Series(long id, String name, String maker) {}

    public record Years(List<Integer> items) {}

    public record Trims(List<Trim> items) {}

    public record Trim(
            long id,
            String name,
            int year,
            String energy,
            Integer displacementMl,
            Integer powerKw,
            String transmission,
            String body) {}

    /** @param modelYear where it tells one; {@code readAgain}: the check digit is wrong, which imported cars may have */
    public record VinSays(String vin, Integer modelYear, boolean readAgain) {}

    @GET
    @Path("/makes")
    public Makes makes() {
        return new Makes(choice.makes().stream()
                .map(m -> new Make(m.id(), language.pick(m.nameZh(), m.nameEn()), m.letter()))
                .toList());
    }

    @GET
    @Path("/makes/{make}/series")
    public AllSeries series(@PathParam("make") String make) {
        return new AllSeries(there(choice.series(Ids.parseNumber(make))).stream()
                .map(s -> new Series(s.id(), language.pick(s.nameZh(), s.nameEn()), s.makerZh()))
                .toList());
    }

    @GET
    @Path("/series/{series}/years")
    public Years years(@PathParam("series") String series) {
        return new Years(there(choice.years(Ids.parseNumber(series))));
    }

    @GET
    @Path("/series/{series}/years/{year}/trims")
    public Trims trims(@PathParam("series") String series, @PathParam("year") String year) {
        int modelYear = (int) Math.min(Ids.parseNumber(year), YEARS);
        return new Trims(there(choice.trims(Ids.parseNumber(series), modelYear)).stream()
                .map(VehiclesResource::trim)
                .toList());
    }

    private static Trim trim(TrimRow t) {
        return new Trim(
                t.id(),
                t.name(),
                t.modelYear(),
                t.energy(),
                t.displacementMl(),
                t.powerKw(),
                t.transmission(),
                t.body());
    }

    @GET
    @Path("/vins/{vin}")
    public VinSays vin(@PathParam("vin") String vin) {
        Vin read = Vin.read(vin);
        int thisYear = LocalDate.now(clock.withZone(Goods.SHOP_ZONE)).getYear();
        return new VinSays(read.value(), VinYear.of(read.value(), thisYear).orElse(null), read.checkDigitWrong());
    }

    private static <T> List<T> there(List<T> found) {
        if (found.isEmpty()) {
            throw new NotFoundException("branch of the vehicle tree");
        }
        return found;
    }
}

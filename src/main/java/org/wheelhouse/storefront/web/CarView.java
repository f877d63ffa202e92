package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.catalog.Vin;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.CarChoice;
import org.wheelhouse.storefront.Goods;
import org.wheelhouse.storefront.VinYear;

/** Choosing a car in four taps, or with a VIN: that tells the model year, the rest is asked. Each step is an address of its own. */
@RequestScoped
@Named
public class CarView extends ShopView {

    /** What the import calls gearboxes; anything else is left unsaid. */
    private static final Set<String> GEARBOXES = Set.of("automatic", "cvt", "dct", "manual", "single-speed");

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    @Param(name = "make")
    private String makeParam;

    @Inject
    @Param(name = "series")
    private String seriesParam;

    @Inject
    @Param(name = "year")
    private String yearParam;

    @Inject
    @Param(name = "vin")
    private String vinParam;

    @Inject
    private CarChoice choice;

    @Inject
    private Language language;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private Vehicles.Make make;
    private Vehicles.Series series;
    private Integer year;
    private Integer vinYear;
    private String vin;
    private String vinError;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
        readVin();
        if (makeParam != null) {
            long id = Ids.parseNumber(makeParam);
            make = choice.makes().stream()
                    .filter(m -> m.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("make"));
        }
        if (make != null && seriesParam != null) {
            long id = Ids.parseNumber(seriesParam);
            series = choice.series(make.id()).stream()
                    .filter(s -> s.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("series"));
            year = year();
        }
    }

    private Integer year() {
        List<Integer> years = choice.years(series.id());
        if (yearParam != null) {
            int asked = (int) Math.min(Ids.parseNumber(yearParam), 9999);
            return years.stream().filter(y -> y == asked).findFirst().orElseThrow(() -> new NotFoundException("year"));
        }
        return vinYear != null && years.contains(vinYear) ? vinYear : years.size() == 1 ? years.getFirst() : null;
    }

    private void readVin() {
        if (vinParam == null || vinParam.isBlank()) {
            return;
        }
        try {
            Vin read = Vin.read(vinParam);
            vin = read.value();
            vinYear = VinYear.of(
                            vin, LocalDate.now(clock.withZone(Goods.SHOP_ZONE)).getYear())
                    .orElse(null);
        } catch (BusinessException e) {
            vinError = text.of(e);
        }
    }

    /** Makes by initial, for the first step. */
    public List<Map.Entry<String, List<Vehicles.Make>>> getLetters() {
        var letters = new TreeMap<String, List<Vehicles.Make>>();
        choice.makes()
                .forEach(m -> letters.computeIfAbsent(letter(m), l -> new java.util.ArrayList<>())
                        .add(m));
        return List.copyOf(letters.entrySet());
    }

    /** By the sound of the Chinese name, or by the English name where that is read. */
    private String letter(Vehicles.Make one) {
        return language.isEnglish() && one.nameEn() != null && !one.nameEn().isBlank()
                ? one.nameEn().substring(0, 1).toUpperCase(Locale.ROOT)
                : one.letter();
    }

    public List<Vehicles.Make> getPopular() {
        return choice.popularMakes();
    }

    public List<Vehicles.Series> getSeriesChoice() {
        return choice.series(make.id());
    }

    public List<Integer> getYears() {
        return choice.years(series.id());
    }

    public List<TrimRow> getTrims() {
        return choice.trims(series.id(), year);
    }

    /** What tells one trim from another beside its name: 汽油 · 1.4 L · 110 kW · 双离合. */
    public String facts(TrimRow trim) {
        return Stream.of(
                        trim.energy() == null ? "" : text.get("storefront.energy." + trim.energy()),
                        trim.displacementMl() == null || trim.displacementMl() == 0
                                ? ""
                                : String.format(Locale.ROOT, "%.1f L", trim.displacementMl() / 1000.0),
                        trim.powerKw() == null ? "" : trim.powerKw() + " kW",
                        GEARBOXES.contains(trim.transmission())
                                ? text.get("storefront.gearbox." + trim.transmission())
                                : "")
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** make, series, year or trim. */
    public String getStep() {
        return make == null ? "make" : series == null ? "series" : year == null ? "year" : "trim";
    }

    public String getMakeName() {
        return language.pick(make.nameZh(), make.nameEn());
    }

    public String getSeriesName() {
        return language.pick(series.nameZh(), series.nameEn());
    }

    /** What the VIN told, kept through the steps: it belongs to the car in the end. */
    public String getCarry() {
        return vin == null ? "" : "&vin=" + vin;
    }

    public String getVinSays() {
        return vin == null
                ? null
                : vinYear == null
                        ? text.get("storefront.car.vin-no-year")
                        : text.of("storefront.car.vin-year", String.valueOf(vinYear));
    }

    public Vehicles.Make getMake() {
        return make;
    }

    public Vehicles.Series getSeries() {
        return series;
    }

    public Integer getYear() {
        return year;
    }

    public String getVin() {
        return vin;
    }

    public String getVinError() {
        return vinError;
    }

    @Override
    public String getTitle() {
        return text.get("storefront.car.choose");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.home.choose-why");
    }

    @Override
    public String getCanonical() {
        return "/car";
    }

    @Override
    public boolean isHidden() {
        return make != null || vinParam != null;
    }
}

package org.wheelhouse.catalog.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;

/** The vehicle tree, a column for each level: make, series, model year, trims. */
@Named
@RequestScoped
public class VehicleListView {

    @Inject
    @Param
    private String make;

    @Inject
    @Param
    private String series;

    @Inject
    @Param
    private String year;

    @Inject
    private Vehicles vehicles;

    private List<Vehicles.Make> makes;
    private List<Vehicles.Series> ofMake = List.of();
    private List<Integer> years = List.of();
    private List<TrimRow> trims = List.of();
    private long chosenMake;
    private long chosenSeries;
    private int chosenYear;

    @PostConstruct
    void load() {
        makes = vehicles.makes();
        if (make != null) {
            chosenMake = Ids.parseNumber(make);
            ofMake = found(vehicles.series(chosenMake));
        }
        if (series != null) {
            chosenSeries = Ids.parseNumber(series);
            years = found(vehicles.years(chosenSeries));
            chosenYear = year != null && year.matches("[0-9]{4}") ? Integer.parseInt(year) : years.getFirst();
            trims = vehicles.trims(chosenSeries, chosenYear);
        }
    }

    /** Called before the page is rendered: what is not there is "not found" before anything is written. */
    public void open() {
        // the bean has loaded by being called
    }

    private static <T> List<T> found(List<T> rows) {
        if (rows.isEmpty()) {
            throw new NotFoundException("branch of the vehicle tree");
        }
        return rows;
    }

    public List<Vehicles.Make> getMakes() {
        return makes;
    }

    public List<Vehicles.Series> getOfMake() {
        return ofMake;
    }

    public List<Integer> getYears() {
        return years;
    }

    public List<TrimRow> getTrims() {
        return trims;
    }

    public long getMake() {
        return chosenMake;
    }

    public long getSeries() {
        return chosenSeries;
    }

    public int getYear() {
        return chosenYear;
    }
}

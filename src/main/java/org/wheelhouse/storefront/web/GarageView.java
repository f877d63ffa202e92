package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.customers.Garage;
import org.wheelhouse.customers.GarageCar;

/** {@code /my/garage}: the cars, the one that the shop answers for first. */
@RequestScoped
@Named
public class GarageView extends MyView {

    @Inject
    private Garage garage;

    @Inject
    private Vehicles vehicles;

    private List<GarageCar> cars;
    private Map<Long, TrimRow> trims;

    @PostConstruct
    void load() {
        cars = garage.carsOf(customer());
        trims = vehicles.trims(cars.stream().map(c -> c.spec().trimId()).toList());
    }

    public List<GarageCar> getCars() {
        return cars;
    }

    public TrimRow trim(GarageCar car) {
        return trims.get(car.spec().trimId());
    }

    @Override
    public String getName() {
        return "garage";
    }
}

package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.customers.GarageCar;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.PlaceOrderRequest;

/** The car that the goods are for. */
@RequestScoped
@Named
public class CheckoutCar {

    @Inject
    private Visitor visitor;

    @Inject
    private Vehicles vehicles;

    @Inject
    private Language language;

    PlaceOrderRequest.Car car() {
        return visitor.car()
                .map(spec -> new PlaceOrderRequest.Car(
                        visitor.garageCar().map(GarageCar::id).orElse(null),
                        spec.trimId(),
                        vehicles.trim(spec.trimId()).map(TrimRow::label).orElse("")))
                .orElse(PlaceOrderRequest.Car.NONE);
    }

    /** The car in words; empty without one. */
    public String getLabel() {
        return visitor.car()
                .flatMap(spec -> vehicles.trim(spec.trimId()))
                .map(t -> language.pick(t.label(), t.labelEn()))
                .orElse("");
    }

    /** The plate as the garage knows it. */
    public String getPlate() {
        return visitor.garageCar().map(GarageCar::plate).orElse("");
    }
}

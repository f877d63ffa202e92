package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.booking.Plate;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.customers.Garage;
import org.wheelhouse.customers.GarageCar;
import org.wheelhouse.customers.Guests;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.customers.PhoneProofs;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.PlaceOrderRequest;

/** Who buys, and for which car: the customer who calls, or a guest who has proved the telephone number. */
@ApplicationScoped
class Buyers {

    @Inject
    private Caller caller;

    @Inject
    private PhoneProofs proofs;

    @Inject
    private Guests guests;

    @Inject
    private Garage garage;

    @Inject
    private Vehicles vehicles;

    @Inject
    private Buying buying;

    UUID customer(OrderBody body) {
        if (caller.getCustomer() != null) {
            return caller.getCustomer();
        }
        String phone = Phone.read(body.contact().phone());
        if (!proofs.proves(body.phoneProof(), phone)) {
            throw InvalidRequest.body("/phoneProof", "phone-proof");
        }
        return guests.of(phone, body.contact().name().strip(), buying.language());
    }

    /** As the page takes it: without blanks and dots, never refused. */
    String plate(OrderBody body) {
        String plate = Plate.plain(body.contact().plate());
        return plate.isEmpty() ? null : plate;
    }

    PlaceOrderRequest.Car car(OrderBody body, UUID customer) {
        OrderBody.Car car = body.car();
        if (car == null || car.mine() == null && car.trim() == null) {
            return PlaceOrderRequest.Car.NONE;
        }
        if (car.mine() == null) {
            return new PlaceOrderRequest.Car(null, car.trim(), label(car.trim()));
        }
        if (caller.getCustomer() == null) {
            throw new NotFoundException("car of a guest");
        }
        GarageCar mine = buying.as(customer, () -> garage.carsOf(customer)).stream()
                .filter(c -> c.id().equals(car.mine()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("car " + car.mine()));
        return new PlaceOrderRequest.Car(
                mine.id(), mine.spec().trimId(), label(mine.spec().trimId()));
    }

    private String label(long trim) {
        return vehicles.trim(trim).map(TrimRow::label).orElseThrow(() -> new NotFoundException("trim " + trim));
    }
}

/** In which language and scope somebody buys. */
@ApplicationScoped
class Buying {

    @Inject
    private Language language;

    @Inject
    private InScope inScope;

    String language() {
        return language.getCode();
    }

    <T> T as(UUID customer, java.util.function.Supplier<T> work) {
        return inScope.call(Scope.customer(customer), work);
    }
}

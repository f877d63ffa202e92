package org.wheelhouse.customers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.catalog.CarSpec;
import org.wheelhouse.catalog.TrimRow;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.customers.CarDetails;
import org.wheelhouse.customers.Garage;
import org.wheelhouse.customers.GarageCar;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;

/** The cars of the customer who calls. */
@Path("/my/cars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MyCarsResource {

    @Inject
    private Garage garage;

    @Inject
    private Vehicles vehicles;

    @Inject
    private Caller caller;

    @Inject
    private CarAnswers answers;

    @Inject
    private Language language;

    public record Cars(List<Car> items) {}

    /**
     * @param trim of the vehicle tree
     * @param answers about the car: code of a question to code of the answer
     * @param current the one that goods are checked for
     */
    public record Car(
            UUID id,
            long trim,
            String name,
            String plate,
            String vin,
            Integer odometerKm,
            Map<String, String> answers,
            boolean current) {}

    public record NewCar(
            @NotNull @Min(1) Long trim,
            @Size(max = 20) String plate,
            @Size(max = 40) String vin,
            @Min(0) @Max(2_000_000) Integer odometerKm,
            Map<String, String> answers) {}

    /** All of it anew: what is not given is taken away. */
    public record CarFacts(
            @Size(max = 20) String plate,
            @Size(max = 40) String vin,
            @Min(0) @Max(2_000_000) Integer odometerKm) {}

    @GET
    public Cars list() {
        List<GarageCar> cars = garage.carsOf(caller.getCustomer());
        Map<Long, TrimRow> trims =
                vehicles.trims(cars.stream().map(c -> c.spec().trimId()).toList());
        return new Cars(
                cars.stream().map(c -> car(c, trims.get(c.spec().trimId()))).toList());
    }

    @POST
    public Car add(NewCar car) {
        if (vehicles.trim(car.trim()).isEmpty()) {
            throw new NotFoundException("trim " + car.trim());
        }
        UUID id = garage.add(
                caller.getCustomer(),
                new CarSpec(car.trim(), answers.byId(car.answers())),
                CarDetails.plate(car.plate()),
                CarDetails.vin(car.vin()),
                car.odometerKm());
        return get(id);
    }

    @PUT
    @Path("/{car}")
    public Car describe(@PathParam("car") String car, CarFacts facts) {
        UUID id = Ids.parse(car);
        garage.describe(
                caller.getCustomer(),
                id,
                CarDetails.plate(facts.plate()),
                CarDetails.vin(facts.vin()),
                facts.odometerKm());
        return get(id);
    }

    @POST
    @Path("/{car}/current")
    public Car choose(@PathParam("car") String car) {
        garage.choose(caller.getCustomer(), Ids.parse(car));
        return get(Ids.parse(car));
    }

    @DELETE
    @Path("/{car}")
    public Cars remove(@PathParam("car") String car) {
        garage.remove(caller.getCustomer(), Ids.parse(car));
        return list();
    }

    private Car get(UUID id) {
        return list().items().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("car " + id));
    }

    private Car car(GarageCar c, TrimRow trim) {
        return new Car(
                c.id(),
                c.spec().trimId(),
                trim == null ? "" : language.pick(trim.label(), trim.labelEn()),
                c.plate(),
                c.vin(),
                c.odometerKm(),
                answers.byCode(c.spec().answers()),
                c.current());
    }
}

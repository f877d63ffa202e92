package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.catalog.CarSpec;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** The cars of a customer; at most one is the current one. Works in the customer's scope. */
@ApplicationScoped
@Transactional
public class Garage {

    private static final int MOST_CARS = 20;
    static final String CARS = "select c.id, c.trim_id, c.plate, c.vin, c.odometer_km, c.current,"
            + " (select string_agg('.' || a.question_id || '-' || a.answer_code, '') from car_answer a where a.car_id = c.id)"
            + " from car c where c.customer_id = ?1 and c.removed_at is null";

    @Inject
    private Sql sql;

    /** All cars, the current one first. */
    public List<GarageCar> carsOf(UUID customer) {
        return sql.list(CARS + " order by c.current desc, c.created_at desc", Garage::car, customer);
    }

    /** The car that the shop answers for. */
    public Optional<GarageCar> currentOf(UUID customer) {
        return sql.first(CARS + " and c.current", Garage::car, customer);
    }

    /** Adds a car and makes it the current one. The same trim without plate and VIN again is the same car. @return its id */
    public UUID add(UUID customer, CarSpec spec, String plate, String vin, Integer odometerKm) {
        var known = plate == null && vin == null
                ? sql.first(
                        "select id from car where customer_id = ?1 and trim_id = ?2 and removed_at is null",
                        row -> row.uuid(0),
                        customer,
                        spec.trimId())
                : Optional.<UUID>empty();
        UUID id = known.orElseGet(() -> insert(customer, spec.trimId(), plate, vin, odometerKm));
        spec.answers().forEach((question, answer) -> answer(customer, id, question, answer));
        choose(customer, id);
        return id;
    }

    private UUID insert(UUID customer, long trim, String plate, String vin, Integer odometerKm) {
        if (sql.number("select count(*) from car where customer_id = ?1 and removed_at is null", customer)
                >= MOST_CARS) {
            throw new BusinessException("customers.garage.full", MOST_CARS);
        }
        UUID id = Ids.next();
        sql.update(
                "insert into car (id, customer_id, trim_id, plate, vin, odometer_km)"
                        + " values (?1, ?2, ?3, cast(?4 as text), cast(?5 as text), cast(?6 as int))",
                id,
                customer,
                trim,
                plate,
                vin,
                odometerKm);
        return id;
    }

    /** Makes a car the current one. */
    public void choose(UUID customer, UUID car) {
        sql.update(
                "update car set current = false, version = version + 1 where customer_id = ?1 and current and id <> ?2",
                customer,
                car);
        mine(sql.update(
                "update car set current = true, version = version + 1 where id = ?2 and customer_id = ?1 and removed_at is null",
                customer,
                car));
    }

    /** Plate, VIN and kilometres of a car. */
    public void describe(UUID customer, UUID car, String plate, String vin, Integer odometerKm) {
        mine(sql.update(
                "update car set plate = cast(?3 as text), vin = cast(?4 as text), odometer_km = cast(?5 as int), version = version + 1"
                        + " where id = ?2 and customer_id = ?1 and removed_at is null",
                customer,
                car,
                plate,
                vin,
                odometerKm));
    }

    /** Takes a car out of the garage; its history stays. The newest of the others becomes the current one. */
    public void remove(UUID customer, UUID car) {
        mine(sql.update(
                "update car set removed_at = now(), current = false, version = version + 1"
                        + " where id = ?2 and customer_id = ?1 and removed_at is null",
                customer,
                car));
        sql.update(
                "update car set current = true, version = version + 1 where id = (select id from car where customer_id = ?1"
                        + " and removed_at is null order by created_at desc limit 1)"
                        + " and not exists (select from car where customer_id = ?1 and current and removed_at is null)",
                customer);
    }

    /** Undoes a removal. */
    public void restore(UUID customer, UUID car) {
        mine(sql.update(
                "update car set removed_at = null, version = version + 1 where id = ?2 and customer_id = ?1",
                customer,
                car));
        choose(customer, car);
    }

    /** Keeps what the owner answered about the current car. A null answer takes it back. */
    public void answerCurrent(UUID customer, long question, String answer) {
        currentOf(customer).ifPresent(car -> answer(customer, car.id(), question, answer));
    }

    private void answer(UUID customer, UUID car, long question, String answer) {
        if (answer == null) {
            sql.update(
                    "delete from car_answer where car_id = ?1 and customer_id = ?2 and question_id = ?3",
                    car,
                    customer,
                    question);
        } else {
            sql.update(
                    "insert into car_answer (car_id, customer_id, question_id, answer_code)"
                            + " select ?1, ?2, ?3, ?4 where exists (select from question_answer where question_id = ?3 and code = ?4)"
                            + " on conflict (car_id, question_id) do update set answer_code = excluded.answer_code, answered_at = now()",
                    car,
                    customer,
                    question,
                    answer);
        }
    }

    private static void mine(int changed) {
        if (changed == 0) {
            throw new NotFoundException("car");
        }
    }

    private static GarageCar car(Row row) {
        CarSpec spec = CarText.read(row.number(1) + (row.has(6) ? row.text(6) : ""))
                .orElseGet(() -> new CarSpec(row.number(1), Map.of()));
        return new GarageCar(
                row.uuid(0),
                spec,
                row.text(2),
                row.text(3),
                row.has(4) ? Integer.valueOf(row.integer(4)) : null,
                row.flag(5));
    }
}

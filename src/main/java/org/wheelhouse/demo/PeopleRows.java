package org.wheelhouse.demo;

import java.time.Duration;
import java.time.Instant;

/** Writes customers with their car, its answers and their address. */
final class PeopleRows {

    private final RowSink rows;

    PeopleRows(RowSink rows) {
        this.rows = rows;
    }

    void write(Person p) {
        Instant since = p.since.minus(Duration.ofMinutes(7));
        rows.add(new NewRow("customer")
                .set("id", p.id)
                .set("name", p.name)
                .set("phone", p.phone)
                .set("phone_verified_at", since)
                .set("created_at", since));
        rows.add(new NewRow("car")
                .set("id", p.carId)
                .set("customer_id", p.id)
                .set("trim_id", p.trim.id())
                .set("plate", p.plate)
                .set("odometer_km", p.odometer)
                .set("current", true)
                .set("created_at", since));
        p.answers.forEach((question, answer) -> rows.add(new NewRow("car_answer")
                .set("car_id", p.carId)
                .set("customer_id", p.id)
                .set("question_id", question)
                .set("answer_code", answer)
                .set("answered_at", since)));
        if (p.address) {
            rows.add(new NewRow("address")
                    .set("id", p.addressId)
                    .set("customer_id", p.id)
                    .set("recipient", p.name)
                    .set("phone", p.phone)
                    .set("county_code", p.county)
                    .set("street", p.street)
                    .set("preferred", true)
                    .set("created_at", since));
        }
        p.outlets.forEach((site, when) -> rows.add(
                new NewRow("customer_outlet").set("customer_id", p.id).at(site).set("since", when)));
    }
}

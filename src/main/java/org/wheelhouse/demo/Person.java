package org.wheelhouse.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A customer of the history with a car and an address. Filled while the purchases are planned. */
final class Person {

    final UUID id;
    final UUID carId;
    final UUID addressId;
    final String name;
    final String phone;
    final String county;
    final String street;
    final Trim trim;
    final String plate;
    final int odometer;
    /** What was answered about the car, by question. */
    final Map<Long, String> answers = new LinkedHashMap<>();
    /** Where the person bought, and since when. */
    final Map<Site, Instant> outlets = new LinkedHashMap<>();

    boolean address;
    Instant since;

    Person(
            UUID id,
            UUID carId,
            UUID addressId,
            String name,
            String phone,
            String county,
            String street,
            Trim trim,
            String plate,
            int odometer) {
        this.id = id;
        this.carId = carId;
        this.addressId = addressId;
        this.name = name;
        this.phone = phone;
        this.county = county;
        this.street = street;
        this.trim = trim;
        this.plate = plate;
        this.odometer = odometer;
    }

    String province() {
        return county.substring(0, 2);
    }

    void bought(Set<Site> at, Instant when) {
        since = since == null || when.isBefore(since) ? when : since;
        at.forEach(site -> outlets.merge(site, when, (a, b) -> a.isBefore(b) ? a : b));
    }

    void bought(Site at, Instant when) {
        var sites = new LinkedHashSet<Site>();
        sites.add(at);
        bought(sites, when);
    }

    /** Whether the goods fit this person's car, given what was answered; an open question is answered so that they do. */
    boolean takes(Assortment.Fit fit) {
        return fit == null
                || fit.question() == null
                || fit.answer().equals(answers.getOrDefault(fit.question(), fit.answer()));
    }

    void answer(Assortment.Fit fit) {
        if (fit != null && fit.question() != null) {
            answers.put(fit.question(), fit.answer());
        }
    }
}

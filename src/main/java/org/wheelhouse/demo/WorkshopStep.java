package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** Bays, technicians, their skills with the dates of their certificates, shifts and leave. After the catalogue, which names the skills. */
@ApplicationScoped
class WorkshopStep implements DemoStep {

    private static final List<String> TABLES =
            List.of("bay", "technician", "technician_skill", "technician_shift", "technician_leave");
    /** Skills that need a certificate with a date. */
    private static final List<String> CERTIFIED = List.of("chassis", "brake", "electric", "film");

    private record BayType(String zh, String en) {}

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 250;
    }

    @Override
    public String name() {
        return "bays and technicians";
    }

    /** Without a catalogue there is nothing to do yet. */
    @Override
    public boolean done() {
        return inScope.call(
                        NetworkStep.SCOPE,
                        () -> sql.number(
                                "select case when exists (select from bay) or not exists (select from bay_type) then 1 else 0 end"))
                > 0;
    }

    @Override
    public void load() {
        inScope.run(NetworkStep.SCOPE, this::write);
    }

    private void write() {
        var rows = new RowWriter(sql, TABLES);
        var dice = new Dice(2);
        var sites = Network.sites(sql);
        Map<String, Long> skills = new HashMap<>();
        sql.list("select code, id from skill", row -> skills.put(row.text(0), row.number(1)));
        Map<String, BayType> bayTypes = new HashMap<>();
        sql.list(
                "select code, name_zh, name_en from bay_type",
                row -> bayTypes.put(row.text(0), new BayType(row.text(1), row.text(2))));
        for (var outlet : Csv.read("network/outlets.csv")) {
            Site site = sites.get(outlet.get("outlet_code"));
            bays(rows, dice, site, outlet.get("bays"), bayTypes);
            technicians(rows, dice, site, outlet, skills);
        }
        rows.flush();
    }

    private void bays(RowWriter rows, Dice dice, Site site, String cell, Map<String, BayType> types) {
        int position = 0;
        for (String kind : Csv.values(cell)) {
            String type = kind.substring(0, kind.indexOf(':'));
            int count = Integer.parseInt(kind.substring(kind.indexOf(':') + 1));
            for (int i = 1; i <= count; i++) {
                rows.add(new NewRow("bay")
                        .set("id", dice.id(clock.instant()))
                        .at(site)
                        .set("name", types.get(type).zh() + (count > 1 ? " " + i : ""))
                        .set("name_en", types.get(type).en() + (count > 1 ? " " + i : ""))
                        .set("bay_type", type)
                        .set("position", ++position));
            }
        }
    }

    private void technicians(
            RowWriter rows, Dice dice, Site site, Map<String, String> outlet, Map<String, Long> skills) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, NetworkStep.ZONE);
        LocalTime opens = LocalTime.parse(outlet.get("opens"));
        LocalTime closes = LocalTime.parse(outlet.get("closes"));
        String closed = outlet.get("closed_weekday");
        int number = 0;
        for (String entry : Csv.values(outlet.get("technicians"))) {
            String name = entry.substring(0, entry.indexOf(':'));
            UUID id = dice.id(now);
            rows.add(new NewRow("technician").set("id", id).at(site).set("name", name));
            for (String skill :
                    Arrays.asList(entry.substring(entry.indexOf(':') + 1).split("\\+"))) {
                rows.add(new NewRow("technician_skill")
                        .set("technician_id", id)
                        .at(site)
                        .set("skill_id", skills.get(skill))
                        .set("valid_until", CERTIFIED.contains(skill) ? certificate(dice, today) : null));
            }
            shifts(rows, dice, site, id, number, opens, closes, closed);
            if (dice.chance(0.12)) {
                LocalDate from = today.plusDays(dice.between(3, 11));
                rows.add(new NewRow("technician_leave")
                        .set("id", dice.id(now))
                        .set("technician_id", id)
                        .at(site)
                        .set(
                                "during",
                                Times.range(
                                        from.atStartOfDay(NetworkStep.ZONE).toInstant(),
                                        from.plusDays(dice.between(1, 3))
                                                .atStartOfDay(NetworkStep.ZONE)
                                                .toInstant()))
                        .set("reason", dice.chance(0.5) ? "年假" : "调休"));
            }
            number++;
        }
    }

    /** Most run for a year or two; a few end within days, so that what happens then can be seen. */
    private static LocalDate certificate(Dice dice, LocalDate today) {
        return dice.chance(0.03) ? today.plusDays(dice.between(4, 12)) : today.plusDays(dice.between(90, 900));
    }

    /** One weekday off in turn, never at the weekend; where the day is longer than ten hours, an early and a late shift. */
    private void shifts(
            RowWriter rows,
            Dice dice,
            Site site,
            UUID technician,
            int number,
            LocalTime opens,
            LocalTime closes,
            String closed) {
        boolean twoShifts = opens.plusHours(10).isBefore(closes);
        LocalTime starts = twoShifts && number % 2 == 1 ? closes.minusMinutes(570) : opens;
        LocalTime ends = twoShifts && number % 2 == 0 ? opens.plusMinutes(570) : closes;
        int off = closed.isEmpty() ? 1 + number * 2 % 5 : Integer.parseInt(closed);
        for (int weekday = 1; weekday <= 7; weekday++) {
            if (weekday != off) {
                rows.add(new NewRow("technician_shift")
                        .set("id", dice.id(clock.instant()))
                        .set("technician_id", technician)
                        .at(site)
                        .set("weekday", weekday)
                        .set("starts", starts)
                        .set("ends", ends));
            }
        }
    }
}

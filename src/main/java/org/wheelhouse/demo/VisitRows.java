package org.wheelhouse.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Writes bookings with the bays and technicians they take, and the job cards of what was begun. */
final class VisitRows {

    private static final List<Work.Step> USUAL = List.of(
            new Work.Step("接车检查，确认车况并拍照", "Check the car in and take photos", true),
            new Work.Step("按工艺要求施工", "Do the work as specified", false),
            new Work.Step("完工检查，与车主交车", "Check the work and hand the car over", true));

    private final Chain chain;
    private final Dice dice;
    private final RowSink rows;
    private final Course course;

    VisitRows(Chain chain, Dice dice, RowSink rows) {
        this.chain = chain;
        this.dice = dice;
        this.rows = rows;
        this.course = new Course(chain, dice);
    }

    /** The state of a purchase's booking. */
    String state(Purchase p) {
        Instant board = course.boardNow(p);
        return switch (p.fate()) {
            case HELD -> "HELD";
            case EXPIRED -> "EXPIRED";
            case CANCELLED -> "CANCELLED";
            case NO_SHOW -> "NO_SHOW";
            case NORMAL ->
                !p.visit().finished().isAfter(board)
                        ? "DONE"
                        : !p.visit().started().isAfter(board)
                                ? "IN_WORK"
                                : !p.visit().arrived().isAfter(board) ? "ARRIVED" : "CONFIRMED";
        };
    }

    void write(Purchase p, List<Claim> parts) {
        Visit v = p.visit();
        String state = state(p);
        boolean came = List.of("ARRIVED", "IN_WORK", "DONE").contains(state);
        boolean active = came || state.equals("HELD") || state.equals("CONFIRMED");
        Person person = p.person();
        rows.add(new NewRow("booking")
                .set("id", v.id())
                .at(p.shop().site())
                .set("customer_id", person.id)
                .set("order_id", p.id())
                .set("code", v.code())
                .set("state", state)
                .set("starts_at", v.time().from())
                .set("ends_at", v.time().to())
                .set("contact_name", person.name)
                .set("contact_phone", person.phone)
                .set("car_id", person.carId)
                .set("trim_id", person.trim.id())
                .set("vehicle", person.trim.label())
                .set("plate", person.plate)
                .set("expires_at", state.equals("HELD") ? p.placed().plusSeconds(900) : null)
                .set("arrived_at", came ? v.arrived() : null)
                .set("created_at", p.placed()));
        int position = 0;
        for (var task : v.tasks()) {
            rows.add(new NewRow("booking_service")
                    .set("id", dice.id(p.placed()))
                    .set("booking_id", v.id())
                    .at(p.shop().site())
                    .set("customer_id", person.id)
                    .set("service_id", task.work().id())
                    .set("duration_min", task.minutes())
                    .set("position", ++position));
        }
        together(v.tasks(), t -> t.bay().id())
                .forEach((bay, time) -> rows.add(use("bay_use", p)
                        .set("bay_id", bay)
                        .set("during", time.range())
                        .set("active", active)));
        for (var task : v.tasks()) {
            rows.add(use("technician_use", p)
                    .set("technician_id", task.technician().id())
                    .set("during", task.time().range())
                    .set("active", active));
        }
        if (came) {
            card(p, parts, state);
        }
    }

    /** From the first to the last piece of work of each bay: works of one bay type follow each other. */
    private static Map<UUID, Span> together(List<Visit.Task> tasks, Function<Visit.Task, UUID> who) {
        var times = new LinkedHashMap<UUID, Span>();
        tasks.forEach(t -> times.merge(who.apply(t), t.time(), (a, b) -> new Span(a.from(), b.to())));
        return times;
    }

    private NewRow use(String table, Purchase p) {
        return new NewRow(table)
                .set("id", dice.id(p.placed()))
                .set("booking_id", p.visit().id())
                .at(p.shop().site())
                .set("customer_id", p.person().id);
    }

    private void card(Purchase p, List<Claim> parts, String state) {
        boolean done = state.equals("DONE");
        boolean begun = !state.equals("ARRIVED");
        Visit v = p.visit();
        var id = dice.id(v.started());
        Instant board = course.boardNow(p);
        String technician = v.tasks().getLast().technician().name();
        rows.add(new NewRow("job_card")
                .set("id", id)
                .at(p.shop().site())
                .set("customer_id", p.person().id)
                .set("booking_id", v.id())
                .set("number", "J" + dice.code(8))
                .set("state", done ? "DONE" : begun ? "IN_WORK" : "OPEN")
                .set("odometer_km", begun ? odometer(p) : null)
                .set("started_at", begun ? v.started() : null)
                .set("finished_at", done ? v.finished() : null)
                .set("signed_by", done ? p.person().name : null)
                .set("note", null));
        int position = 0;
        int count = v.tasks().stream().mapToInt(t -> steps(t.work()).size()).sum();
        long seconds = v.finished().getEpochSecond() - v.started().getEpochSecond();
        for (var task : v.tasks()) {
            for (var step : steps(task.work())) {
                Instant at = v.started().plusSeconds(seconds * ++position / (count + 1));
                boolean past = done || begun && at.isBefore(board);
                rows.add(new NewRow("job_step")
                        .set("id", dice.id(v.started()))
                        .set("job_card_id", id)
                        .at(p.shop().site())
                        .set("customer_id", p.person().id)
                        .set("service_id", task.work().id())
                        .set("position", position)
                        .set("text_zh", step.textZh())
                        .set("text_en", step.textEn())
                        .set("photo", step.photo())
                        .set("done_at", past ? at : null)
                        .set("done_by", past ? technician : null));
            }
        }
        for (Claim part : parts) {
            rows.add(new NewRow("job_part")
                    .set("id", dice.id(v.started()))
                    .set("job_card_id", id)
                    .at(p.shop().site())
                    .set("customer_id", p.person().id)
                    .set("sku_id", part.goods().sku())
                    .set("quantity", part.quantity())
                    .set("reservation_id", part.id())
                    .set("used_at", done ? v.finished() : null));
        }
    }

    private int odometer(Purchase p) {
        long days = (chain.now().getEpochSecond() - p.visit().started().getEpochSecond()) / 86_400;
        return (int) Math.max(300, p.person().odometer - days * 35);
    }

    private static List<Work.Step> steps(Work work) {
        return work.steps().isEmpty() ? USUAL : work.steps();
    }
}

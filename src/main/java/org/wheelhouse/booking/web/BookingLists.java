package org.wheelhouse.booking.web;

import org.wheelhouse.platform.list.ListQuery;

/** The lists of bookings, of an outlet, a region, a franchisee or all, and of job cards. */
final class BookingLists {

    private static final String ZH = "cast(:lang as text) = 'zh'";
    private static final String SERVICES = "(select string_agg(case when " + ZH
            + " then v.name_zh else coalesce(v.name_en, v.name_zh) end, '、' order by k.position)"
            + " from booking_service k join service v on v.id = k.service_id where k.booking_id = b.id)";

    static final ListQuery OUTLET_BOOKINGS = bookings("b.outlet_id = :outlet");
    static final ListQuery REGION_BOOKINGS =
            bookings("b.region_id = :region").filterOf("outlet", "b.outlet_id = :outlet", "outlet");
    static final ListQuery FRANCHISEE_BOOKINGS =
            bookings("b.franchisee_id = :franchisee").filterOf("outlet", "b.outlet_id = :outlet", "outlet");
    static final ListQuery ALL_BOOKINGS = bookings("true").filterOf("outlet", "b.outlet_id = :outlet", "outlet");

    static final ListQuery JOBS = ListQuery.of("booking.jobs", "job_card j join booking b on b.id = j.booking_id")
            .id("id", "j.id")
            .text("number", "j.number")
            .text("plate", "coalesce(b.plate, '')")
            .text("vehicle", "b.vehicle")
            .text("services", SERVICES)
            .number("done", "(select count(*) from job_step s where s.job_card_id = j.id and s.done_at is not null)")
            .number("steps", "(select count(*) from job_step s where s.job_card_id = j.id)")
            .instant("started", "j.started_at")
            .instant("promised", "b.ends_at")
            .instant("finished", "j.finished_at")
            .text("signed", "coalesce(j.signed_by, '')")
            .state("state", "j.state", "booking.job-state")
            .where("j.outlet_id = :outlet")
            .search("j.number", "coalesce(b.plate, '')", "b.vehicle", "b.contact_name", "b.code")
            .view("open", "j.state <> 'DONE'")
            .urgentView("late", "j.state <> 'DONE' and b.ends_at < now()")
            .view("done", "j.state = 'DONE'")
            .view("all", "true")
            .newestFirst("promised");

    private BookingLists() {}

    private static ListQuery bookings(String tenant) {
        return ListQuery.of("booking.visits", "booking b join outlet o on o.id = b.outlet_id")
                .id("id", "b.id")
                .id("order", "b.order_id")
                .text("code", "b.code")
                .instant("starts", "b.starts_at")
                .text("contact", "b.contact_name")
                .text("phone", "b.contact_phone")
                .text("plate", "coalesce(b.plate, '')")
                .text("vehicle", "b.vehicle")
                .text("services", SERVICES)
                .text("outlet", "case when " + ZH + " then o.name_zh else coalesce(o.name_en, o.name_zh) end")
                .instant("made", "b.created_at")
                .state("state", "b.state", "booking.state")
                .where(tenant)
                .search("b.code", "b.contact_name", "b.contact_phone", "coalesce(b.plate, '')", "b.vehicle")
                .days("b.starts_at")
                .view(
                        "coming",
                        "b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK') and b.ends_at > now() - interval '12 hours'")
                .urgentView(
                        "late",
                        "b.state = 'CONFIRMED' and b.starts_at < now() - interval '10 minutes' and b.starts_at > now() - interval '1 day'")
                .view("unpaid", "b.state = 'HELD' and b.expires_at > now()")
                .view("done", "b.state = 'DONE'")
                .view("no-show", "b.state = 'NO_SHOW'")
                .view("all", "true")
                .orderBy("starts");
    }
}

package org.wheelhouse.booking;

/** What the board's lanes are: the outlet's bays, or its technicians. */
public enum BoardBy {
    BAY(
            "bay",
            "select b.id, b.name, b.name_en, t.name_zh, t.name_en from bay b join bay_type t on t.code = b.bay_type"
                    + " where b.outlet_id = ?1 and (b.active or exists (select from bay_use u where u.bay_id = b.id and u.active"
                    + " and u.during && tstzrange(cast(?2 as timestamptz), cast(?3 as timestamptz)))) order by b.position, b.name",
            "y.name_en",
            "technician",
            "n.name"),
    TECHNICIAN(
            "technician",
            "select t.id, t.name, null, (select string_agg(k.name_zh, ' · ' order by k.id) from technician_skill s join skill k on k.id = s.skill_id"
                    + " where s.technician_id = t.id), (select string_agg(coalesce(k.name_en, k.name_zh), ' · ' order by k.id) from technician_skill s"
                    + " join skill k on k.id = s.skill_id where s.technician_id = t.id) from technician t"
                    + " where t.outlet_id = ?1 and (t.active or exists (select from technician_use u where u.technician_id = t.id and u.active"
                    + " and u.during && tstzrange(cast(?2 as timestamptz), cast(?3 as timestamptz)))) order by t.name",
            "null",
            "bay",
            "coalesce(n.name_en, n.name)");

    private static final String JOBS =
            "select b.id, j.id, b.code, b.plate, b.vehicle, b.contact_name, s.zh, s.en, u.{lane}_id, y.name, {lane-en}, t.zh, t.en, b.state,"
                    + " j.state, coalesce(lower(u.during), b.starts_at), coalesce(upper(u.during), b.ends_at), b.arrived_at, st.done, st.steps, x.due_on"
                    + " from booking b left join {lane}_use u on u.booking_id = b.id and (u.active or b.state = 'DONE') left join {lane} y on y.id = u.{lane}_id"
                    + " left join job_card j on j.booking_id = b.id"
                    + " left join lateral (select string_agg(distinct n.name, '、') as zh, string_agg(distinct {with-en}, ', ') as en"
                    + "   from {with}_use w join {with} n on n.id = w.{with}_id"
                    + "   where w.booking_id = b.id and (u.during is null or w.during && u.during)) t on true"
                    + " left join lateral (select string_agg(v.name_zh, '、' order by k.position) as zh,"
                    + "   string_agg(coalesce(v.name_en, v.name_zh), ', ' order by k.position) as en"
                    + "   from booking_service k join service v on v.id = k.service_id where k.booking_id = b.id) s on true"
                    + " left join lateral (select count(*) filter (where done_at is not null) as done, count(*) as steps from job_step p where p.job_card_id = j.id) st on true"
                    + " left join lateral (select max(r.due_on) as due_on from expected_receipt r where r.reserved_for = b.order_id and r.outlet_id = b.outlet_id"
                    + "   and r.state = 'EXPECTED') x on true"
                    + " where b.outlet_id = ?1 and b.starts_at < cast(?3 as timestamptz) and b.ends_at > cast(?2 as timestamptz)"
                    + " and b.state not in ('CANCELLED', 'EXPIRED') and (b.state <> 'HELD' or b.expires_at > cast(?4 as timestamptz))"
                    + " order by 16, b.created_at";

    private final String lanes;
    private final String jobs;

    BoardBy(String lane, String lanes, String laneEn, String with, String withEn) {
        this.lanes = lanes;
        this.jobs = JOBS.replace("{lane-en}", laneEn)
                .replace("{lane}", lane)
                .replace("{with-en}", withEn)
                .replace("{with}", with);
    }

    /** Lanes of an outlet (1) that are in use or taken between two instants (2, 3): id, name, English name, kind in both languages. */
    String lanes() {
        return lanes;
    }

    /** What is booked there, a row for each lane of a booking. */
    String jobs() {
        return jobs;
    }
}

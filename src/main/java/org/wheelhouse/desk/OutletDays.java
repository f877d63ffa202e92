package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wheelhouse.identity.Post;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Reads;
import org.wheelhouse.platform.db.Today;

/** Today at each outlet of a region or a franchisee, in the outlet's time, or in each region for head office, in China's: one statement. */
@ApplicationScoped
@Transactional
public class OutletDays {

    /** A booking of today. */
    public record Appointment(
            UUID booking,
            UUID order,
            String code,
            Instant starts,
            String contact,
            String vehicle,
            String plate,
            String state,
            String servicesZh,
            String servicesEn) {}

    @Inject
    private Reads reads;

    /** The outlets of a post, by name; the regions for head office. */
    public List<OutletDay> of(Post post) {
        return switch (post.kind()) {
            case HQ -> days("region t", "t.id = %s.region_id", "true", "t.id", "'Asia/Shanghai'");
            case REGION -> outlets("t.region_id = " + post.region());
            default -> outlets("t.franchisee_id = " + post.franchisee());
        };
    }

    /** The outlets of a franchisee, by name. */
    public List<OutletDay> ofFranchisee(long franchisee) {
        return outlets("t.franchisee_id = " + franchisee);
    }

    /** @throws NotFoundException when it is no outlet of the post's region or franchisee */
    public OutletDay one(Post post, long outlet) {
        String own = post.kind() == Scope.Kind.REGION
                ? "t.region_id = " + post.region()
                : "t.franchisee_id = " + post.franchisee();
        return outlets(own + " and t.id = " + outlet).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("outlet " + outlet));
    }

    /** Who comes to an outlet today, in the order of the day. */
    public List<Appointment> appointments(long outlet) {
        String today = Today.beginsIn("o.time_zone");
        return reads.list(
                "select b.id, b.order_id, b.code, b.starts_at, b.contact_name, b.vehicle, b.plate, b.state,"
                        + " (select string_agg(v.name_zh, '、' order by k.position) from booking_service k join service v on v.id = k.service_id where k.booking_id = b.id),"
                        + " (select string_agg(coalesce(v.name_en, v.name_zh), ', ' order by k.position) from booking_service k"
                        + "   join service v on v.id = k.service_id where k.booking_id = b.id)"
                        + " from booking b join outlet o on o.id = b.outlet_id where b.outlet_id = ?1 and b.starts_at >= "
                        + today
                        + " and b.starts_at < " + today
                        + " + interval '1 day' and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE', 'NO_SHOW') order by b.starts_at, b.code",
                r -> new Appointment(
                        r.uuid(0),
                        r.uuid(1),
                        r.text(2),
                        r.instant(3),
                        r.text(4),
                        r.text(5),
                        r.text(6),
                        r.text(7),
                        r.text(8),
                        r.text(9)),
                outlet);
    }

    private List<OutletDay> outlets(String own) {
        return days("outlet t", "t.id = %s.outlet_id", "t.kind = 'OUTLET' and " + own, "t.code", "t.time_zone");
    }

    private List<OutletDay> days(String from, String join, String where, String order, String zone) {
        String today = Today.beginsIn(zone);
        String booked = join.formatted("b") + " and b.starts_at >= " + today + " and b.starts_at < " + today
                + " + interval '1 day'";
        return reads.list(
                "select t.id, t.name_zh, t.name_en,"
                        + " (select count(*) from booking b where " + booked
                        + " and b.state in ('CONFIRMED', 'ARRIVED', 'IN_WORK', 'DONE', 'NO_SHOW')),"
                        + " (select count(*) from booking b where " + booked + " and b.state = 'DONE'),"
                        + " (select count(*) from booking b where " + join.formatted("b") + " and b.state = 'ARRIVED'),"
                        + " (select coalesce(sum(o.total_fen), 0) from sales_order o where " + join.formatted("o")
                        + " and o.paid_at >= " + today + "),"
                        + " (select count(*) from stock s where " + join.formatted("s")
                        + " and s.minimum > 0 and s.on_hand - s.reserved < s.minimum)"
                        + " from " + from + " where " + where + " order by " + order,
                row -> new OutletDay(
                        row.number(0),
                        row.text(1),
                        row.text(2),
                        row.integer(3),
                        row.integer(4),
                        row.integer(5),
                        row.money(6),
                        row.integer(7)));
    }
}

package org.wheelhouse.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wheelhouse.identity.Post;
import org.wheelhouse.platform.db.Reads;
import org.wheelhouse.platform.db.Today;

/**
 * What needs a person, from the rows in the caller's scope: one statement for each kind of desk. The same kinds for an outlet, all outlets
 * of a franchisee and a region; a hub stores and ships; head office looks at what concerns it.
 */
@ApplicationScoped
@Transactional
public class Needs {

    private static final String LATE_START = kind(
            1,
            "not-started",
            "max(b.vehicle)",
            "max(b.code)",
            "min(b.arrived_at)",
            "booking b where b.state = 'ARRIVED' and b.arrived_at < now() - interval '10 minutes'");
    private static final String OVERTIME = kind(
            1,
            "overtime",
            "max(b.vehicle)",
            "max(b.code)",
            "min(b.ends_at)",
            "booking b where b.state = 'IN_WORK' and b.ends_at < now()");
    private static final String NOT_ARRIVED = kind(
            1,
            "not-arrived",
            "max(b.vehicle)",
            "max(b.contact_name)",
            "min(b.starts_at)",
            "booking b where b.state = 'CONFIRMED' and b.starts_at < now() - interval '15 minutes' and b.starts_at > now() - interval '12 hours'");
    private static final String PARTS_MISSING = kind(
            2,
            "parts-missing",
            "max(b.vehicle)",
            "max(b.code)",
            "min(b.starts_at)",
            "booking b where b.state = 'CONFIRMED' and b.starts_at between now() and now() + interval '24 hours' and exists (select from expected_receipt e"
                    + " where e.reserved_for = b.order_id and e.outlet_id = b.outlet_id and e.state = 'EXPECTED')");
    private static final String SENT_SHORT = kind(
            1,
            "sent-short",
            "max(t.number)",
            "max(f.number)",
            "min(t.requested_at)",
            "transfer t join transfer f on f.id = t.follows_id where t.state in ('REQUESTED', 'PICKED')");
    private static final String TO_RECEIVE = kind(
            2,
            "to-receive",
            "max(t.number)",
            "''",
            "min(t.shipped_at)",
            "transfer t where t.state = 'SHIPPED' and t.outlet_id = coalesce((select ctx_outlet()), t.outlet_id)");
    private static final String BELOW_MINIMUM = kind(
            3,
            "below-minimum",
            "max(s.sku_id)",
            "''",
            "null",
            "stock s where s.minimum > 0 and s.on_hand - s.reserved < s.minimum");
    private static final String PARCEL_PROBLEM = kind(
            1, "parcel-problem", "max(s.waybill)", "''", "min(s.created_at)", "shipment s where s.state = 'PROBLEM'");
    private static final String TRANSFER_LATE = kind(
            1,
            "transfer-late",
            "max(t.number)",
            "''",
            "min(t.requested_at)",
            "transfer t join outlet s on s.id = t.from_outlet_id where t.state in ('REQUESTED', 'PICKED') and t.ship_by < "
                    + Today.at("s"));
    private static final String TO_SHIP = kind(
            2,
            "to-ship",
            "max(f.number)",
            "''",
            "min(f.released_at)",
            "fulfilment f join outlet s on s.id = f.outlet_id left join freight_rule r on r.region_id = f.region_id and r.province_code = left(f.county_code, 2)"
                    + " where f.kind = 'SHIP' and f.state in ('RELEASED', 'PICKED', 'PACKED') and f.promised_on - coalesce(r.days, 2) <= "
                    + Today.at("s"));
    private static final String TRANSFER_TO_SEND = kind(
            2,
            "transfer-to-send",
            "max(t.number)",
            "''",
            "min(t.requested_at)",
            "transfer t join outlet s on s.id = t.from_outlet_id where t.state in ('REQUESTED', 'PICKED') and t.ship_by between "
                    + Today.at("s") + " and " + Today.at("s") + " + 1");
    private static final String REFUND_FAILED = kind(
            1,
            "refund-failed",
            "max(r.refund_number)",
            "max(r.last_error)",
            "min(r.requested_at)",
            "refund r where r.state = 'FAILED'");
    private static final String REFUND_WAITING = kind(
            2,
            "refund-waiting",
            "max(r.refund_number)",
            "''",
            "min(r.requested_at)",
            "refund r where r.state = 'REQUESTED' and r.requested_at < now() - interval '30 minutes'");
    private static final String PAYMENT_OPEN = kind(
            2,
            "payment-open",
            "max(p.trade_number)",
            "''",
            "min(p.started_at)",
            "payment p where p.state = 'STARTED' and p.started_at < now() - interval '30 minutes'");
    private static final String STRAY_MONEY = kind(
            1,
            "stray-money",
            "max(s.provider_trade)",
            "''",
            "min(s.reported_at)",
            "stray_money s where s.settled_at is null and s.refund_id is null");
    private static final String NOTICE_REFUSED = kind(
            2,
            "notice-refused",
            "max(n.outcome)",
            "''",
            "min(n.received_at)",
            "payment_notice n where n.outcome not in ('APPLIED', 'REPEATED', 'DUPLICATE', 'WRONG_AMOUNT', 'OTHER_TRADE') and n.received_at > now() - interval '2 days'");
    private static final String OUTBOX_STUCK = kind(
            1,
            "outbox-stuck",
            "max(o.kind)",
            "max(left(o.last_error, 120))",
            "min(o.created_at)",
            "outbox o where o.done_at is null and o.attempts >= 3");
    private static final String JOB_FAILED = kind(
            1,
            "job-failed",
            "max(j.name)",
            "max(left(j.last_error, 120))",
            "min(j.failed_at)",
            "job_schedule j where j.failed_at > now() - interval '1 hour'"); // what keeps failing is tried again within
    // the hour

    private static final List<String> OUTLET = List.of(
            OVERTIME,
            LATE_START,
            NOT_ARRIVED,
            SENT_SHORT,
            PARTS_MISSING,
            TO_RECEIVE,
            TO_SHIP,
            PARCEL_PROBLEM,
            BELOW_MINIMUM);
    private static final List<String> HUB =
            List.of(PARCEL_PROBLEM, SENT_SHORT, TRANSFER_LATE, TO_SHIP, TRANSFER_TO_SEND, BELOW_MINIMUM);
    private static final List<String> REGION = List.of(
            PARCEL_PROBLEM,
            SENT_SHORT,
            TRANSFER_LATE,
            OVERTIME,
            LATE_START,
            PARTS_MISSING,
            TO_SHIP,
            TO_RECEIVE,
            BELOW_MINIMUM);
    private static final List<String> HEAD_OFFICE = List.of(
            OUTBOX_STUCK,
            JOB_FAILED,
            REFUND_FAILED,
            STRAY_MONEY,
            PARCEL_PROBLEM,
            TRANSFER_LATE,
            OVERTIME,
            REFUND_WAITING,
            PAYMENT_OPEN,
            NOTICE_REFUSED,
            TO_SHIP,
            TRANSFER_TO_SEND,
            PARTS_MISSING,
            BELOW_MINIMUM);

    @Inject
    private Reads reads;

    private static String kind(int urgency, String kind, String subject, String detail, String due, String from) {
        return "select " + urgency + " as urgency, '" + kind + "' as kind, count(*) as n, cast(" + subject
                + " as text) as subject, cast(" + detail + " as text) as detail, cast(" + due
                + " as timestamptz) as due from " + from;
    }

    /** Most urgent first. */
    public List<Need> of(Post desk) {
        var kinds = desk.hub()
                ? HUB
                : switch (desk.kind()) {
                    case HQ -> HEAD_OFFICE;
                    case REGION -> REGION;
                    default -> OUTLET;
                };
        return reads.list(
                "select urgency, kind, n, subject, detail, due from (" + String.join(" union all ", kinds)
                        + ") k where n > 0" + " order by urgency, due nulls last, kind",
                row -> new Need(row.integer(0), row.text(1), row.integer(2), row.text(3), row.text(4), row.instant(5)));
    }
}

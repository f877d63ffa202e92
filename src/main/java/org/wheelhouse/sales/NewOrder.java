package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.booking.Booking;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.payments.StartPayment;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.warehouse.SiteRef;

/** The rows of a new order: itself, its fulfilments, its lines with their prices and rules. One statement each. */
@ApplicationScoped
@Transactional
class NewOrder {

    private static final int GOODS_VAT = 13;
    private static final int SERVICE_VAT = 6;

    @Inject
    private Sql sql;

    @Inject
    private Orders orders;

    @Inject
    private StartPayment startPayment;

    @Inject
    private OrderMessages messages;

    /** @param zone in which the days of its sites are counted */
    void write(Order order, PlaceOrderRequest request, Offer offer, Booking booking, ZoneId zone) {
        SiteRef site = order.site();
        sql.update(
                "insert into sales_order (id, outlet_id, region_id, franchisee_id, customer_id, number, state, contact_name, contact_phone, car_id, trim_id,"
                        + " vehicle, plate, goods_fen, services_fen, freight_fen, total_fen, language, idempotency_key, held_until, request_digest) values (?1, ?2, ?3, ?4, ?5, ?6,"
                        + " 'HELD', ?7, ?8, cast(?9 as uuid), cast(?10 as bigint), ?11, cast(?12 as text), ?13, ?14, ?15, ?16, ?17, ?18, cast(?19 as timestamptz), ?20)",
                order.id(),
                site.outletId(),
                site.regionId(),
                site.franchiseeId(),
                order.customer(),
                order.number(),
                request.contact().name(),
                request.contact().phone(),
                text(request.car().carId()),
                text(request.car().trimId()),
                request.car().label(),
                request.contact().plate(),
                offer.goods().fen(),
                offer.services().fen(),
                offer.total().minus(offer.goods()).minus(offer.services()).fen(),
                offer.total().fen(),
                order.language(),
                request.idempotencyKey(),
                order.heldUntil().toString(),
                request.digest());
        Map<Way, UUID> fulfilments = fulfilments(order, request, offer, booking, zone);
        lines(order, offer, fulfilments);
        orders.happened(order, "placed", order.heldUntil());
        startPayment.start(
                order.id(), site.outletId(), site.regionId(), site.franchiseeId(), order.customer(), order.total());
        messages.send(order, "placed", OrderTimes.text(order.heldUntil(), zone, order.language()));
    }

    private Map<Way, UUID> fulfilments(
            Order order, PlaceOrderRequest request, Offer offer, Booking booking, ZoneId zone) {
        var ids = new HashMap<Way, UUID>();
        var rows = new ArrayList<Map<String, Object>>();
        if (booking != null) {
            ids.put(Way.INSTALL, Ids.next());
            rows.add(row(
                    ids.get(Way.INSTALL),
                    "INSTALL",
                    offer.installAt(),
                    order.number() + "-1",
                    LocalDate.ofInstant(request.start(), zone)));
            rows.getLast().put("booking", booking.id().toString());
            rows.getLast().put("code", booking.code());
        }
        if (offer.hasShipping()) {
            ids.put(Way.SHIP, Ids.next());
            rows.add(row(
                    ids.get(Way.SHIP), "SHIP", offer.hub(), order.number() + "-" + (rows.size() + 1), offer.arrives()));
            rows.getLast()
                    .putAll(Map.of(
                            "recipient",
                            request.delivery().recipient(),
                            "phone",
                            request.delivery().phone(),
                            "county",
                            request.delivery().countyCode(),
                            "street",
                            request.delivery().street()));
        }
        sql.update(
                "insert into fulfilment (id, order_id, outlet_id, region_id, franchisee_id, customer_id, number, kind, state, booking_id, recipient, phone,"
                        + " county_code, street, promised_on, install_code) select id, ?1, site, region, franchisee, ?2, number, kind, 'HELD', booking, recipient, phone,"
                        + " county, street, promised, code from jsonb_to_recordset(cast(?3 as jsonb)) as r (id uuid, site bigint, region bigint, franchisee bigint,"
                        + " number text, kind text, booking uuid, recipient text, phone text, county text, street text, promised date, code text)",
                order.id(),
                order.customer(),
                Json.write(rows));
        return ids;
    }

    private static Map<String, Object> row(UUID id, String kind, SiteRef site, String number, LocalDate promised) {
        var row = new HashMap<String, Object>();
        row.put("id", id.toString());
        row.put("kind", kind);
        row.put("site", site.outletId());
        row.put("region", site.regionId());
        row.put("franchisee", site.franchiseeId());
        row.put("number", number);
        row.put("promised", promised.toString());
        return row;
    }

    /** Each line belongs to the site of its fulfilment, so that the outlet sees what it fits and the hub what it sends. */
    private void lines(Order order, Offer offer, Map<Way, UUID> fulfilments) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Offer.Line line : offer.lines()) {
            SiteRef site = line.way() == Way.INSTALL ? offer.installAt() : offer.hub();
            var row = new HashMap<String, Object>();
            row.put("id", Ids.next().toString());
            row.put("fulfilment", fulfilments.get(line.way()).toString());
            row.put("site", site.outletId());
            row.put("region", site.regionId());
            row.put("franchisee", site.franchiseeId());
            row.put("position", rows.size() + 1);
            row.put("sku", line.skuId());
            row.put("service", line.serviceId());
            row.put("bundle", line.bundleId());
            row.put("name_zh", line.nameZh());
            row.put("name_en", line.nameEn());
            row.put("quantity", line.quantity());
            row.put("unit", line.unit().fen());
            row.put("total", line.total().fen());
            row.put("vat", line.skuId() == null ? SERVICE_VAT : GOODS_VAT);
            row.put("rules", line.rules().stream().map(NewOrder::rule).toList());
            rows.add(row);
        }
        sql.update(
                "insert into order_line (id, order_id, fulfilment_id, outlet_id, region_id, franchisee_id, customer_id, position, sku_id, service_id, bundle_id,"
                        + " name_zh, name_en, quantity, unit_fen, total_fen, vat_percent, price_rules) select id, ?1, fulfilment, site, region, franchisee, ?2, position,"
                        + " sku, service, bundle, name_zh, name_en, quantity, unit, total, vat, rules from jsonb_to_recordset(cast(?3 as jsonb)) as r (id uuid,"
                        + " fulfilment uuid, site bigint, region bigint, franchisee bigint, position int, sku bigint, service bigint, bundle bigint, name_zh text,"
                        + " name_en text, quantity int, unit bigint, total bigint, vat numeric, rules jsonb)",
                order.id(),
                order.customer(),
                Json.write(rows));
    }

    private static Map<String, Object> rule(org.wheelhouse.pricing.PriceRule rule) {
        var values = new HashMap<String, Object>();
        values.put("kind", rule.kind());
        values.put("reference", rule.reference());
        values.put("since", rule.since() == null ? null : rule.since().toString());
        values.put("total", rule.total().fen());
        values.put("won", rule.won());
        return values;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}

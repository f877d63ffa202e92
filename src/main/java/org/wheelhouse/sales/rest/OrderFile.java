package org.wheelhouse.sales.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.FulfilmentState;
import org.wheelhouse.sales.OrderDetails;
import org.wheelhouse.sales.OrderState;

/**
 * An order as its customer sees it.
 *
 * @param heldUntil until when it may be paid
 * @param closeReason in words, once it is given up
 * @param payment the way to the bank, while it is held
 * @param token for a guest, to be sent as Order-Token when asking for it again
 */
public record OrderFile(
        String number,
        OrderState state,
        OffsetDateTime placedAt,
        OffsetDateTime heldUntil,
        OffsetDateTime paidAt,
        OffsetDateTime closedAt,
        String closeReason,
        boolean cancellable,
        Who contact,
        Amount goods,
        Amount services,
        Amount freight,
        Amount total,
        Amount refunded,
        List<Part> parts,
        List<Line> lines,
        List<Happened> history,
        Payment payment,
        String token) {

    public record Who(String name, String phone, String vehicle, String plate) {}

    /**
     * A parcel or an installation.
     *
     * @param kind SHIP or INSTALL
     * @param installCode to be shown at the outlet
     */
    public record Part(
            String kind,
            FulfilmentState state,
            LocalDate promisedOn,
            String installCode,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String outlet,
            String outletName,
            String recipient,
            String phone,
            String address,
            String carrier,
            String waybill) {}

    public record Line(String name, int quantity, Amount unit, Amount total) {}

    /** @param kind stable, {@code what} in words */
    public record Happened(String kind, String what, OffsetDateTime at) {}

    /** @param url of the bank's page */
    public record Payment(String url, OffsetDateTime payableUntil) {}

    static OrderFile of(OrderDetails o, Payment payment, String token, Text text, Language language) {
        ZoneId zone = o.zone();
        return new OrderFile(
                o.number(),
                o.state(),
                at(o.placedAt(), zone),
                at(o.heldUntil(), zone),
                at(o.paidAt(), zone),
                at(o.closedAt(), zone),
                o.closeReason() == null ? null : text.refusal(o.closeReason()),
                o.isCancellable(),
                new Who(o.contactName(), o.contactPhone(), o.vehicle(), o.plate()),
                Amount.of(o.goods()),
                Amount.of(o.services()),
                Amount.of(o.freight()),
                Amount.of(o.total()),
                Amount.of(o.refunded()),
                o.parts().stream().map(p -> part(p, zone, language)).toList(),
                o.lines().stream()
                        .map(l -> new Line(
                                language.pick(l.nameZh(), l.nameEn()),
                                l.quantity(),
                                Amount.of(l.unit()),
                                Amount.of(l.total())))
                        .toList(),
                o.events().stream()
                        .map(e -> new Happened(e.kind(), text.get("sales.event." + e.kind()), at(e.at(), zone)))
                        .toList(),
                payment,
                token);
    }

    private static Part part(OrderDetails.Part p, ZoneId zone, Language language) {
        OrderDetails.Outlet outlet = p.outlet();
        return new Part(
                p.kind(),
                p.state(),
                p.promisedOn(),
                p.installCode(),
                at(p.startsAt(), zone),
                at(p.endsAt(), zone),
                p.isInstall() ? outlet.code() : null,
                p.isInstall() ? language.pick(outlet.nameZh(), outlet.nameEn()) : null,
                p.recipient(),
                p.phone(),
                p.isInstall() ? language.pick(outlet.addressZh(), outlet.addressEn()) : p.addressZh(),
                language.pick(p.carrierZh(), p.carrierEn()),
                p.waybill());
    }

    static OffsetDateTime at(Instant time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toOffsetDateTime();
    }
}

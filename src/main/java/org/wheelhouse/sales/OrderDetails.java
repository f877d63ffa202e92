package org.wheelhouse.sales;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wheelhouse.booking.BookingState;
import org.wheelhouse.kernel.Money;

/**
 * An order as its customer sees it.
 *
 * @param vehicle the car as it was called when ordered; {@code vehicleEn} as the vehicle tree calls it in English, where that knows it
 */
public record OrderDetails(
        UUID id,
        String number,
        OrderState state,
        String contactName,
        String contactPhone,
        String vehicle,
        String vehicleEn,
        String plate,
        Money goods,
        Money services,
        Money freight,
        Money total,
        Instant placedAt,
        Instant heldUntil,
        Instant paidAt,
        Instant closedAt,
        String closeReason,
        Money refunded,
        List<Part> parts,
        List<Line> lines,
        List<Event> events)
        implements Serializable {

    /** A parcel or an installation, with its place and time. */
    public record Part(
            UUID id,
            String kind,
            FulfilmentState state,
            LocalDate promisedOn,
            String installCode,
            UUID bookingId,
            Instant startsAt,
            Instant endsAt,
            String bookingState,
            String recipient,
            String phone,
            String addressZh,
            Outlet outlet,
            String carrierZh,
            String carrierEn,
            String waybill)
            implements Serializable {

        public boolean isInstall() {
            return kind.equals("INSTALL");
        }

        /** The car has come for it. */
        boolean isCarThere() {
            return bookingState != null && BookingState.valueOf(bookingState).isCarThere();
        }
    }

    public record Outlet(
            long id,
            String code,
            String nameZh,
            String nameEn,
            String addressZh,
            String addressEn,
            String phone,
            double latitude,
            double longitude,
            boolean companyOwned,
            ZoneId zone)
            implements Serializable {}

    /** @param again where the shop sells the same again; null when it does not any more */
    public record Line(
            UUID fulfilmentId,
            boolean goods,
            String nameZh,
            String nameEn,
            int quantity,
            Money unit,
            Money total,
            String drawing,
            String tint,
            String again)
            implements Serializable {}

    public record Event(String kind, List<String> arguments, Instant at) implements Serializable {

        /** What staff wrote when they cancelled, for the back office; empty for everything else. */
        public String words() {
            return kind.equals("cancelled") && arguments.size() > 1 ? arguments.get(1) : "";
        }
    }

    public Optional<Part> install() {
        return parts.stream().filter(Part::isInstall).findFirst();
    }

    public Optional<Part> parcel() {
        return parts.stream().filter(p -> !p.isInstall()).findFirst();
    }

    /** In which its times are told: that of where it is fitted, else of where it comes from. */
    public ZoneId zone() {
        return install().or(this::parcel).map(part -> part.outlet().zone()).orElseThrow();
    }

    public boolean isPaid() {
        return state == OrderState.PAID || state == OrderState.IN_PROGRESS || state == OrderState.DONE;
    }

    /** Nothing has left or been fitted yet. */
    public boolean isCancellable() {
        return state.isCancellable() && parts.stream().noneMatch(p -> p.state().isUnderway() || p.isCarThere());
    }

    /** Key of what cancelling means, with number and total: the whole order, parcels too, and the money. */
    public String cancelAsk() {
        return cancelAsk(isPaid(), parcel().isPresent());
    }

    static String cancelAsk(boolean paid, boolean parcels) {
        return !paid ? "sales.cancel.ask-unpaid" : parcels ? "sales.cancel.ask-parcels" : "sales.cancel.ask";
    }
}

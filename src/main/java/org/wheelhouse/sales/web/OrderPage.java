package org.wheelhouse.sales.web;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wheelhouse.booking.BookingState;
import org.wheelhouse.booking.DaySlots;
import org.wheelhouse.booking.Slot;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.OrderDetails;
import org.wheelhouse.sales.OrderState;

/** An order as its page shows it: ticket, contents, timeline. The times are the outlet's. */
public final class OrderPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OrderDetails order;
    private final transient Text text;
    private final transient Days days;

    OrderPage(OrderDetails order, Text text, Days days) {
        this.order = order;
        this.text = text;
        this.days = days;
    }

    /** For what a page adds. */
    public Days getDays() {
        return days;
    }

    public OrderDetails getOrder() {
        return order;
    }

    public OrderDetails.Part getInstall() {
        return order.install().orElse(null);
    }

    public OrderDetails.Part getParcel() {
        return order.parcel().orElse(null);
    }

    /** What stands on top. */
    public String getHeading() {
        return switch (order.state()) {
            case HELD -> text.get("sales.order.held");
            case PAID, IN_PROGRESS ->
                isToRebook()
                        ? text.get("sales.order.to-rebook")
                        : getInstall() != null
                                ? text.of(
                                        "sales.order.done-install",
                                        days.dayOf(getInstall().startsAt()))
                                : text.get("sales.order.done-ship");
            case DONE -> text.get("sales.order.finished");
            case CANCELLED -> text.get("sales.order.cancelled");
            case EXPIRED -> text.get("sales.order.expired");
        };
    }

    public boolean isGood() {
        return order.isPaid();
    }

    public boolean isHeld() {
        return order.state() == OrderState.HELD;
    }

    /** Given up or not paid in time: its day and place mean nothing any more. */
    public boolean isOver() {
        return order.state() == OrderState.CANCELLED || order.state() == OrderState.EXPIRED;
    }

    /** Nothing more will come of it, so that its goods and services are offered again. */
    public boolean isAgain() {
        return isOver() || order.state() == OrderState.DONE;
    }

    /** Cancelled after it was paid, and not all of the money is back yet. */
    private boolean isRefundDue() {
        return order.state() == OrderState.CANCELLED
                && order.paidAt() != null
                && order.total().minus(order.refunded()).isPositive();
    }

    /** Only a paid appointment has a ticket, until the car has been fitted. */
    public boolean isTicket() {
        return order.isPaid() && getInstall() != null && !getInstall().state().isFinished() && !isToRebook();
    }

    /** What cancelling costs: nothing, since nothing is paid yet or all comes back. */
    public String getCancelFree() {
        return text.get(isHeld() ? "sales.order.cancel-unpaid" : "sales.order.cancel-free");
    }

    /** Whether something is fitted and something sent: then each step says which it is of. */
    private boolean isBoth() {
        return getInstall() != null && getParcel() != null;
    }

    private String title(OrderDetails.Part part, String key) {
        String title = text.get(key);
        return isBoth() && !part.isInstall() ? text.of("sales.order.step.of-parcel", title) : title;
    }

    /** The outlet has cancelled the appointment, or nobody came; what is paid is still to be fitted at a time to be chosen. */
    public boolean isToRebook() {
        return order.isPaid()
                && getInstall() != null
                && getInstall().state().isToBeFitted()
                && BookingState.valueOf(getInstall().bookingState()).isMissed();
    }

    public boolean isMovable() {
        return order.isPaid()
                && getInstall() != null
                && BookingState.valueOf(getInstall().bookingState())
                        .isMovable(getInstall().state().isToBeFitted());
    }

    /** 周四 9月3日 14:30–16:10 */
    public String getWhen() {
        if (isToRebook()) {
            return text.get("sales.order.time-open");
        }
        return getInstall() == null || getInstall().startsAt() == null
                ? ""
                : days.span(new Slot(getInstall().startsAt(), getInstall().endsAt(), 1));
    }

    public String getHeldUntil() {
        return days.time(order.heldUntil());
    }

    public String getPlacedAt() {
        return days.dayAndTime(order.placedAt());
    }

    /** The fitting code as a QR code: the path of its dark squares, and the width. */
    public String getQrPath() {
        QrCode code = QrCode.encodeText(getInstall().installCode(), QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + 2).append(' ').append(y + 2).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public int getQrSize() {
        return QrCode.encodeText(getInstall().installCode(), QrCode.Ecc.MEDIUM).size + 4;
    }

    /** In groups of four, to be read out. */
    public String getCode() {
        return getInstall().installCode().replaceAll(".{4}(?!$)", "$0 ");
    }

    /** One step of the timeline; {@code style} is ok, now or later. */
    public record Step(String style, String title, String detail) implements Serializable {}

    /** What has happened, then what comes next. */
    public List<Step> getSteps() {
        var done = order.events().stream().map(e -> new Step("ok", text.get("sales.event." + e.kind()), detail(e)));
        var next = Stream.<Step>builder();
        if (isHeld()) {
            next.add(new Step(
                    "now", text.get("sales.order.step.pay"), text.of("sales.order.step.pay-until", getHeldUntil())));
        }
        if (isRefundDue()) {
            next.add(new Step(
                    "now",
                    text.get("sales.order.step.refund"),
                    text.of("sales.order.step.refund-how", order.total().minus(order.refunded()))));
        }
        if (!isOver()) {
            order.parts().forEach(p -> steps(p, next));
        }
        return Stream.concat(done, next.build()).toList();
    }

    private void steps(OrderDetails.Part part, Stream.Builder<Step> next) {
        String style = isHeld() ? "later" : "now";
        if (part.state().isFinished()) {
            return;
        }
        if (part.isInstall()) {
            boolean waiting = part.state() == org.wheelhouse.sales.FulfilmentState.WAITING;
            if (waiting) {
                next.add(new Step(style, text.get("sales.order.step.parts"), text.get("sales.order.step.parts-when")));
            }
            next.add(new Step(waiting ? "later" : style, text.get("sales.order.step.fit"), getWhen()));
        } else {
            boolean shipped = part.state() == org.wheelhouse.sales.FulfilmentState.SHIPPED;
            if (!shipped) {
                next.add(new Step(style, title(part, "sales.order.step.ship"), ""));
            }
            next.add(new Step(
                    shipped ? style : "later",
                    title(part, "sales.order.step.deliver"),
                    text.of("sales.order.step.deliver-when", days.day(part.promisedOn()))));
        }
    }

    private String detail(OrderDetails.Event event) {
        String at = days.dayAndTime(event.at());
        return switch (event.kind()) {
            case "paid", "refunded", "paid-late", "too-late", "paid-twice", "paid-wrong" ->
                at + " · " + event.arguments().getFirst();
            case "moved" ->
                at + " · " + days.dayAndTime(Instant.parse(event.arguments().getLast()));
            default -> at;
        };
    }

    /** Days and times as people say them, in the reader's language and an outlet's zone. */
    public static final class Days {

        private static final int NOON = 12;
        private static final int EVENING = 17;

        private final boolean english;
        private final ZoneId zone;
        private final LocalDate today;

        Days(boolean english, ZoneId zone, LocalDate today) {
            this.english = english;
            this.zone = zone;
            this.today = today;
        }

        private DateTimeFormatter pattern(String zh, String en) {
            return english
                    ? DateTimeFormatter.ofPattern(en, Locale.ENGLISH)
                    : DateTimeFormatter.ofPattern(zh, Locale.SIMPLIFIED_CHINESE);
        }

        /** The day of a time. */
        String dayOf(Instant time) {
            return day(LocalDate.ofInstant(time, zone));
        }

        /** 今天, 周四 9月3日 */
        public String day(LocalDate day) {
            if (day.equals(today)) {
                return english ? "today" : "今天";
            }
            return day.getYear() == today.getYear()
                    ? pattern("EEE M月d日", "EEE d MMM").format(day)
                    : pattern("yyyy年M月d日", "d MMM yyyy").format(day);
        }

        public String time(Instant time) {
            return DateTimeFormatter.ofPattern("HH:mm").format(time.atZone(zone));
        }

        public String dayAndTime(Instant time) {
            return dayOf(time) + " " + time(time);
        }

        public String span(Slot slot) {
            return dayAndTime(slot.start()) + "–" + time(slot.end());
        }

        /** A part of the day with the starts that lie in it. */
        public record PartOfDay(String key, List<Slot> slots) {}

        /** The starts of a day by morning, afternoon and evening; parts without any are left out. */
        public List<PartOfDay> parts(DaySlots day) {
            var parts = new LinkedHashMap<String, List<Slot>>();
            day.slots().forEach(s -> {
                int hour = s.start().atZone(zone).getHour();
                parts.computeIfAbsent(
                                hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening",
                                p -> new ArrayList<>())
                        .add(s);
            });
            return parts.entrySet().stream()
                    .map(p -> new PartOfDay(p.getKey(), p.getValue()))
                    .toList();
        }

        /** Whether a start is the last at its time while others of the day are less scarce: only then is that news. */
        public boolean isScarce(DaySlots day, Slot slot) {
            return slot.free() == 1 && day.slots().stream().anyMatch(s -> s.free() > 1);
        }
    }
}

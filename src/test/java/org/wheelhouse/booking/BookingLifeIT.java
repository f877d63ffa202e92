package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.Race;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.MovementKind;
import org.wheelhouse.warehouse.Reservations;
import org.wheelhouse.warehouse.SkuQuantity;
import org.wheelhouse.warehouse.StockCheck;
import org.wheelhouse.warehouse.StockLedger;

/** A booking from hold to done, in the scopes that its people have. */
@ExtendWith(ArquillianExtension.class)
class BookingLifeIT {

    private final LocalDate day = LocalDate.now(SampleOutlet.ZONE).plusDays(3);

    @Inject
    private InScope inScope;

    @Inject
    private HoldSlot holdSlot;

    @Inject
    private ConfirmBooking confirmBooking;

    @Inject
    private CancelBooking cancelBooking;

    @Inject
    private MoveBooking moveBooking;

    @Inject
    private ReleaseExpired releaseExpired;

    @Inject
    private Bookings bookings;

    @Inject
    private Slots slots;

    @Inject
    private EarliestSlots earliest;

    @Inject
    private Arrive arrive;

    @Inject
    private JobCards cards;

    @Inject
    private JobParts parts;

    @Inject
    private JobPhotos photos;

    @Inject
    private Reservations reservations;

    @Inject
    private StockLedger ledger;

    @Inject
    private StockCheck check;

    @Resource
    private ManagedThreadFactory threads;

    private SmallChain chain;
    private SampleOutlet outlet;
    private SampleGoods.Service hour;

    @BeforeEach
    void equip() {
        chain = SmallChain.make();
        long film = SampleGoods.skill();
        String lift = SampleGoods.bayType();
        outlet = new SampleOutlet(chain.outlets().getFirst()).bay(lift).technician(film);
        hour = SampleGoods.service(film, lift, 60);
    }

    private Booking hold(UUID customer, String time, Instant expiresAt) {
        return inScope.call(
                outlet.site.checkout(customer),
                () -> holdSlot.hold(outlet.request(customer, SampleOutlet.at(day, time), expiresAt, hour)));
    }

    private BookingState state(Booking booking) {
        return BookingState.valueOf((String) OwnerSql.value("select state from booking where id = ?", booking.id()));
    }

    private List<Instant> free() {
        return inScope
                .call(
                        Scope.everybody(),
                        () -> slots.find(new SlotRequest(outlet.site.outlet(), SampleOutlet.needs(hour), null, day, 1)))
                .getFirst()
                .slots()
                .stream()
                .map(Slot::start)
                .toList();
    }

    @Test
    void everybodySeesFreeSlotsAndTheEarliest() {
        UUID customer = chain.customers().getFirst();
        assertEquals(17, free().size());
        hold(customer, "12:00", Instant.now().plusSeconds(900));
        // 12:00–13:00 with ten minutes on both sides: 10:30 is the last before, 13:30 the first after
        assertEquals(12, free().size());
        assertTrue(free().contains(SampleOutlet.at(day, "10:30")) && free().contains(SampleOutlet.at(day, "13:30")));
        var first = inScope.call(
                Scope.everybody(),
                () -> earliest.at(
                        List.of(outlet.site.outlet(), chain.outlets().get(1).outlet()), SampleOutlet.needs(hour), day));
        assertEquals(
                SampleOutlet.at(day, "09:00"),
                first.get(outlet.site.outlet()).slot().start());
        assertEquals(null, first.get(chain.outlets().get(1).outlet()).slot());
    }

    @Test
    void aTakenSlotNamesTheNextBest() {
        hold(chain.customers().get(0), "12:00", Instant.now().plusSeconds(900));
        var refusal = assertThrows(
                SlotTakenException.class,
                () -> hold(chain.customers().get(1), "12:00", Instant.now().plusSeconds(900)));
        assertEquals("booking.slot-taken", refusal.key());
        assertEquals(
                List.of(SampleOutlet.at(day, "10:30"), SampleOutlet.at(day, "13:30"), SampleOutlet.at(day, "10:00")),
                refusal.alternatives().stream().map(Slot::start).toList());
    }

    @Test
    void theNextTakerEndsAHoldThatHasRunOutAndOnlyThat() {
        Booking late = hold(chain.customers().get(0), "12:00", Instant.now().minusSeconds(1));
        Booking held = hold(chain.customers().get(0), "15:00", Instant.now().plusSeconds(900));
        assertTrue(free().contains(SampleOutlet.at(day, "12:00")));
        Booking next = hold(chain.customers().get(1), "12:00", Instant.now().plusSeconds(900));
        assertEquals(BookingState.EXPIRED, state(late));
        assertEquals(BookingState.HELD, state(held));
        assertEquals(BookingState.HELD, state(next));
        // paid too late: somebody else has it
        assertThrows(
                SlotTakenException.class,
                () -> inScope.run(Scope.job("test"), () -> confirmBooking.confirm(late.id())));
        assertEquals(BookingState.EXPIRED, state(late));
        assertEquals(0, OwnerSql.number("select count(*) from bay_use where booking_id = ? and active", late.id()));
        // the other goes away: then it can be had again
        inScope.run(Scope.job("test"), () -> releaseExpired.release(next.id()));
        inScope.run(Scope.job("test"), () -> confirmBooking.confirm(late.id()));
        assertEquals(BookingState.CONFIRMED, state(late));
        assertEquals(1, OwnerSql.number("select count(*) from bay_use where booking_id = ? and active", late.id()));
        assertEquals(
                1, OwnerSql.number("select count(*) from technician_use where booking_id = ? and active", late.id()));
    }

    @Test
    void aPurchaseSeesNothingOfOthers() {
        Booking other = hold(chain.customers().get(0), "12:00", Instant.now().minusSeconds(1));
        assertThrows(
                NotFoundException.class,
                () -> inScope.call(outlet.site.checkout(chain.customers().get(1)), () -> bookings.get(other.id())));
        assertThrows(
                NotFoundException.class,
                () -> inScope.run(
                        outlet.site.checkout(chain.customers().get(1)), () -> cancelBooking.cancel(other.id(), "")));
        assertThrows(
                NotFoundException.class,
                () -> inScope.run(chain.outlets().get(1).scope(), () -> cancelBooking.cancel(other.id(), "")));
    }

    @Test
    void theCustomerMovesAndCancels() {
        UUID customer = chain.customers().getFirst();
        Booking booking = hold(customer, "12:00", null);
        assertEquals(BookingState.CONFIRMED, state(booking));
        Booking blocking = hold(chain.customers().get(1), "15:00", null);
        var choices = inScope.call(Scope.customer(customer), () -> moveBooking.choices(booking.id(), day, 1))
                .getFirst();
        assertTrue(
                choices.slots().stream().anyMatch(s -> s.start().equals(SampleOutlet.at(day, "12:30"))),
                "its own time counts as free");
        inScope.run(Scope.customer(customer), () -> moveBooking.moveOwn(booking.id(), SampleOutlet.at(day, "12:30")));
        assertEquals(
                SampleOutlet.at(day, "12:30"),
                inScope.call(Scope.customer(customer), () -> bookings.get(booking.id()))
                        .startsAt());
        assertThrows(
                SlotTakenException.class,
                () -> inScope.run(
                        Scope.customer(customer), () -> moveBooking.moveOwn(booking.id(), blocking.startsAt())));
        assertEquals(
                SampleOutlet.at(day, "12:30"),
                inScope.call(Scope.customer(customer), () -> bookings.get(booking.id()))
                        .startsAt());
        assertEquals(1, OwnerSql.number("select count(*) from bay_use where booking_id = ? and active", booking.id()));
        assertThrows(
                NotFoundException.class,
                () -> inScope.run(Scope.customer(customer), () -> cancelBooking.cancelOwn(blocking.id(), "")));
        inScope.run(Scope.customer(customer), () -> cancelBooking.cancelOwn(booking.id(), "行程有变"));
        assertEquals(BookingState.CANCELLED, state(booking));
        assertEquals(
                0,
                OwnerSql.number("select count(*) from technician_use where booking_id = ? and active", booking.id()));
        assertThrows(
                BusinessException.class,
                () -> inScope.run(Scope.customer(customer), () -> cancelBooking.cancelOwn(booking.id(), "")));
    }

    @Test
    void movedToTwoDaysAtOnceItIsOnOneOfThem() throws Exception {
        UUID customer = chain.customers().getFirst();
        Booking booking = hold(customer, "12:00", null);
        for (int round = 0; round < 25; round++) {
            String time = round % 2 == 0 ? "10:00" : "15:00";
            var runners = new ArrayList<Callable<Booking>>();
            for (int days = 1; days <= 2; days++) {
                Instant start = SampleOutlet.at(day.plusDays(days), time);
                runners.add(() -> inScope.call(outlet.site.scope(), () -> moveBooking.move(booking.id(), start)));
            }
            Race.run(threads, 2, runners);
            var now = inScope.call(outlet.site.scope(), () -> bookings.get(booking.id()));
            assertEquals(
                    List.of(java.sql.Timestamp.from(now.startsAt())),
                    OwnerSql.rows(
                                    "select lower(during) as t from bay_use where booking_id = ? and active",
                                    booking.id())
                            .stream()
                            .map(r -> r.get("t"))
                            .toList());
            assertEquals(
                    1,
                    OwnerSql.number(
                            "select count(*) from technician_use where booking_id = ? and active", booking.id()));
        }
    }

    @Test
    void fromArrivalToDone() throws IOException {
        UUID customer = chain.customers().getFirst();
        long sku = SampleGoods.skus(1).getFirst();
        inScope.run(
                outlet.site.scope(), () -> ledger.move(outlet.ref(), sku, 5, MovementKind.RECEIPT, null, null, null));
        Booking booking = inScope.call(outlet.site.checkout(customer), () -> {
            var held = holdSlot.hold(outlet.request(
                    customer, SampleOutlet.at(day, "12:00"), Instant.now().plusSeconds(900), hour));
            reservations.hold(
                    outlet.ref(),
                    List.of(new SkuQuantity(sku, 2)),
                    "BOOKING",
                    held.id(),
                    customer,
                    Instant.now().plusSeconds(900));
            return held;
        });
        assertEquals(
                "booking.not-paid",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.call(outlet.site.scope(), () -> arrive.byCode(booking.code())))
                        .key());
        inScope.run(Scope.job("test"), () -> {
            confirmBooking.confirm(booking.id());
            reservations.confirm(booking.id());
        });
        assertThrows(
                BusinessException.class,
                () -> inScope.call(chain.outlets().get(1).scope(), () -> arrive.byCode(booking.code())),
                "another outlet's code");
        UUID card = inScope.call(
                outlet.site.scope(), () -> arrive.byCode(" " + booking.code().toLowerCase(java.util.Locale.ROOT)));
        assertEquals(card, inScope.call(outlet.site.scope(), () -> arrive.byCode(booking.code())));
        work(card, booking, sku);
        assertEquals(BookingState.DONE, state(booking));
        assertEquals(
                3,
                OwnerSql.number(
                        "select on_hand from stock where outlet_id = ? and sku_id = ?", outlet.site.outlet(), sku));
        assertEquals(
                0,
                OwnerSql.number(
                        "select reserved from stock where outlet_id = ? and sku_id = ?", outlet.site.outlet(), sku));
        assertEquals(
                -2,
                OwnerSql.number("select quantity from stock_movement where cause_id = ? and kind = 'FITTED'", card));
        assertEquals(List.of(), inScope.call(outlet.site.scope(), () -> check.differences()));
    }

    private void work(UUID card, Booking booking, long sku) throws IOException {
        var steps = OwnerSql.rows("select id from job_step where job_card_id = ? order by position", card).stream()
                .map(r -> (UUID) r.get("id"))
                .toList();
        assertEquals(2, steps.size());
        Scope staff = outlet.site.scope();
        refused("booking.job.not-in-work", () -> cards.stepDone(steps.getFirst()));
        inScope.run(staff, () -> cards.start(card));
        assertEquals(BookingState.IN_WORK, state(booking));
        inScope.run(staff, () -> cards.stepDone(steps.getFirst()));
        refused("booking.job.photo-missing", () -> cards.stepDone(steps.getLast()));
        refused(
                "platform.picture.not-a-picture",
                () -> photos.add(
                        card, steps.getLast(), "x.jpg", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        UUID file = inScope.call(staff, () -> photos.add(card, steps.getLast(), "照片.png", png()));
        var stored = OwnerSql.rows("select media_type, customer_id, bytes from stored_file where id = ?", file)
                .getFirst();
        assertEquals("image/jpeg", stored.get("media_type"));
        assertEquals(booking.customer(), stored.get("customer_id"));
        assertEquals((byte) 0xFF, ((byte[]) stored.get("bytes"))[0]);
        inScope.run(staff, () -> cards.stepDone(steps.getLast()));
        refused("booking.job.parts-open", () -> cards.toCheck(card));
        UUID part = (UUID) OwnerSql.value("select id from job_part where job_card_id = ?", card);
        inScope.run(staff, () -> parts.use(part));
        inScope.run(staff, () -> parts.use(part));
        refused("booking.job.odometer-missing", () -> cards.toCheck(card));
        refused("booking.job.odometer", () -> cards.odometer(card, -1));
        inScope.run(staff, () -> cards.odometer(card, 12_345));
        refused("booking.job.state-changed", () -> cards.signOff(card));
        inScope.run(staff, () -> cards.toCheck(card));
        inScope.run(staff, () -> cards.backToWork(card));
        inScope.run(staff, () -> cards.toCheck(card));
        inScope.run(staff, () -> cards.signOff(card));
        refused("booking.job.state-changed", () -> cards.signOff(card));
        assertEquals(
                Map.of("state", "DONE", "signed_by", "test"),
                OwnerSql.rows("select state, signed_by from job_card where id = ?", card)
                        .getFirst());
        assertNotEquals(0, sku);
    }

    private void refused(String key, Runnable act) {
        assertEquals(
                key,
                assertThrows(BusinessException.class, () -> inScope.run(outlet.site.scope(), act))
                        .key());
    }

    private static byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

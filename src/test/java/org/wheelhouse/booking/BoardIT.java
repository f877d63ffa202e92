package org.wheelhouse.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;

/** The board of an outlet with two bays and two technicians, one of them on leave, and one car. */
@ExtendWith(ArquillianExtension.class)
class BoardIT {

    private final LocalDate day = LocalDate.now(SampleOutlet.ZONE).plusDays(3);

    @Inject
    private InScope inScope;

    @Inject
    private HoldSlot holdSlot;

    @Inject
    private Board board;

    @Inject
    private BaySetup bays;

    @Inject
    private TechnicianSetup technicians;

    private SampleOutlet outlet;

    @BeforeEach
    void oneCar() {
        var chain = SmallChain.make();
        long film = SampleGoods.skill();
        String lift = SampleGoods.bayType();
        outlet = new SampleOutlet(chain.outlets().getFirst())
                .bay(lift)
                .bay(lift)
                .technician(film)
                .technician(film);
        UUID away = outlet.technicians.get(1);
        inScope.run(outlet.site.scope(), () -> technicians.takeLeave(away, day, day, null, "年假"));
        var hour = SampleGoods.service(film, lift, 60);
        UUID customer = chain.customers().getFirst();
        inScope.call(
                outlet.site.checkout(customer),
                () -> holdSlot.hold(outlet.request(
                        customer, SampleOutlet.at(day, "12:00"), Instant.now().plusSeconds(900), hour)));
    }

    private BoardDay shown(BoardBy by) {
        return inScope.call(outlet.site.scope(), () -> board.of(day, by));
    }

    @Test
    void byBay() {
        BoardDay shown = shown(BoardBy.BAY);
        assertEquals(outlet.bays, shown.lanes().stream().map(BoardDay.Lane::bay).toList());
        BoardJob job = shown.jobs().getFirst();
        assertEquals(1, shown.row(job));
        assertEquals("技师1", job.withZh());
        assertEquals("技师1", shown.lanes().getFirst().withZh());
        assertEquals(List.of(), shown.offs());
    }

    @Test
    void byTechnician() {
        BoardDay shown = shown(BoardBy.TECHNICIAN);
        assertEquals(
                List.of("技师1", "技师2"),
                shown.lanes().stream().map(BoardDay.Lane::nameZh).toList());
        BoardJob job = shown.jobs().getFirst();
        assertEquals(1, shown.row(job));
        assertEquals("工位1", job.withZh());
        assertEquals(List.of(new BoardDay.Off(2, 0, 36, "leave")), shown.offs());
    }

    @Test
    void aBayHasAnEnglishNameThatMayBeMissing() {
        UUID first = outlet.bays.getFirst();
        inScope.run(outlet.site.scope(), () -> bays.rename(first, "贴膜间", " Film room "));
        var lane = shown(BoardBy.BAY).lanes().getFirst();
        assertEquals("贴膜间 Film room", lane.nameZh() + " " + lane.nameEn());
        assertEquals("Film room", shown(BoardBy.TECHNICIAN).jobs().getFirst().withEn());
        inScope.run(outlet.site.scope(), () -> bays.rename(first, "贴膜间", ""));
        assertEquals("贴膜间", shown(BoardBy.TECHNICIAN).jobs().getFirst().withEn());
        var taken = assertThrows(
                BusinessException.class,
                () -> inScope.run(outlet.site.scope(), () -> bays.rename(outlet.bays.get(1), "贴膜间", null)));
        assertEquals("booking.bay.name-taken", taken.key());
    }
}

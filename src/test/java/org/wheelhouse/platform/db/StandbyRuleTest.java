package org.wheelhouse.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Scope;

/** Who is read for on the standby, and when. */
class StandbyRuleTest {

    private static final Scope HEAD_OFFICE = Scope.headOffice("staff:1");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private Instant now = Instant.parse("2026-11-25T08:00:00Z");
    private final InstantSource time = () -> now;
    private final StandbyRule rule = new StandbyRule(time.withZone(ZoneOffset.UTC));

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void headOfficeAloneIsAdmitted() {
        assertTrue(rule.admits(HEAD_OFFICE));
        var others = List.of(
                Scope.everybody(),
                Scope.customer(new UUID(0, 1)),
                Scope.checkout(1, 1, new UUID(0, 1)),
                Scope.outlet(1, 1, "staff:1"),
                Scope.franchisee(1, "staff:1"),
                Scope.region(1, "staff:1"),
                Scope.job("outbox"));
        assertEquals(
                Scope.Kind.values().length - 1,
                others.stream().map(Scope::kind).distinct().count());
        others.forEach(scope -> assertFalse(rule.admits(scope), scope::toString));
        assertFalse(rule.admits(null));
    }

    @Test
    void whoChangesSomethingIsNotAdmittedUntilTheStandbyMustKnowOfIt() {
        rule.changes(HEAD_OFFICE);
        assertFalse(rule.admits(HEAD_OFFICE));
        assertTrue(rule.admits(Scope.headOffice("staff:2")), "somebody else");
        pass(StandbyRule.OLDEST);
        assertFalse(rule.admits(HEAD_OFFICE), "the standby's rows may be as old as that");
        pass(StandbyRule.WRITERS.minus(StandbyRule.OLDEST));
        assertTrue(rule.admits(HEAD_OFFICE));
    }

    @Test
    void aLongChangeCountsFromItsEnd() {
        rule.changes(HEAD_OFFICE);
        pass(StandbyRule.WRITERS.multipliedBy(3));
        rule.changes(HEAD_OFFICE);
        assertFalse(rule.admits(HEAD_OFFICE));
    }

    @Test
    void whatAnOutletChangesKeepsNobodyAway() {
        rule.changes(Scope.outlet(1, 1, "staff:1"));
        assertTrue(rule.admits(HEAD_OFFICE));
    }

    @Test
    void whoeverAnswersBadlyIsLeftAloneAndThenTriedByOne() {
        assertTrue(rule.leave(), "it was in use");
        assertFalse(rule.leave(), "it was left already");
        pass(StandbyRule.LEFT_ALONE.minus(MOMENT));
        assertFalse(rule.admits(HEAD_OFFICE));
        pass(MOMENT);
        assertEquals(
                1, IntStream.range(0, 10).filter(i -> rule.admits(HEAD_OFFICE)).count());
        pass(StandbyRule.LEFT_ALONE);
        assertTrue(rule.admits(HEAD_OFFICE), "the next one, when the first was never answered");
    }

    @Test
    void oneGoodAnswerOpensItToAll() {
        rule.leave();
        pass(StandbyRule.LEFT_ALONE);
        assertTrue(rule.admits(HEAD_OFFICE));
        assertTrue(rule.use(), "it was left before");
        assertFalse(rule.use(), "it is in use");
        assertTrue(IntStream.range(0, 10).allMatch(i -> rule.admits(HEAD_OFFICE)));
    }
}

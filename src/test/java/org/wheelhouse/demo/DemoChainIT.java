package org.wheelhouse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demo chain that this run has loaded: every balance recomputes, nothing overlaps, everybody finds something to do today. */
@ExtendWith(ArquillianExtension.class)
class DemoChainIT {

    @Test
    void keepsItsInvariants() {
        assertEquals(List.of(), DemoInvariants.broken());
    }

    @Test
    void lacksNothingToday() {
        assertEquals(List.of(), DemoInvariants.missing());
    }

    @Test
    void fillsEveryTableOfTheHistory() {
        DemoInvariants.counts().forEach((table, count) -> assertTrue(count > 0, table));
    }
}

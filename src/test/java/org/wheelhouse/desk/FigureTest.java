package org.wheelhouse.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class FigureTest {

    private static final long[] LAST_WEEK = {10, 20, 30, 40, 50, 60, 70};

    @Test
    void comparesWithTheSameDayOfLastWeek() {
        var figure = new Figure("orders", new long[] {12, 24, 33}, LAST_WEEK);
        assertEquals(33, figure.getValue());
        assertEquals(30, figure.getBefore());
        assertEquals("10.0", figure.getPercent());
        assertEquals("good", figure.getTone());
    }

    @Test
    void saysTheDifferenceWhereAPercentageSaysNothing() {
        assertEquals("10.0%", new Figure("orders", new long[] {12, 24, 33}, LAST_WEEK).getChange());
        assertEquals("200.0%", new Figure("orders", new long[] {30}, LAST_WEEK).getChange());
        assertEquals("21", new Figure("orders", new long[] {31}, LAST_WEEK).getChange());
        assertEquals(
                "¥264.08", new Figure("turnover", new long[] {26_677}, new long[] {269, 0, 0, 0, 0, 0, 0}).getChange());
        assertEquals("3", new Figure("orders", new long[] {3}, new long[7]).getChange());
    }

    @Test
    void moreNoShowsAreNoGoodNews() {
        assertEquals("bad", new Figure("no-shows", new long[] {12}, LAST_WEEK).getTone());
        assertEquals("", new Figure("no-shows", new long[] {10}, LAST_WEEK).getTone());
    }

    @Test
    void hasNoPercentOfNothing() {
        assertNull(new Figure("orders", new long[] {3}, new long[7]).getPercent());
        assertEquals("M0.0 34.0", new Figure("orders", new long[1], new long[7]).getLineNow());
    }

    @Test
    void linesShareOneScale() {
        var figure = new Figure("orders", new long[] {70}, LAST_WEEK);
        assertEquals("M0.0 4.0", figure.getLineNow());
        assertEquals(
                " L200.0 4.0", figure.getLineWas().substring(figure.getLineWas().lastIndexOf(" L")));
    }
}

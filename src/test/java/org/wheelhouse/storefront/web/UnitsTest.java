package org.wheelhouse.storefront.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void countsWithoutAMeasureWordInEnglish() {
        assertEquals("5", Units.with("5", "座", true));
        assertEquals("5 座", Units.with("5", "座", false));
    }

    @Test
    void translatesUnitsThatAreWords() {
        assertEquals("24 个月", Units.with("24", "months", false));
        assertEquals("24 months", Units.with("24", "months", true));
        assertEquals("24 in", Units.with("24", "inch", true));
    }

    @Test
    void leavesSignsAndMissingUnitsAlone() {
        assertEquals("12 mm", Units.with("12", "mm", false));
        assertEquals("150°", Units.with("150", "°", true));
        assertEquals("0W-20", Units.with("0W-20", null, true));
    }
}

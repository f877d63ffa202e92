package org.wheelhouse.demo;

import java.util.List;

/** An installation service. */
record Work(
        long id,
        String code,
        String nameZh,
        String nameEn,
        int minutes,
        long skill,
        String bayType,
        long priceFen,
        boolean perPiece,
        List<Step> steps) {

    record Step(String textZh, String textEn, boolean photo) {}
}

package org.wheelhouse.storefront;

/** A car in words: 大众 · 朗逸 · 2019 · 280TSI DSG 舒享版. */
public record CarName(
        long trimId,
        String makeZh,
        String makeEn,
        String seriesZh,
        String seriesEn,
        int year,
        String trimZh,
        String trimEn,
        String energy,
        String body) {}

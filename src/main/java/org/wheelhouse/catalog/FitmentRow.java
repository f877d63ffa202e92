package org.wheelhouse.catalog;

import java.util.Locale;

/**
 * One row of fitment: the cars it speaks of, and the answer that it holds for. Null where a column sets no limit.
 *
 * @param skuId the SKU it speaks of; null for every SKU of the product
 */
record FitmentRow(
        Long skuId,
        long makeId,
        Long seriesId,
        Integer yearFrom,
        Integer yearTo,
        String trimContains,
        Long trimId,
        String position,
        int quantity,
        Long questionId,
        String answerCode,
        String noteZh,
        String noteEn) {

    /** Whether the car is one of those the row speaks of, leaving its question aside. */
    boolean speaksOf(Car car) {
        return makeId == car.makeId
                && (seriesId == null || seriesId == car.seriesId)
                && (yearFrom == null || yearFrom <= car.modelYear)
                && (yearTo == null || yearTo >= car.modelYear)
                && (trimContains == null || folded(car.trimName).contains(folded(trimContains)))
                && (trimId == null || trimId == car.trimId);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The car's place in the vehicle tree. */
    record Car(long makeId, long seriesId, int modelYear, long trimId, String trimName) {}
}

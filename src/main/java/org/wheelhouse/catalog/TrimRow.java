package org.wheelhouse.catalog;

import java.io.Serializable;

/**
 * A trim of a model year with its place in the vehicle tree.
 *
 * @param name as the maker writes it, most often with the model year in front: {@code 2019款 280TSI DSG 舒享版}
 * @param energy petrol, diesel, hybrid, plug-in-hybrid, electric or range-extender; null where unknown, as the following
 */
public record TrimRow(
        long id,
        long makeId,
        String makeZh,
        String makeEn,
        String makerZh,
        long seriesId,
        String seriesZh,
        String seriesEn,
        String name,
        int modelYear,
        String energy,
        Integer displacementMl,
        String engineCode,
        Integer powerKw,
        String transmission,
        String body)
        implements Serializable {

    /** As a person says it: {@code 大众 朗逸 2019款 280TSI DSG 舒享版}. */
    public String label() {
        return makeZh + " " + seriesZh + " " + nameWithYear();
    }

    /** The label with the English names of make and series where there are any. */
    public String labelEn() {
        return (makeEn == null ? makeZh : makeEn) + " " + (seriesEn == null ? seriesZh : seriesEn) + " "
                + nameWithYear().replace("款", "");
    }

    private String nameWithYear() {
        return name.contains("款") ? name : modelYear + "款 " + name;
    }
}

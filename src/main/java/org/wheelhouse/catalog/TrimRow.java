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

    /** The label in English: {@code Volkswagen Lavida 2019 280TSI DSG Comfort}. */
    public String labelEn() {
        return labelEn(makeEn == null ? makeZh : makeEn, seriesEn == null ? seriesZh : seriesEn, modelYear, name);
    }

    /** The same for rows that hold the parts of a label only. */
    public static String labelEn(String make, String series, int modelYear, String trim) {
        return make + " " + series + " " + modelYear + " " + nameEn(trim);
    }

    /** The trim's name in English, without the model year. */
    public String nameEn() {
        return nameEn(name);
    }

    /** The trim's name as the maker writes it, without the model year: {@code 280TSI DSG 舒享版}. */
    public String nameZh() {
        return nameZh(name);
    }

    public static String nameEn(String trim) {
        return TrimWords.english(trim);
    }

    public static String nameZh(String trim) {
        return trim.replaceFirst("^[0-9]{4}\\s*款\\s*", "");
    }

    private String nameWithYear() {
        return name.contains("款") ? name : modelYear + "款 " + name;
    }
}

package org.wheelhouse.logistics.web;

import java.io.Serializable;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.logistics.FreightTariff;

/** What a person edits of a freight rule. */
public class FreightForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String carrier;
    private String firstGrams;
    private String first;
    private String stepGrams;
    private String step;
    private String freeFrom;
    private String days;
    private long version;

    FreightForm(FreightTariff tariff) {
        carrier = String.valueOf(tariff.carrier());
        firstGrams = String.valueOf(tariff.firstGrams());
        first = tariff.first().yuan();
        stepGrams = String.valueOf(tariff.stepGrams());
        step = tariff.step().yuan();
        freeFrom = tariff.freeFrom() == null ? "" : tariff.freeFrom().yuan();
        days = String.valueOf(tariff.days());
        version = tariff.version();
    }

    /** @throws BusinessException logistics.freight.grams, logistics.freight.amount, logistics.freight.days */
    FreightTariff filled(FreightTariff old) {
        return new FreightTariff(
                old.id(),
                old.regionZh(),
                old.regionEn(),
                old.provinceZh(),
                old.provinceEn(),
                whole(carrier, "logistics.freight.changed"),
                whole(firstGrams, "logistics.freight.grams"),
                amount(first),
                whole(stepGrams, "logistics.freight.grams"),
                amount(step),
                freeFrom == null || freeFrom.isBlank() ? null : amount(freeFrom),
                whole(days, "logistics.freight.days"),
                version);
    }

    private static int whole(String text, String refusal) {
        if (text == null || !text.strip().matches("[0-9]{1,6}")) {
            throw new BusinessException(refusal);
        }
        return Integer.parseInt(text.strip());
    }

    private static Money amount(String text) {
        try {
            return Money.parseYuan(String.valueOf(text).strip());
        } catch (NumberFormatException e) {
            throw new BusinessException("logistics.freight.amount");
        }
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getFirstGrams() {
        return firstGrams;
    }

    public void setFirstGrams(String firstGrams) {
        this.firstGrams = firstGrams;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getStepGrams() {
        return stepGrams;
    }

    public void setStepGrams(String stepGrams) {
        this.stepGrams = stepGrams;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public String getFreeFrom() {
        return freeFrom;
    }

    public void setFreeFrom(String freeFrom) {
        this.freeFrom = freeFrom;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}

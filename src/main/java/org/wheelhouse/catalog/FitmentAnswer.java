package org.wheelhouse.catalog;

import java.io.Serializable;

/**
 * Whether something fits a car.
 *
 * @param question the one question that settles it best; only for DEPENDS, else null
 * @param noteZh what the fitter or the owner must know, or null
 * @param noteEn the same in English, or null
 * @param quantity pieces this car needs; 1 where that is not known
 */
public record FitmentAnswer(Kind kind, Question question, String noteZh, String noteEn, int quantity)
        implements Serializable {

    public enum Kind {
        FITS,
        DOES_NOT_FIT,
        DEPENDS,
        UNIVERSAL
    }

    static final FitmentAnswer UNIVERSAL = new FitmentAnswer(Kind.UNIVERSAL, null, null, null, 1);
    static final FitmentAnswer DOES_NOT_FIT = new FitmentAnswer(Kind.DOES_NOT_FIT, null, null, null, 1);

    static FitmentAnswer dependsOn(Question question) {
        return new FitmentAnswer(Kind.DEPENDS, question, null, null, 1);
    }

    /** It can be sold for this car without a further word: it fits, or it fits every car. */
    public boolean settledYes() {
        return kind == Kind.FITS || kind == Kind.UNIVERSAL;
    }
}

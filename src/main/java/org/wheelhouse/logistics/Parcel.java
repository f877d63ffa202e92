package org.wheelhouse.logistics;

import java.util.List;

/** Weights of what travels together. */
public final class Parcel {

    /** Carriers count a kilogram for each 6,000 cm³; in mm³ and grams that is the same number. */
    private static final long MM3_PER_GRAM = 6_000;

    /** A kind of goods in the parcel: grams and millimetres of one piece, and how many. */
    public record Piece(int weightGrams, int lengthMm, int widthMm, int heightMm, int quantity) {}

    private Parcel() {}

    /** The weight that carriers bill, in grams: the real one, or that of the volume where it is higher (rounded up to the gram). */
    public static int billableGrams(List<Piece> pieces) {
        return Math.max(grams(pieces), volumeGrams(pieces));
    }

    static int grams(List<Piece> pieces) {
        return Math.toIntExact(pieces.stream()
                .mapToLong(p -> (long) p.weightGrams() * p.quantity())
                .sum());
    }

    static int volumeGrams(List<Piece> pieces) {
        long volume = pieces.stream()
                .mapToLong(p -> (long) p.lengthMm() * p.widthMm() * p.heightMm() * p.quantity())
                .sum();
        return Math.toIntExact(Math.ceilDiv(volume, MM3_PER_GRAM));
    }
}

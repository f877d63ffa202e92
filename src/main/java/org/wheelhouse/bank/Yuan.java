package org.wheelhouse.bank;

import java.math.BigDecimal;

/** Fen to yuan with two places and back. */
final class Yuan {

    private Yuan() {}

    static String of(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** @throws Refusal when it is no positive amount of at most two places */
    static long fen(String yuan) {
        try {
            long fen = new BigDecimal(yuan).movePointRight(2).longValueExact();
            if (fen > 0 && fen <= 10_000_000_000L) {
                return fen;
            }
        } catch (ArithmeticException | NumberFormatException | NullPointerException e) {
            // refused below
        }
        throw new Refusal("ACQ.INVALID_PARAMETER", "amount");
    }
}

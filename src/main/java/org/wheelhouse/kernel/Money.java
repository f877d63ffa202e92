package org.wheelhouse.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * An amount of Chinese yuan, exact to the fen, tax included. May be negative (a refund, a difference).
 *
 * @param fen the amount in fen, a hundredth of a yuan
 */
public record Money(long fen) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads an amount written in yuan, as people and other systems write it: {@code 1198}, {@code 1198.5}, {@code ¥1,198.50}.
     *
     * @throws NumberFormatException when it is no amount, or is finer than a fen
     */
    public static Money parseYuan(String text) {
        String plain =
                text.strip().replace("¥", "").replace("￥", "").replace(",", "").strip();
        try {
            return ofFen(new BigDecimal(plain).movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new NumberFormatException("finer than a fen or too large: " + text);
        }
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money times(long factor) {
        return ofFen(Math.multiplyExact(fen, factor));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /**
     * Shares this amount in proportion to the weights; the parts always add up to it. Remaining fen go to the largest fractions, and
     * among equal ones to the first.
     *
     * @param weights none negative, at least one positive
     * @return as many parts as weights, in their order
     */
    public List<Money> allocate(List<Long> weights) {
        long total = weights.stream().mapToLong(Long::longValue).sum();
        if (total <= 0 || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("weights must be positive: " + weights);
        }
        long amount = Math.abs(fen);
        var parts = new ArrayList<Long>();
        var fractions = new ArrayList<BigInteger>();
        long given = 0;
        for (long weight : weights) {
            var division = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(BigInteger.valueOf(total));
            parts.add(division[0].longValueExact());
            fractions.add(division[1]);
            given += parts.getLast();
        }
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fractions.get(i))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(amount - given)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return parts.stream().map(p -> ofFen(fen < 0 ? -p : p)).toList();
    }

    /** In yuan with two places, as bank interfaces want it: {@code -1198.50}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** As a person reads it: {@code ¥1,198.50}, {@code −¥0.05}. */
    @Override
    public String toString() {
        return (fen < 0 ? "−¥" : "¥")
                + String.format(Locale.ROOT, "%,d.%02d", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    /** The yuan without fen, grouped: {@code 1,198}. For price blocks, which print the fen smaller. */
    public String wholeYuan() {
        return String.format(Locale.ROOT, "%,d", fen / 100);
    }

    /** The fen in two digits: {@code 50}. */
    public String fenPart() {
        return String.format(Locale.ROOT, "%02d", Math.abs(fen) % 100);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}

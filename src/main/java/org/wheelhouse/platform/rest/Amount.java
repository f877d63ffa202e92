package org.wheelhouse.platform.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.wheelhouse.kernel.Money;

/**
 * Money in the API: whole fen, a hundredth of a yuan.
 *
 * @param currency ISO 4217; always CNY
 */
public record Amount(
        @NotNull @Min(0) @Max(1_000_000_000_000L) Long fen,
        @NotNull @Pattern(regexp = "CNY") String currency) {

    /** Null for null. */
    public static Amount of(Money money) {
        return money == null ? null : new Amount(money.fen(), "CNY");
    }

    public Money money() {
        return Money.ofFen(fen);
    }
}

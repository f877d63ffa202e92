package org.wheelhouse.customers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.wheelhouse.platform.web.SignedCookies;

/** That somebody has proved a telephone number by its code: a text with our seal that counts for half an hour. */
@ApplicationScoped
public class PhoneProofs {

    /** The cookie that keeps it in a browser; and the seal's name. */
    public static final String NAME = "phone";

    public static final Duration COUNTS = Duration.ofMinutes(30);

    @Inject
    private SignedCookies seals;

    @Inject
    private Clock clock;

    /** What is sealed: the number, and when it was proved. */
    public String text(String phone) {
        return phone + "." + clock.instant().getEpochSecond();
    }

    /** The same with the seal, for programs. */
    public String seal(String phone) {
        return seals.seal(NAME, text(phone));
    }

    /** Whether a sealed proof is of this number and still counts. */
    public boolean proves(String sealed, String phone) {
        return sealed != null
                && seals.open(NAME, sealed).filter(text -> isOf(text, phone)).isPresent();
    }

    /** Whether an opened text is of this number and still counts. */
    public boolean isOf(String text, String phone) {
        return text.matches("\\d{11}\\.\\d{9,11}")
                && text.startsWith(phone + ".")
                && Long.parseLong(text.substring(phone.length() + 1))
                        > clock.instant().minus(COUNTS).getEpochSecond();
    }

    /** Until when a proof given now counts. */
    public Instant countsUntil() {
        return clock.instant().plus(COUNTS);
    }
}

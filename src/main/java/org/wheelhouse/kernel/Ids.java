package org.wheelhouse.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of tenant rows (UUIDv7, RFC 9562: unique across regions and rising with time) and numbers that people read out. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without 0/O, 1/I/L and U, so that a number survives being read over the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** An id whose time part is the given milliseconds since 1970; for generated histories. */
    public static UUID at(long millis) {
        long high = millis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** An unguessable code of the given length (30 possibilities a character). */
    public static String code(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * Reads an id from an address or a form.
     *
     * @throws NotFoundException when it is malformed: there is no such row
     */
    public static UUID parse(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new NotFoundException("id " + text);
        }
        return UUID.fromString(text);
    }

    /**
     * Reads a numeric id from an address or a form.
     *
     * @throws NotFoundException when it is malformed: there is no such row
     */
    public static long parseNumber(String text) {
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw new NotFoundException("id " + text);
        }
        return Long.parseLong(text);
    }
}

package org.wheelhouse.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Good inputs made bad at some places: bytes changed, pieces taken out, repeated or put in, the end cut off. */
public final class Mutants {

    private static final int MOST_CHANGES = 6;
    private static final int MOST_COPIES = 200;
    private static final List<byte[]> PIECES = Stream.of(
                    "\0",
                    "\"",
                    "'",
                    "<",
                    ">",
                    "&",
                    ",",
                    "\n",
                    "=",
                    "[",
                    "{",
                    "]]>",
                    "-1",
                    "1e999999999",
                    "99999999999999999999",
                    "NaN",
                    "&#0;",
                    "&x;",
                    "<!DOCTYPE a [<!ENTITY x \"y\">]>",
                    "ZZZZZZ1",
                    "XFD1048576",
                    "é",
                    "车",
                    "🚗",
                    "ﷺ",
                    "İ",
                    "\ud800",
                    "\u2028",
                    "\ufeff",
                    "|",
                    "=1+1",
                    "[[[[[[[[",
                    "0001-01-01",
                    "+999999999-12-31")
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toList();

    private Mutants() {}

    public static Arbitrary<byte[]> of(Stream<byte[]> seeds) {
        return Combinators.combine(Arbitraries.of(seeds.toList()), Arbitraries.longs())
                .as((seed, chance) -> changed(seed, new Random(chance)));
    }

    private static byte[] changed(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(MOST_CHANGES + 1); i > 0; i--) {
            bytes = once(bytes, random);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(16));
        var out = new ByteArrayOutputStream();
        switch (random.nextInt(6)) {
            case 0 -> {
                out.writeBytes(bytes);
                if (bytes.length > 0) {
                    byte[] changed = bytes.clone();
                    changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    return changed;
                }
            }
            case 1 -> {
                out.write(bytes, 0, from);
                out.write(bytes, to, bytes.length - to);
            }
            case 2 -> {
                out.write(bytes, 0, to);
                for (int i = random.nextInt(MOST_COPIES); i > 0; i--) {
                    out.write(bytes, from, to - from);
                }
                out.write(bytes, to, bytes.length - to);
            }
            case 3 -> out.write(bytes, 0, from);
            default -> {
                out.write(bytes, 0, from);
                out.writeBytes(PIECES.get(random.nextInt(PIECES.size())));
                int rest = random.nextBoolean() ? from : to;
                out.write(bytes, rest, bytes.length - rest);
            }
        }
        return out.toByteArray();
    }

    /** The same as text, for what reads text. */
    public static Stream<byte[]> texts(String... texts) {
        return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.wheelhouse.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.web.LocalPath;
import org.wheelhouse.testing.Bounded;
import org.wheelhouse.testing.Mutants;

/** Any text as what customers and their browsers give: telephone numbers, plates, kilometres, carts and cars in cookies, ways back. */
public class GivenFuzz {

    public static Stream<byte[]> seeds() {
        return Mutants.texts(
                "+86 138-0013-8000",
                "13800138000",
                "沪A·12345",
                "沪AD12345",
                "1,234,567",
                "s12i2.b3d1.v9i1",
                "815.3-power.7-5",
                "/p/SKU1?q=机油");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    public void takenOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Bounded.run(() -> {
            takes(Phone::read, text).forEach(phone -> assertTrue(phone.matches("1[3-9][0-9]{9}"), phone));
            takes(CarDetails::plate, text).forEach(plate -> assertTrue(plate.length() <= 8, plate));
            takes(CarDetails::vin, text);
            takes(CarDetails::kilometres, text).forEach(km -> assertTrue(km >= 0, "kilometres " + km));
            var cart = CartText.read(text);
            assertEquals(cart, CartText.read(CartText.write(cart)), "a cart is what it was when it is written");
            CarText.read(text)
                    .ifPresent(car ->
                            assertEquals(car, CarText.read(CarText.write(car)).orElseThrow()));
            String path = LocalPath.orHome(text);
            assertTrue(path.matches("/([^/\\\\\\s].*)?"), path);
        });
    }

    private static <T> Stream<T> takes(Function<String, T> reader, String text) {
        try {
            return Stream.of(reader.apply(text));
        } catch (BusinessException refusal) {
            return Stream.empty();
        }
    }
}

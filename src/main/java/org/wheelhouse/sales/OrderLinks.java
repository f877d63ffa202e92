package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links by which a guest reaches an order without a login: the number with our seal. Whoever has the link has the order. */
@ApplicationScoped
public class OrderLinks {

    private static final int SEAL_BYTES = 15;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_COOKIE_SECRET")
    private String secret;

    /** {@code /order/W23456789?key=…} */
    public String path(String number) {
        return "/order/" + number + "?key=" + key(number);
    }

    public String key(String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] seal = mac.doFinal(("order=" + number).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(seal, SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean opens(String number, String key) {
        return number != null
                && key != null
                && MessageDigest.isEqual(
                        key(number).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.UTF_8));
    }
}

package org.wheelhouse.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What an anonymous visitor keeps: small texts in cookies that bear our seal. One that was changed by somebody else, is too long or
 * belongs under another name counts as absent.
 */
@ApplicationScoped
public class SignedCookies {

    private static final int LONGEST = 1500;
    private static final int SEAL_BYTES = 16;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_COOKIE_SECRET")
    private String secret;

    @Inject
    private Cookies cookies;

    private SecretKeySpec key;

    @PostConstruct
    void prepare() {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The text kept under a name, if it bears our seal. */
    public Optional<String> read(HttpServletRequest request, String name) {
        return cookies.read(request, name).flatMap(value -> open(name, value));
    }

    /**
     * Keeps a text under a name, or forgets it when it is empty.
     *
     * @param text letters, digits, {@code . - _ ~} only; at most about 1,400 characters
     */
    public void write(HttpServletResponse response, String name, String text, int maxAgeSeconds) {
        cookies.write(response, name, text.isEmpty() ? "" : seal(name, text), maxAgeSeconds);
    }

    /** A text with our seal, for whoever keeps it elsewhere than in a cookie: programs, in a header. Under its name alone it opens again. */
    public String seal(String name, String text) {
        return text + "!" + mac(name, text);
    }

    /** The sealed text; empty when somebody changed it, it is too long or belongs under another name. */
    public Optional<String> open(String name, String value) {
        int end = value.lastIndexOf('!');
        if (end < 0 || value.length() > LONGEST) {
            return Optional.empty();
        }
        String text = value.substring(0, end);
        boolean ours = MessageDigest.isEqual(
                mac(name, text).getBytes(StandardCharsets.US_ASCII),
                value.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(text) : Optional.empty();
    }

    private String mac(String name, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] seal = mac.doFinal((name + "=" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(seal, SEAL_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

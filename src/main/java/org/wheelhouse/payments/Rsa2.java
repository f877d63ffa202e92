package org.wheelhouse.payments;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Alipay's RSA2: SHA256withRSA over the sorted {@code k=v&…}, UTF-8, Base64; PKCS#8 private and X.509 public keys. Requests leave out
 * {@code sign}; notices leave out {@code sign} and {@code sign_type} (open.alipay.com, "sign and verify").
 */
final class Rsa2 {

    private Rsa2() {}

    /** What is signed of a request. */
    static String content(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(e -> !e.getKey().equals("sign")
                                && e.getValue() != null
                                && !e.getValue().isEmpty())
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("&"));
    }

    /** What is signed of a notice. */
    static String noticeContent(Map<String, String> parameters) {
        var rest = new TreeMap<>(parameters);
        rest.remove("sign_type");
        return content(rest);
    }

    static String sign(String text, String privateKey) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the shop's key does not sign", e);
        }
    }

    /** False for everything that is not a right signature, malformed keys and text included. */
    static boolean verify(String text, String sign, String publicKey) {
        if (text == null || sign == null || publicKey == null) {
            return false;
        }
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.wheelhouse.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class Rsa2Test {

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void signsSortedParametersWithoutEmptyOnesAndTheSignature() {
        var parameters = Map.of("b", "2", "a", "1", "sign", "x", "c", "", "sign_type", "RSA2");
        assertEquals("a=1&b=2&sign_type=RSA2", Rsa2.content(parameters));
        assertEquals("a=1&b=2", Rsa2.noticeContent(parameters));
    }

    @Test
    void aSignatureFitsItsTextAndKeyAlone() {
        var pair = Rsa2.newPair();
        var other = Rsa2.newPair();
        String sign = Rsa2.sign("total_amount=1198.00", base64(pair.getPrivate().getEncoded()));
        assertTrue(Rsa2.verify(
                "total_amount=1198.00", sign, base64(pair.getPublic().getEncoded())));
        assertFalse(Rsa2.verify(
                "total_amount=1198.01", sign, base64(pair.getPublic().getEncoded())));
        assertFalse(Rsa2.verify(
                "total_amount=1198.00", sign, base64(other.getPublic().getEncoded())));
    }

    @Test
    void rubbishIsNoSignature() {
        String key = base64(Rsa2.newPair().getPublic().getEncoded());
        for (String rubbish : new String[] {null, "", "abc", "=====", "签名", "AAAA"}) {
            assertFalse(Rsa2.verify("text", rubbish, key));
            assertFalse(Rsa2.verify("text", "AAAA", rubbish));
        }
    }

    /** SHA256withRSA as WeChat Pay's own SDK signs it: the same primitive with a key that is not ours. */
    @Test
    void verifiesTheVectorOfWeChatPaysSdk() throws Exception {
        String folder = System.getProperty("wheelhouse.data", "");
        assumeTrue(!folder.isBlank(), "wheelhouse.data is not given");
        Path file = Path.of(folder, "signatures/wechatpay-v3-vectors.json");
        assumeTrue(Files.exists(file));
        String json = Files.readString(file);
        String vector = json.substring(json.indexOf("\"rsa_sha256\""));
        var certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        field(vector, "certificate_pem").replace("\\n", "\n").getBytes(StandardCharsets.US_ASCII)));
        String key = base64(certificate.getPublicKey().getEncoded());
        String message = field(vector, "message");
        String sign = field(vector, "signature");
        assertTrue(Rsa2.verify(message, sign, key));
        assertFalse(Rsa2.verify(message + ".", sign, key));
        assertFalse(Rsa2.verify(message, sign, base64(Rsa2.newPair().getPublic().getEncoded())));
    }

    private static String field(String json, String name) {
        var matcher = Pattern.compile("\"" + name + "\":\\s*\"([^\"]*)\"").matcher(json);
        assertTrue(matcher.find(), name);
        return matcher.group(1);
    }
}

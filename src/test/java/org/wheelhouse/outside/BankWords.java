package org.wheelhouse.outside;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wheelhouse.stack.StackListener;
import org.wheelhouse.testing.OwnerSql;

/** Writes notices as the sandbox bank does, with its own key, and as those who would like to be it. */
final class BankWords {

    private final String appId;
    private final PrivateKey bank = bankKey();
    private final PrivateKey stranger = strangersKey();

    /** For a shop that the bank knows. */
    BankWords() {
        appId = (String) OwnerSql.value("select app_id from payment_client where provider = 'sandbox'");
    }

    /** A notice without its signature. */
    Map<String, String> notice(String id, String trade, String number, String status, String yuan) {
        var notice = new LinkedHashMap<String, String>();
        notice.put("notify_id", id);
        notice.put("notify_type", "trade_status_sync");
        notice.put("charset", "utf-8");
        notice.put("sign_type", "RSA2");
        notice.put("app_id", appId);
        notice.put("trade_no", trade);
        notice.put("out_trade_no", number);
        notice.put("subject", "全包座套 & 安装");
        notice.put("trade_status", status);
        notice.put("total_amount", yuan);
        notice.put("gmt_payment", "2026-11-22 14:30:05");
        return notice;
    }

    Map<String, String> signed(Map<String, String> notice) {
        return signed(notice, bank);
    }

    Map<String, String> forged(Map<String, String> notice) {
        return signed(notice, stranger);
    }

    private static Map<String, String> signed(Map<String, String> notice, PrivateKey key) {
        var sorted = new TreeMap<>(notice);
        sorted.remove("sign_type");
        String text = sorted.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var signed = new LinkedHashMap<>(notice);
            signed.put("sign", Base64.getEncoder().encodeToString(signature.sign()));
            return signed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey bankKey() {
        var stack = StackListener.stack();
        try (var connection = DriverManager.getConnection(stack.jdbcUrl("bank"), "bank", stack.secret("db.bank"));
                var row = connection
                        .createStatement()
                        .executeQuery("select private_key from bank_key where name = 'bank'")) {
            row.next();
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(row.getString(1))));
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey strangersKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

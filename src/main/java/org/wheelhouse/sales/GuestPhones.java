package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.messages.Messages;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Texts;

/**
 * Proves that a guest has a telephone: a code by SMS, kept as a hash, valid ten minutes and five attempts, at most one a minute and five
 * an hour. A verified number is a customer without account, whose orders wait to be claimed.
 */
@ApplicationScoped
public class GuestPhones {

    private static final Scope SYSTEM = Scope.job("guest-phones");
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_AN_HOUR = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    /** An eleven-digit mobile number of the mainland, whatever spaces and dashes stand in it; empty when it is none. */
    public static java.util.Optional<String> mobile(String text) {
        String digits = text == null ? "" : text.replaceAll("[\\s-]", "").replaceFirst("^(\\+86|0086)", "");
        return digits.matches("1[3-9]\\d{9}") ? java.util.Optional.of(digits) : java.util.Optional.empty();
    }

    /**
     * Sends a code.
     *
     * @throws BusinessException when it is too early for another one
     */
    public void send(String phone, String language) {
        inScope.run(SYSTEM, () -> {
            sql.first("select cast(pg_advisory_xact_lock(hashtextextended(?1, 1)) as text)", row -> 1, phone);
            if (sql.number("select count(*) from phone_code where phone = ?1 and created_at > now() - interval '1 minute'", phone) > 0) {
                throw new BusinessException("sales.code.wait");
            }
            if (sql.number("select count(*) from phone_code where phone = ?1 and created_at > now() - interval '1 hour'", phone) >= MOST_AN_HOUR) {
                throw new BusinessException("sales.code.too-many");
            }
            UUID id = Ids.next();
            String code = String.format("%06d", RANDOM.nextInt(1_000_000));
            sql.update("insert into phone_code (id, phone, code_hash, expires_at) values (?1, ?2, ?3, now() + interval '10 minutes')", id, phone, hash(id, code));
            messages.sms(phone, texts.format(language, "sales.message.code", code), "code");
        });
    }

    /** Checks the latest code. A wrong one counts; a right one is used up. */
    public boolean verify(String phone, String code) {
        record Sent(UUID id, String hash) {}
        return inScope.call(SYSTEM, () -> {
            var sent = sql.first("update phone_code set attempts = attempts + 1 where id = (select id from phone_code where phone = ?1 and used_at is null"
                    + " and expires_at > now() order by created_at desc limit 1 for update) and attempts < ?2 returning id, code_hash",
                    row -> new Sent(row.uuid(0), row.text(1)), phone, MOST_ATTEMPTS);
            boolean right = sent.isPresent() && code != null && MessageDigest.isEqual(
                    sent.get().hash().getBytes(StandardCharsets.US_ASCII), hash(sent.get().id(), code.strip()).getBytes(StandardCharsets.US_ASCII));
            if (right) {
                sql.update("update phone_code set used_at = now() where id = ?1", sent.get().id());
            }
            return right;
        });
    }

    /** The customer of a verified number: the one who has it already, else a new one without account. */
    public UUID customer(String phone, String name, String language) {
        return inScope.call(SYSTEM, () -> {
            sql.update("insert into customer (id, name, phone, phone_verified_at, language) values (?1, ?2, ?3, now(), ?4)"
                    + " on conflict (phone) where phone_verified_at is not null do nothing", Ids.next(), name, phone, language);
            return sql.first("select id from customer where phone = ?1 and phone_verified_at is not null", row -> row.uuid(0), phone).orElseThrow();
        });
    }

    private static String hash(UUID id, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest((id + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.wheelhouse.customers;

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
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Texts;

/**
 * Six digits by SMS that prove whose number it is: valid ten minutes, five attempts, one a minute and ten a day for a number. Only
 * their hash is kept. Works as the system, since the codes belong to nobody yet.
 */
@ApplicationScoped
public class PhoneCodes {

    private static final Scope SYSTEM = Scope.job("phone-codes");
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_A_DAY = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private Messages messages;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    /** Sends a code. @throws BusinessException customers.phone.too-soon, customers.phone.too-many */
    public void send(String phone) {
        String code = String.format(java.util.Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
        String body = texts.format(language.getCode(), "customers.phone.sms", code);
        inScope.run(SYSTEM, () -> {
            sql.first(
                    "select cast(pg_advisory_xact_lock(hashtextextended(?1, 1)) as text)",
                    row -> 1,
                    phone); // two clicks at once are one code
            if (sql.number(
                            "select count(*) from phone_code where phone = ?1 and created_at > now() - interval '60 seconds'",
                            phone)
                    > 0) {
                throw new BusinessException("customers.phone.too-soon");
            }
            if (sql.number(
                            "select count(*) from phone_code where phone = ?1 and created_at > now() - interval '1 day'",
                            phone)
                    >= MOST_A_DAY) {
                throw new BusinessException("customers.phone.too-many");
            }
            UUID id = Ids.next();
            sql.update(
                    "insert into phone_code (id, phone, code_hash, expires_at) values (?1, ?2, ?3, now() + interval '10 minutes')",
                    id,
                    phone,
                    hash(id, code));
            messages.secretSms(phone, body, "phone-code");
        });
    }

    /** Whether it is the newest code of a number. The attempt counts, right or wrong; a right code is used up. */
    public boolean verify(String phone, String code) {
        return inScope.call(SYSTEM, () -> check(phone, code));
    }

    private boolean check(String phone, String code) {
        record Sent(UUID id, String hash) {}
        var sent = sql.first(
                "select id, code_hash from phone_code where phone = ?1 and used_at is null and expires_at > now() and attempts < ?2"
                        + " order by created_at desc limit 1 for update",
                row -> new Sent(row.uuid(0), row.text(1)),
                phone,
                MOST_ATTEMPTS);
        boolean right = sent.isPresent()
                && code != null
                && MessageDigest.isEqual(
                        hash(sent.get().id(), code.strip()).getBytes(StandardCharsets.US_ASCII),
                        sent.get().hash().getBytes(StandardCharsets.US_ASCII));
        sent.ifPresent(s -> sql.update(
                "update phone_code set attempts = attempts + 1, used_at = case when ?2 then now() end where id = ?1",
                s.id(),
                right));
        return right;
    }

    private static String hash(UUID id, String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((id + ":" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.wheelhouse.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.payments.ProviderTrade.State;

/** Notices altered, shuffled, forged: only the bank's own words are believed. */
class BankNoticeTest {

    private static final String APP = "2026000000000001";
    private static final java.security.KeyPair BANK = Rsa2.newPair();
    private static final String BANK_PUBLIC =
            Base64.getEncoder().encodeToString(BANK.getPublic().getEncoded());

    private static Map<String, String> notice() {
        var notice = new LinkedHashMap<String, String>();
        notice.put("notify_id", "n1");
        notice.put("sign_type", "RSA2");
        notice.put("app_id", APP);
        notice.put("trade_no", "2026112200001");
        notice.put("out_trade_no", "ABCDEFGH");
        notice.put("subject", "全包座套 & 安装");
        notice.put("trade_status", "TRADE_SUCCESS");
        notice.put("total_amount", "1198.00");
        notice.put("gmt_payment", "2026-11-22 14:30:05");
        return notice;
    }

    private static Map<String, String> signed(Map<String, String> notice, java.security.KeyPair pair) {
        var signed = new HashMap<>(notice);
        signed.put(
                "sign",
                Rsa2.sign(
                        Rsa2.noticeContent(notice),
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())));
        return signed;
    }

    private static String reasonFor(String body) {
        return assertThrows(RefusedNotice.class, () -> BankNotice.read(body, APP, BANK_PUBLIC))
                .getMessage();
    }

    @Test
    void readsAGoodNotice() {
        var notice = BankNotice.read(BankClient.encode(signed(notice(), BANK)), APP, BANK_PUBLIC);
        assertEquals(
                new ProviderNotice(
                        "n1",
                        "ABCDEFGH",
                        new ProviderTrade(
                                State.PAID,
                                "2026112200001",
                                Money.ofFen(119_800),
                                Instant.parse("2026-11-22T06:30:05Z"))),
                notice);
    }

    @Test
    void theOrderOfParametersDoesNotMatter() {
        var signed = signed(notice(), BANK);
        var expected = BankNotice.read(BankClient.encode(signed), APP, BANK_PUBLIC);
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            var entries = new ArrayList<>(signed.entrySet());
            Collections.shuffle(entries, random);
            var shuffled = new LinkedHashMap<String, String>();
            entries.forEach(e -> shuffled.put(e.getKey(), e.getValue()));
            assertEquals(expected, BankNotice.read(BankClient.encode(shuffled), APP, BANK_PUBLIC));
        }
    }

    @Test
    void anAlteredParameterSpoilsTheSignature() {
        for (String name : notice().keySet()) {
            var altered = signed(notice(), BANK);
            altered.put(name, name.equals("total_amount") ? "0.01" : altered.get(name) + "1");
            assertEquals("BAD_SIGNATURE", reasonFor(BankClient.encode(altered)), name);
        }
        var added = signed(notice(), BANK);
        added.put("extra", "1");
        assertEquals("BAD_SIGNATURE", reasonFor(BankClient.encode(added)));
    }

    @Test
    void aStrangersSignatureIsForged() {
        assertEquals("BAD_SIGNATURE", reasonFor(BankClient.encode(signed(notice(), Rsa2.newPair()))));
        assertEquals("BAD_SIGNATURE", reasonFor(BankClient.encode(notice())));
    }

    @Test
    void anotherShopsNoticeIsNotForUs() {
        var other = notice();
        other.put("app_id", "2026000000000002");
        assertEquals("NOT_FOR_US", reasonFor(BankClient.encode(signed(other, BANK))));
    }

    @Test
    void malformedBodiesAreRefused() {
        assertEquals("MALFORMED", reasonFor(""));
        assertEquals("MALFORMED", reasonFor("%%%=1"));
        assertEquals("MALFORMED", reasonFor("a=1&a=2"));
        assertEquals("MALFORMED", reasonFor("{\"json\":1}"));
        var noAmount = notice();
        noAmount.put("total_amount", "much");
        assertEquals("MALFORMED", reasonFor(BankClient.encode(signed(noAmount, BANK))));
    }

    @Test
    void aWaitingTradeIsNoPayment() {
        var waiting = notice();
        waiting.put("trade_status", "WAIT_BUYER_PAY");
        var notice = BankNotice.read(BankClient.encode(signed(waiting, BANK)), APP, BANK_PUBLIC);
        assertEquals(State.WAITING, notice.trade().state());
        assertNull(notice.trade().paidAt());
    }
}

package org.wheelhouse.payments;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.payments.ProviderTrade.State;

/** Reads Alipay-shaped notices: form-encoded, signed over the sorted parameters without sign and sign_type. */
final class BankNotice {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BankNotice() {}

    /** @throws RefusedNotice when it is malformed, not signed with the bank's key, or meant for another shop */
    static ProviderNotice read(String body, String appId, String bankPublicKey) {
        Map<String, String> form = form(body);
        if (!"RSA2".equals(form.get("sign_type"))
                || !Rsa2.verify(Rsa2.noticeContent(form), form.get("sign"), bankPublicKey)) {
            throw new RefusedNotice("BAD_SIGNATURE");
        }
        if (!appId.equals(form.get("app_id"))) {
            throw new RefusedNotice("NOT_FOR_US");
        }
        boolean paid = "TRADE_SUCCESS".equals(form.get("trade_status"));
        try {
            State state =
                    paid ? State.PAID : "TRADE_CLOSED".equals(form.get("trade_status")) ? State.CLOSED : State.WAITING;
            return new ProviderNotice(
                    need(form, "notify_id"),
                    need(form, "out_trade_no"),
                    new ProviderTrade(
                            state,
                            need(form, "trade_no"),
                            Money.parseYuan(need(form, "total_amount")),
                            paid
                                    ? LocalDateTime.parse(need(form, "gmt_payment"), TIME)
                                            .atZone(ZONE)
                                            .toInstant()
                                    : null));
        } catch (NumberFormatException | DateTimeException e) {
            throw new RefusedNotice("MALFORMED");
        }
    }

    private static Map<String, String> form(String body) {
        var form = new HashMap<String, String>();
        try {
            for (String pair : body.split("&")) {
                int equals = pair.indexOf('=');
                if (equals < 1
                        || form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))) != null) {
                    throw new RefusedNotice("MALFORMED");
                }
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedNotice("MALFORMED");
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String need(Map<String, String> form, String name) {
        String value = form.get(name);
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new RefusedNotice("MALFORMED");
        }
        return value;
    }
}

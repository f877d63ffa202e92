package org.wheelhouse.payments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.payments.ProviderTrade.State;
import org.wheelhouse.platform.json.Json;

/** The sandbox bank of org.wheelhouse.bank, in the shape of Alipay's page pay. */
@ApplicationScoped
class SandboxBank implements PaymentProvider {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Inject
    private BankClient client;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    @Override
    public String name() {
        return BankClient.PROVIDER;
    }

    @Override
    public URI start(PayPage page) {
        String content = Json.VALUES
                .createObjectBuilder()
                .add("out_trade_no", page.tradeNumber())
                .add("total_amount", page.amount().yuan())
                .add("subject", page.subject())
                .add("time_expire", TIME.format(page.payableUntil()))
                .add("language", page.language())
                .build()
                .toString();
        var request = request(
                "trade.page.pay",
                content,
                Map.of("notify_url", baseUrl + "/pay/notice/" + name(), "return_url", page.returnAddress()));
        return URI.create(client.gateway() + "?" + BankClient.encode(request));
    }

    @Override
    public ProviderTrade query(String tradeNumber) {
        return trade(call(
                "trade.query",
                Json.VALUES
                        .createObjectBuilder()
                        .add("out_trade_no", tradeNumber)
                        .build()));
    }

    @Override
    public ProviderTrade close(String tradeNumber) {
        JsonObject answer = call(
                "trade.close",
                Json.VALUES
                        .createObjectBuilder()
                        .add("out_trade_no", tradeNumber)
                        .build());
        return answer.getString("sub_code", "").equals("ACQ.TRADE_STATUS_ERROR") ? query(tradeNumber) : trade(answer);
    }

    @Override
    public void refund(String tradeNumber, String refundNumber, Money amount) {
        JsonObject answer = call(
                "trade.refund",
                Json.VALUES
                        .createObjectBuilder()
                        .add("out_trade_no", tradeNumber)
                        .add("out_request_no", refundNumber)
                        .add("refund_amount", amount.yuan())
                        .build());
        if (!answer.getString("code", "").equals("10000")) {
            throw new RefusedByProvider(answer.getString("sub_code", "?"));
        }
    }

    private static ProviderTrade trade(JsonObject answer) {
        if (!answer.getString("code", "").equals("10000")) {
            if (answer.getString("sub_code", "").equals("ACQ.TRADE_NOT_EXIST")) {
                return ProviderTrade.NONE;
            }
            throw new ProviderUnreachable("the bank refused: " + answer.getString("sub_code", "?"), null);
        }
        String paidAt = answer.getString("paid_at", null);
        return new ProviderTrade(
                state(answer.getString("trade_status", "")),
                answer.getString("trade_no", null),
                Money.parseYuan(answer.getString("total_amount", "0")),
                paidAt == null ? null : Instant.parse(paidAt));
    }

    private static State state(String status) {
        return switch (status) {
            case "TRADE_SUCCESS" -> State.PAID;
            case "TRADE_CLOSED" -> State.CLOSED;
            default -> State.WAITING;
        };
    }

    private JsonObject call(String method, JsonObject content) {
        return client.call(request(method, content.toString(), Map.of()));
    }

    private Map<String, String> request(String method, String content, Map<String, String> more) {
        var identity = client.identity();
        var parameters = new TreeMap<String, String>(more);
        parameters.put("app_id", identity.appId());
        parameters.put("method", method);
        parameters.put("charset", "utf-8");
        parameters.put("sign_type", "RSA2");
        parameters.put("timestamp", TIME.format(clock.instant()));
        parameters.put("version", "1.0");
        parameters.put("biz_content", content);
        parameters.put("sign", Rsa2.sign(Rsa2.content(parameters), identity.privateKey()));
        return parameters;
    }

    @Override
    public ProviderNotice verify(String body, Map<String, String> headers) {
        var identity = client.known().orElseThrow(() -> new RefusedNotice("NOT_REGISTERED"));
        return BankNotice.read(body, identity.appId(), identity.bankPublicKey());
    }

    @Override
    public Answer answer(boolean taken) {
        return new Answer(200, "text/plain", taken ? "success" : "fail");
    }
}

package org.wheelhouse.bank;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code /gateway}: signed requests of shops. {@code trade.page.pay} sends the buyer's browser to the pay page; {@code trade.query},
 * {@code trade.close}, {@code trade.refund} and {@code bill.download} answer JSON {@code {"response":{…},"sign":"…"}} with the bank's
 * signature over the text of the response.
 */
@WebServlet("/gateway")
public class GatewayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        parameters.remove("trouble");
        var bank = Bank.Parts.of(getServletContext());
        boolean page = "trade.page.pay".equals(parameters.get("method"));
        try {
            Client client = bank.clients()
                    .find(parameters.get("app_id"))
                    .orElseThrow(() -> new Refusal("INVALID_APP_ID", "unknown app_id"));
            if (!"RSA2".equals(parameters.get("sign_type"))
                    || !Rsa2.verify(Rsa2.content(parameters), parameters.get("sign"), client.publicKey())) {
                throw new Refusal("INVALID_SIGNATURE", "the signature does not fit");
            }
            JsonObject content = content(parameters);
            if (page) {
                Trade trade = open(bank, client, parameters, content);
                String trouble = request.getParameter("trouble");
                response.sendRedirect(request.getContextPath() + "/pay/" + trade.pageKey() + "?lang="
                        + ("en".equals(text(content, "language")) ? "en" : "zh")
                        + (trouble == null
                                ? ""
                                : "&trouble="
                                        + java.net.URLEncoder.encode(
                                                trouble, java.nio.charset.StandardCharsets.UTF_8)));
                return;
            }
            answer(
                    bank,
                    response,
                    respond(bank, client, parameters.get("method"), content)
                            .add("code", "10000")
                            .add("msg", "Success")
                            .build());
        } catch (Refusal refusal) {
            if (page) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            answer(
                    bank,
                    response,
                    Json.createObjectBuilder()
                            .add("code", "40004")
                            .add("msg", "Business Failed")
                            .add("sub_code", refusal.code())
                            .add("sub_msg", refusal.getMessage())
                            .build());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private static JsonObject content(Map<String, String> parameters) {
        try (var reader = Json.createReader(new StringReader(parameters.getOrDefault("biz_content", "")))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new Refusal("INVALID_PARAMETER", "biz_content");
        }
    }

    private static Trade open(Bank.Parts bank, Client client, Map<String, String> parameters, JsonObject content) {
        Instant until;
        try {
            until = TIME.parse(need(content, "time_expire"), Instant::from);
        } catch (DateTimeException e) {
            throw new Refusal("ACQ.INVALID_PARAMETER", "time_expire");
        }
        return bank.trades()
                .open(
                        client,
                        need(content, "out_trade_no"),
                        need(content, "subject"),
                        Yuan.fen(need(content, "total_amount")),
                        until,
                        address(parameters, "notify_url"),
                        address(parameters, "return_url"));
    }

    private static JsonObjectBuilder respond(Bank.Parts bank, Client client, String method, JsonObject content) {
        return switch (method == null ? "" : method) {
            case "trade.query" ->
                trade(bank.trades()
                        .find(client.appId(), need(content, "out_trade_no"))
                        .orElseThrow(() -> new Refusal("ACQ.TRADE_NOT_EXIST", "no such trade")));
            case "trade.close" -> trade(bank.trades().close(client.appId(), need(content, "out_trade_no")));
            case "trade.refund" ->
                Json.createObjectBuilder()
                        .add(
                                "fund_change",
                                bank.trades()
                                                .refund(
                                                        client.appId(),
                                                        need(content, "out_trade_no"),
                                                        need(content, "out_request_no"),
                                                        Yuan.fen(need(content, "refund_amount")))
                                        ? "Y"
                                        : "N")
                        .add("out_request_no", need(content, "out_request_no"));
            case "bill.download" ->
                Json.createObjectBuilder().add("bill", bank.trades().bill(client, day(need(content, "bill_date"))));
            default -> throw new Refusal("INVALID_METHOD", "unknown method");
        };
    }

    private static JsonObjectBuilder trade(Trade trade) {
        var answer = Json.createObjectBuilder()
                .add("out_trade_no", trade.outTradeNo())
                .add("trade_no", trade.tradeNo())
                .add("trade_status", trade.state())
                .add("total_amount", Yuan.of(trade.amount()))
                .add("refunded_amount", Yuan.of(trade.refunded()));
        return trade.paidAt() == null
                ? answer
                : answer.add("paid_at", trade.paidAt().toString());
    }

    private static void answer(Bank.Parts bank, HttpServletResponse response, JsonObject content) throws IOException {
        String text = content.toString();
        response.setContentType("application/json; charset=utf-8");
        response.getWriter()
                .print("{\"response\":" + text + ",\"sign\":\""
                        + Rsa2.sign(text, bank.keys().privateKey()) + "\"}");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal("ACQ.INVALID_PARAMETER", "bill_date");
        }
    }

    private static String address(Map<String, String> parameters, String name) {
        String address = parameters.get(name);
        if (address == null || address.length() > 500 || !address.matches("https?://[^\\s\"'<>]+")) {
            throw new Refusal("ACQ.INVALID_PARAMETER", name);
        }
        return address;
    }

    private static String text(JsonObject content, String name) {
        return content.get(name) instanceof jakarta.json.JsonString text ? text.getString() : null;
    }

    private static String need(JsonObject content, String name) {
        String text = text(content, name);
        if (text == null || text.isBlank() || text.length() > 200) {
            throw new Refusal("ACQ.INVALID_PARAMETER", name);
        }
        return text;
    }
}

package org.wheelhouse.bank;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Tells shops what happened: form-encoded and signed, until they answer exactly {@code success}, eight times at most. */
final class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    /** Alipay's waits after each try (4 m, 10 m, 10 m, 1 h, 2 h, 6 h, 15 h) in units of its first. */
    private static final double[] WAITS = {1, 2.5, 2.5, 15, 30, 90, 225};

    private static final int ROUND = 50;
    private static final int LATE = 10;

    private final Database database;
    private final Keys keys;
    private final long delayMillis;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    Notices(Database database, Keys keys, long delayMillis) {
        this.database = database;
        this.keys = keys;
        this.delayMillis = delayMillis;
    }

    private record Due(String id, String url, String body, int attempts) {}

    /** Plans the notices of a payment. */
    void paid(Trade trade, Set<Trouble> troubles) {
        if (troubles.contains(Trouble.LOST)) {
            return;
        }
        long first = delayMillis * (troubles.contains(Trouble.LATE) ? LATE : 1);
        boolean shuffled = troubles.contains(Trouble.SHUFFLED);
        Map<String, String> news = news(trade, "TRADE_SUCCESS");
        if (troubles.contains(Trouble.FORGED)) {
            forgeries(trade).forEach(body -> plan(trade, body, first / 2));
        }
        String body = body(signed(news), shuffled);
        plan(trade, body, first);
        if (troubles.contains(Trouble.TWICE)) {
            plan(trade, body, first);
        }
        if (shuffled) {
            plan(trade, body(signed(news(trade, "WAIT_BUYER_PAY")), true), first + delayMillis);
        }
    }

    private static Map<String, String> news(Trade trade, String status) {
        var news = new LinkedHashMap<String, String>();
        news.put("notify_time", TIME.format(trade.paidAt()));
        news.put("notify_type", "trade_status_sync");
        news.put("notify_id", UUID.randomUUID().toString().replace("-", ""));
        news.put("charset", "utf-8");
        news.put("version", "1.0");
        news.put("sign_type", "RSA2");
        news.put("app_id", trade.appId());
        news.put("trade_no", trade.tradeNo());
        news.put("out_trade_no", trade.outTradeNo());
        news.put("subject", trade.subject());
        news.put("trade_status", status);
        news.put("total_amount", Yuan.of(trade.amount()));
        news.put("gmt_payment", TIME.format(trade.paidAt()));
        return news;
    }

    private Map<String, String> signed(Map<String, String> news) {
        var signed = new LinkedHashMap<>(news);
        signed.put("sign", Rsa2.sign(Rsa2.noticeContent(news), keys.privateKey()));
        return signed;
    }

    private List<String> forgeries(Trade trade) {
        var cheaper = signed(news(trade, "TRADE_SUCCESS"));
        cheaper.put("total_amount", "0.01");
        var other = signed(news(trade, "TRADE_SUCCESS"));
        other.put("out_trade_no", other.get("out_trade_no") + "X");
        var stranger = signed(news(trade, "TRADE_SUCCESS"));
        stranger.put(
                "sign",
                Rsa2.sign(
                        Rsa2.noticeContent(stranger),
                        Base64.getEncoder()
                                .encodeToString(Rsa2.newPair().getPrivate().getEncoded())));
        return List.of(body(cheaper, false), body(other, false), body(stranger, false));
    }

    private static String body(Map<String, String> parameters, boolean shuffled) {
        var entries = new ArrayList<>(parameters.entrySet());
        if (shuffled) {
            Collections.shuffle(entries);
        }
        return entries.stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private void plan(Trade trade, String body, long afterMillis) {
        database.call(connection -> Database.update(
                connection,
                "insert into notice (id, trade_no, url, body, next_at) values (?, ?, ?, ?, now() + make_interval(secs => ?))",
                UUID.randomUUID().toString(),
                trade.tradeNo(),
                trade.notifyUrl(),
                body,
                afterMillis / 1000.0));
    }

    /** Sends what is due. Several servers may do this at once: a notice that is taken is put off first. */
    void sendDue() {
        try {
            List<Due> due = database.call(connection -> Database.list(
                    connection,
                    "update notice set attempts = attempts + 1, next_at = now() + interval '1 minute' where id in (select id from notice"
                            + " where done_at is null and next_at <= now() order by next_at limit " + ROUND
                            + " for update skip locked)"
                            + " returning id, url, body, attempts",
                    row -> new Due(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))));
            due.forEach(this::send);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "notices could not be sent", e);
        }
    }

    private void send(Due notice) {
        String answer = post(notice);
        boolean last = notice.attempts() > WAITS.length;
        boolean done = answer.equals("success") || last;
        double wait = last ? 0 : WAITS[notice.attempts() - 1] * delayMillis / 1000.0;
        String kept = answer.length() > 200 ? answer.substring(0, 200) : answer;
        database.call(connection -> Database.update(
                connection,
                "update notice set last_answer = ?, done_at = case when ? then now() end, next_at = now() + make_interval(secs => ?) where id = ?",
                kept,
                done,
                wait,
                notice.id()));
    }

    private String post(Due notice) {
        try {
            var request = HttpRequest.newBuilder(URI.create(notice.url()))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(notice.body()))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (java.io.IOException | IllegalArgumentException e) {
            return e.toString();
        }
    }
}

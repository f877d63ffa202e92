package org.wheelhouse.bank;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments and refunds with their postings. Each method is one transaction; a trade's row lock orders what happens to it. */
final class Trades {

    private final Database database;

    Trades(Database database) {
        this.database = database;
    }

    /** The trade of a shop's number, made at the first call; a second with another amount is refused. */
    Trade open(
            Client client,
            String outTradeNo,
            String subject,
            long amount,
            Instant until,
            String notifyUrl,
            String returnUrl) {
        return database.call(connection -> {
            Database.update(
                    connection,
                    "insert into trade (trade_no, app_id, out_trade_no, page_key, subject, amount_fen, notify_url, return_url, expires_at)"
                            + " values (to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD') || ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz)) on conflict do nothing",
                    newNumber(),
                    client.appId(),
                    outTradeNo,
                    UUID.randomUUID().toString().replace("-", ""),
                    subject,
                    amount,
                    notifyUrl,
                    returnUrl,
                    until.toString());
            Trade trade = find(connection, client.appId(), outTradeNo).orElseThrow();
            if (trade.amount() != amount) {
                throw new Refusal("ACQ.CONTEXT_INCONSISTENT", "the trade has another amount");
            }
            return trade;
        });
    }

    Optional<Trade> find(String appId, String outTradeNo) {
        return database.call(connection -> find(connection, appId, outTradeNo));
    }

    private static Optional<Trade> find(Connection connection, String appId, String outTradeNo) throws SQLException {
        return Database.first(
                connection, Trade.SELECT + "where t.app_id = ? and t.out_trade_no = ?", Trade::of, appId, outTradeNo);
    }

    Optional<Trade> ofPage(String pageKey) {
        return database.call(
                connection -> Database.first(connection, Trade.SELECT + "where t.page_key = ?", Trade::of, pageKey));
    }

    /** The buyer pays. @return the trade as it is now, and whether this call paid it */
    Optional<Trade> pay(String pageKey) {
        return database.call(connection -> {
            int paid = Database.update(
                    connection,
                    "update trade set state = 'TRADE_SUCCESS', paid_at = now()"
                            + " where page_key = ? and state = 'WAIT_BUYER_PAY' and expires_at > now()",
                    pageKey);
            if (paid == 0) {
                return Optional.empty();
            }
            Trade trade = Database.first(connection, Trade.SELECT + "where t.page_key = ?", Trade::of, pageKey)
                    .orElseThrow();
            post(connection, "PAYMENT", trade, trade.amount());
            return Optional.of(trade);
        });
    }

    /** Ends a trade that nobody has paid. Closing twice is fine; a paid one is refused. */
    Trade close(String appId, String outTradeNo) {
        return database.call(connection -> {
            Database.update(
                    connection,
                    "update trade set state = 'TRADE_CLOSED' where app_id = ? and out_trade_no = ? and state = 'WAIT_BUYER_PAY'",
                    appId,
                    outTradeNo);
            Trade trade = find(connection, appId, outTradeNo)
                    .orElseThrow(() -> new Refusal("ACQ.TRADE_NOT_EXIST", outTradeNo));
            if (trade.isPaid()) {
                throw new Refusal("ACQ.TRADE_STATUS_ERROR", "the trade is paid");
            }
            return trade;
        });
    }

    /** Pays back. The same refund number again changes nothing; with another amount it is refused. @return whether money moved now */
    boolean refund(String appId, String outTradeNo, String refundNo, long amount) {
        return database.call(connection -> {
            Database.list(
                    connection,
                    "select 1 from trade where app_id = ? and out_trade_no = ? for update",
                    row -> 1,
                    appId,
                    outTradeNo);
            Trade trade = find(connection, appId, outTradeNo)
                    .orElseThrow(() -> new Refusal("ACQ.TRADE_NOT_EXIST", outTradeNo));
            var before = Database.first(
                    connection,
                    "select amount_fen, trade_no from refund where app_id = ? and out_request_no = ?",
                    row -> row.getLong(1) == amount && row.getString(2).equals(trade.tradeNo()),
                    appId,
                    refundNo);
            if (before.isPresent()) {
                if (!before.get()) {
                    throw new Refusal(
                            "ACQ.REASON_TRADE_REFUND_FEE_ERR", "this refund number was used for another refund");
                }
                return false;
            }
            if (!trade.isPaid()) {
                throw new Refusal("ACQ.TRADE_STATUS_ERROR", "the trade is not paid");
            }
            if (trade.refunded() + amount > trade.amount()) {
                throw new Refusal("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "more than was paid");
            }
            Database.update(
                    connection,
                    "insert into refund (app_id, out_request_no, trade_no, amount_fen) values (?, ?, ?, ?)",
                    appId,
                    refundNo,
                    trade.tradeNo(),
                    amount);
            Database.update(
                    connection,
                    "update trade set refunded_fen = refunded_fen + ? where trade_no = ?",
                    amount,
                    trade.tradeNo());
            post(connection, "REFUND", trade, -amount);
            return true;
        });
    }

    /** Moves an amount from the buyers to the shop, or back when it is negative. */
    private static void post(Connection connection, String kind, Trade trade, long amount) throws SQLException {
        long posting = Database.first(
                        connection,
                        "insert into posting (kind, trade_no) values (?, ?) returning id",
                        row -> row.getLong(1),
                        kind,
                        trade.tradeNo())
                .orElseThrow();
        Database.update(
                connection,
                "insert into entry (posting_id, account_id, amount_fen)"
                        + " select ?, account_id, ? from client where app_id = ? union all select ?, id, ? from account where kind = 'BUYERS'",
                posting,
                amount,
                trade.appId(),
                posting,
                -amount);
    }

    /** A day's payments and refunds as CSV, with the balance of the shop's account at its end. The day is China's. */
    String bill(Client client, LocalDate day) {
        List<String> lines = database.call(connection -> Database.list(
                connection,
                "select p.posted_at at time zone 'Asia/Shanghai', p.kind, t.trade_no, t.out_trade_no, e.amount_fen from posting p"
                        + " join trade t on t.trade_no = p.trade_no join entry e on e.posting_id = p.id and e.account_id = ?"
                        + " where (p.posted_at at time zone 'Asia/Shanghai')::date = ?::date order by p.id",
                row -> row.getString(1).substring(0, 19) + "," + row.getString(2) + "," + row.getString(3) + ","
                        + row.getString(4) + "," + Yuan.of(row.getLong(5)),
                client.account(),
                day.toString()));
        return "time,kind,trade_no,out_trade_no,amount\r\n" + String.join("\r\n", lines)
                + (lines.isEmpty() ? "" : "\r\n");
    }

    private static String newNumber() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase(java.util.Locale.ROOT);
    }
}

package org.wheelhouse.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A payment that a shop asked for: WAIT_BUYER_PAY, then TRADE_SUCCESS or TRADE_CLOSED. */
record Trade(
        String tradeNo,
        String appId,
        String outTradeNo,
        String pageKey,
        String subject,
        long amount,
        long refunded,
        String state,
        String notifyUrl,
        String returnUrl,
        Instant expiresAt,
        Instant paidAt,
        String payee) {

    static final String SELECT =
            "select t.trade_no, t.app_id, t.out_trade_no, t.page_key, t.subject, t.amount_fen, t.refunded_fen,"
                    + " case when t.state = 'WAIT_BUYER_PAY' and t.expires_at <= now() then 'TRADE_CLOSED' else t.state end, t.notify_url, t.return_url,"
                    + " t.expires_at, t.paid_at, c.name from trade t join client c on c.app_id = t.app_id ";

    static Trade of(ResultSet row) throws SQLException {
        return new Trade(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                instant(row, 11),
                instant(row, 12),
                row.getString(13));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    boolean isPayable() {
        return state.equals("WAIT_BUYER_PAY");
    }

    boolean isPaid() {
        return state.equals("TRADE_SUCCESS");
    }
}

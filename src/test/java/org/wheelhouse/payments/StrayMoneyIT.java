package org.wheelhouse.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.desk.Needs;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.payments.ApplyPayment.Outcome;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.Desks;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** Money that fits no payment goes back by itself or waits for finance; it is never closed away. */
@ExtendWith(ArquillianExtension.class)
class StrayMoneyIT {

    private static final long DUE = 500;

    @Inject
    private ApplyPayment applyPayment;

    @Inject
    private StrayMoney strayMoney;

    @Inject
    private ClosePayments closePayments;

    @Inject
    private RefundPayment refundPayment;

    @Inject
    private Needs needs;

    @Inject
    private InScope inScope;

    private UUID order;
    private UUID payment;
    private String trade;

    @BeforeEach
    void anOrderThatWaitsForItsMoney() {
        var chain = SmallChain.make();
        var customer = chain.customers().getFirst();
        order = Ids.next();
        payment = Ids.next();
        trade = Ids.code(20);
        var row = new LinkedHashMap<String, Object>(chain.outlets().getFirst().columns());
        row.put("customer_id", customer);
        var orderRow = new LinkedHashMap<>(row);
        orderRow.putAll(Map.of(
                "id",
                order,
                "number",
                "W" + Ids.code(10),
                "state",
                "HELD",
                "contact_name",
                "试客",
                "contact_phone",
                "13800000000"));
        orderRow.putAll(Map.of(
                "goods_fen",
                DUE,
                "services_fen",
                0L,
                "freight_fen",
                0L,
                "total_fen",
                DUE,
                "idempotency_key",
                Ids.code(24),
                "held_until",
                java.sql.Timestamp.from(Instant.now().plusSeconds(900))));
        OwnerSql.insert("sales_order", orderRow);
        row.putAll(Map.of(
                "id",
                payment,
                "order_id",
                order,
                "provider",
                "sandbox",
                "trade_number",
                trade,
                "amount_fen",
                DUE,
                "state",
                "STARTED"));
        OwnerSql.insert("payment", row);
    }

    private Outcome report(long fen, String providerTrade) {
        return inScope.call(
                Scope.job("test"),
                () -> applyPayment.apply(
                        "sandbox",
                        trade,
                        new ProviderTrade(ProviderTrade.State.PAID, providerTrade, Money.ofFen(fen), Instant.now())));
    }

    @Test
    void aWrongAmountGoesBackByItselfAndOnce() {
        String came = Ids.code(12);
        assertEquals(Outcome.WRONG_AMOUNT, report(DUE - 1, came));
        assertEquals(Outcome.WRONG_AMOUNT, report(DUE - 1, came));
        assertEquals(DUE - 1, OwnerSql.number("select sum(amount_fen) from refund where payment_id = ?", payment));
        assertEquals(
                1,
                OwnerSql.number("select count(*) from order_event where order_id = ? and kind = 'paid-wrong'", order));
        assertEquals("HELD", OwnerSql.value("select state from sales_order where id = ?", order));
        closePayments.close(order);
        assertEquals("CLOSED", OwnerSql.value("select state from payment where id = ?", payment));
        assertTrue(inScope.call(Scope.headOffice("staff:finance"), () -> strayMoney.ofOrder(order))
                .getFirst()
                .refunding());
        // the right amount still counts afterwards, and can be paid back whole
        assertEquals(Outcome.APPLIED, report(DUE, Ids.code(12)));
        inScope.run(Scope.job("test"), () -> refundPayment.request(payment, Money.ofFen(DUE), "sales.refund.surplus"));
    }

    @Test
    void aSecondTradeWaitsForFinance() {
        assertEquals(Outcome.APPLIED, report(DUE, Ids.code(12)));
        String second = Ids.code(12);
        assertEquals(Outcome.OTHER_TRADE, report(DUE, second));
        assertEquals(0, OwnerSql.number("select count(*) from refund where payment_id = ?", payment));
        Scope finance = Scope.headOffice("staff:finance");
        assertTrue(inScope.call(finance, () -> needs.of(Desks.of(finance))).stream()
                .anyMatch(n -> n.kind().equals("stray-money")));
        var stray = inScope.call(finance, () -> strayMoney.ofOrder(order)).getFirst();
        assertEquals(second, stray.providerTrade());
        assertTrue(stray.isOpen());
        assertEquals(
                "payments.stray.how-missing",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(finance, () -> strayMoney.settle(stray.id(), " ")))
                        .key());
        inScope.run(finance, () -> strayMoney.settle(stray.id(), "已在银行退回"));
        assertEquals("staff:finance", OwnerSql.value("select settled_by from stray_money where id = ?", stray.id()));
        assertEquals(
                "payments.stray.settled",
                assertThrows(
                                BusinessException.class,
                                () -> inScope.run(finance, () -> strayMoney.settle(stray.id(), "再来")))
                        .key());
    }
}

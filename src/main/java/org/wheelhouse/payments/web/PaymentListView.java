package org.wheelhouse.payments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Payments: what was started, what came, what still has no result. */
@Named
@RequestScoped
public class PaymentListView extends ListView {

    private static final ListQuery PAYMENTS = ListQuery.of(
                    "payments.payments",
                    "payment p join sales_order o on o.id = p.order_id join outlet t on t.id = p.outlet_id")
            .id("id", "p.id")
            .id("order", "o.id")
            .text("number", "p.trade_number")
            .text("orderNumber", "o.number")
            .instant("started", "p.started_at")
            .instant("paid", "p.paid_at")
            .text("provider", "p.provider")
            .text("providerTrade", "p.provider_trade")
            .name("outlet", "t")
            .state("state", "p.state", "payments.payment.state")
            .money("amount", "p.amount_fen")
            .search("p.trade_number", "p.provider_trade", "o.number", "o.contact_phone")
            .days("p.started_at")
            .view("all", "true")
            .view("paid", "p.state = 'PAID'")
            .urgentView("open", "p.state = 'STARTED' and p.started_at < now() - interval '30 minutes'")
            .urgentView(
                    "stray",
                    "exists (select from stray_money s where s.payment_id = p.id and s.settled_at is null and s.refund_id is null)")
            .view("closed", "p.state = 'CLOSED'")
            .newestFirst("started");

    @Override
    protected ListQuery query() {
        return PAYMENTS;
    }
}

package org.wheelhouse.payments.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** Refunds, and those that the bank did not make. */
@Named
@RequestScoped
public class RefundListView extends ListView {

    private static final ListQuery REFUNDS = ListQuery.of(
                    "payments.refunds",
                    "refund r join sales_order o on o.id = r.order_id join outlet t on t.id = r.outlet_id")
            .id("id", "r.id")
            .id("order", "o.id")
            .text("number", "r.refund_number")
            .text("orderNumber", "o.number")
            .instant("requested", "r.requested_at")
            .instant("done", "r.done_at")
            .state("reason", "regexp_replace(r.reason, '^.*[.]', '')", "payments.refund.reason")
            .text("problem", "r.last_error")
            .number("attempts", "r.attempts")
            .name("outlet", "t")
            .state("state", "r.state", "payments.refund.state")
            .money("amount", "r.amount_fen")
            .search("r.refund_number", "o.number", "o.contact_phone")
            .days("r.requested_at")
            .view("all", "true")
            .view("requested", "r.state = 'REQUESTED'")
            .urgentView("failed", "r.state = 'FAILED'")
            .view("done", "r.state = 'DONE'")
            .newestFirst("requested");

    @Override
    protected ListQuery query() {
        return REFUNDS;
    }
}

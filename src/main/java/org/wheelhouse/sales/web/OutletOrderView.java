package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.platform.web.TimelineEvent;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.OrderDetails;

/** One order at its outlet: what was bought, what becomes of it, what happened. */
@Named
@RequestScoped
public class OutletOrderView {

    @Inject
    @Param
    private String order;

    @Inject
    private CustomerOrders orders;

    @Inject
    private Text text;

    private OrderDetails shown;

    @PostConstruct
    void open() {
        shown = orders.get(Ids.parse(order));
    }

    public OrderDetails getOrder() {
        return shown;
    }

    /** Newest first. */
    public List<TimelineEvent> getTimeline() {
        return shown.events().reversed().stream()
                .map(e -> new TimelineEvent(
                        e.at(),
                        text.get("sales.event." + e.kind()),
                        e.words(),
                        e.kind().equals("paid") || e.kind().equals("fitted") ? "t-ok" : ""))
                .toList();
    }
}

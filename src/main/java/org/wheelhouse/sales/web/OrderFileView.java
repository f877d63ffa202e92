package org.wheelhouse.sales.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.platform.web.TimelineEvent;
import org.wheelhouse.sales.CustomerOrders;
import org.wheelhouse.sales.MoneyMovement;
import org.wheelhouse.sales.OrderDetails;
import org.wheelhouse.sales.OrderMoney;

/** One order as the back office sees it: facts, lines, fulfilments, money and what happened. */
@Named
@RequestScoped
public class OrderFileView {

    @Inject
    private CustomerOrders orders;

    @Inject
    private OrderMoney money;

    @Inject
    private Text text;

    @Inject
    @ManagedProperty("#{param.order}")
    private String id;

    private OrderDetails order;
    private List<MoneyMovement> movements;

    public OrderDetails getOrder() {
        if (order == null) {
            order = orders.get(Ids.parse(id));
        }
        return order;
    }

    public List<MoneyMovement> getMovements() {
        if (movements == null) {
            movements = money.of(getOrder().id());
        }
        return movements;
    }

    /** What a fulfilment delivers, in a word a line. */
    public Map<UUID, List<OrderDetails.Line>> getLinesByPart() {
        return getOrder().lines().stream().collect(Collectors.groupingBy(OrderDetails.Line::fulfilmentId));
    }

    /** Newest first. */
    public List<TimelineEvent> getTimeline() {
        return getOrder().events().reversed().stream()
                .map(e -> new TimelineEvent(e.at(), text.get("sales.event." + e.kind()), e.words(), tone(e.kind())))
                .toList();
    }

    private static String tone(String kind) {
        return switch (kind) {
            case "paid", "fitted", "delivered", "refunded" -> "t-ok";
            case "paid-late", "too-late", "expired", "booking-cancelled", "no-show", "paid-wrong" -> "t-wait";
            default -> "";
        };
    }
}

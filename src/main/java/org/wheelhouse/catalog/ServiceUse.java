package org.wheelhouse.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.wheelhouse.kernel.Money;

/**
 * A service in an order, so many times. Several goods of one visit share a service that is done once a visit (oil and its filter are one
 * oil service); one that is done by the piece is paid and timed for each (four tyres).
 */
public record ServiceUse(ServiceNeed need, int quantity) {

    public Money price() {
        return need.price().times(quantity);
    }

    /** The need with the time that all its pieces take. */
    public ServiceNeed whole() {
        return need.perPiece() ? need.lasting(need.minutes() * quantity, need.extraMinutes() * quantity) : need;
    }

    /** What the wanted come to in one visit: each service once, in the order of first want. */
    public static List<ServiceUse> together(List<ServiceUse> wanted) {
        var services = new LinkedHashMap<Long, ServiceUse>();
        wanted.forEach(use -> services.merge(use.need.serviceId(), use.once(), ServiceUse::and));
        return List.copyOf(services.values());
    }

    /**
     * What each of the wanted adds to the price, in their order; together the price of {@link #together}.
     *
     * @param paid services that stand in the order already, by id
     */
    public static List<Money> shares(List<ServiceUse> wanted, Collection<Long> paid) {
        var seen = new HashSet<>(paid);
        var shares = new ArrayList<Money>();
        for (ServiceUse use : wanted) {
            boolean first = seen.add(use.need.serviceId());
            shares.add(use.need.perPiece() || first ? use.once().price() : Money.ZERO);
        }
        return shares;
    }

    private ServiceUse once() {
        return need.perPiece() ? this : new ServiceUse(need, 1);
    }

    private ServiceUse and(ServiceUse other) {
        if (need.perPiece()) {
            return new ServiceUse(
                    need.minutes() >= other.need.minutes() ? need : other.need, quantity + other.quantity);
        }
        int own = Math.max(need.minutes() - need.extraMinutes(), other.need.minutes() - other.need.extraMinutes());
        int extra = need.extraMinutes() + other.need.extraMinutes();
        return new ServiceUse(need.lasting(own + extra, extra), 1);
    }
}

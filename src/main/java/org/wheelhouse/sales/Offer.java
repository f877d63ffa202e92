package org.wheelhouse.sales;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.catalog.ServiceNeed;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.pricing.PriceRule;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;

/**
 * What an order would be if it were placed now: its lines with prices, the parts' places, the work and the days. Checkout shows it;
 * placing the order makes it again and must come to the same total.
 *
 * @param installAt the outlet that fits, or null
 * @param hub the region's hub, which ships and sends what the outlet lacks
 * @param atOutlet what is taken from the outlet's own stock
 * @param toTransfer what comes to the outlet from the hub
 * @param toShip what goes from the hub to the customer
 * @param needs the work of all lines together
 * @param partsReadyOn the first day on which all parts can be at the outlet, or null without installation
 * @param freight null while no address is known or nothing is shipped
 * @param soldOut goods of which no place has enough; with any of them there is no appointment and no order
 */
public record Offer(
        List<Line> lines,
        SiteRef installAt,
        SiteRef hub,
        List<SkuQuantity> atOutlet,
        List<SkuQuantity> toTransfer,
        List<SkuQuantity> toShip,
        List<ServiceNeed> needs,
        LocalDate partsReadyOn,
        Money freight,
        LocalDate arrives,
        List<SoldOut> soldOut)
        implements Serializable {

    /** One line: goods or work. Bundles appear as their parts. */
    public record Line(
            Way way,
            Long skuId,
            Long serviceId,
            Long bundleId,
            String nameZh,
            String nameEn,
            int quantity,
            Money unit,
            Money total,
            Money struckOut,
            List<PriceRule> rules,
            String drawing,
            String tint)
            implements Serializable {}

    /** @param left how many of them one place still has */
    public record SoldOut(long skuId, String nameZh, String nameEn, int left) implements Serializable {}

    public Money goods() {
        return sum(
                lines.stream().filter(l -> l.skuId() != null).map(Line::total).toList());
    }

    public Money services() {
        return sum(lines.stream()
                .filter(l -> l.serviceId() != null)
                .map(Line::total)
                .toList());
    }

    public Money total() {
        return goods().plus(services()).plus(freight == null ? Money.ZERO : freight);
    }

    public boolean hasInstallation() {
        return lines.stream().anyMatch(l -> l.way() == Way.INSTALL);
    }

    public boolean hasShipping() {
        return !toShip.isEmpty();
    }

    public int minutes() {
        return needs.stream().mapToInt(ServiceNeed::minutes).sum();
    }

    private static Money sum(List<Money> parts) {
        return parts.stream().reduce(Money.ZERO, Money::plus);
    }
}

package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wheelhouse.catalog.GoodsCodes;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.customers.Way;
import org.wheelhouse.customers.rest.BroughtCart;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.storefront.CartGoods;

/** The cart with today's prices. */
@RequestScoped
public class CartContents {

    @Inject
    private Visitor visitor;

    @Inject
    private BroughtCart brought;

    @Inject
    private CartGoods goods;

    @Inject
    private GoodsCodes codes;

    @Inject
    private InScope inScope;

    @Inject
    private Language language;

    /**
     * @param token to be sent along as Cart-Token; not for a customer, whose cart is kept
     * @param total of all that is sold today, with what fitting adds; freight comes with the address
     */
    public record Contents(List<Line> lines, Amount total, String token) {}

    /**
     * @param line its name within the cart
     * @param total without one it is no longer sold
     * @param fitting what fitting it adds
     */
    public record Line(
            String line,
            String sku,
            String service,
            String bundle,
            String name,
            int quantity,
            Way way,
            Amount total,
            Amount fitting) {}

    Contents show() {
        List<CartLine> lines = visitor.cart();
        Map<CartLine, String> names = names(lines);
        List<CartGoods.Priced> priced = goods.of(lines);
        Money total = priced.stream()
                .map(p -> total(p).plus(p.fitting() == null ? Money.ZERO : p.fitting()))
                .reduce(Money.ZERO, Money::plus);
        return new Contents(priced.stream().map(p -> line(p, names)).toList(), Amount.of(total), brought.token());
    }

    /** The lines' names: {@code sku.BOSCH-3397-A.ship}. */
    Map<CartLine, String> names(List<CartLine> lines) {
        Map<GoodsCodes.Id, String> known = inScope.call(
                Scope.everybody(),
                () -> codes.codes(lines.stream().map(CartContents::id).toList()));
        var names = new LinkedHashMap<CartLine, String>();
        lines.forEach(line -> {
            GoodsCodes.Id id = id(line);
            String kind = id.kind().name().toLowerCase(Locale.ROOT);
            String way = line.way().name().toLowerCase(Locale.ROOT);
            names.put(line, kind + "." + known.getOrDefault(id, "gone") + "." + way);
        });
        return names;
    }

    private static GoodsCodes.Id id(CartLine line) {
        return line.skuId() != null
                ? new GoodsCodes.Id(GoodsCodes.Kind.SKU, line.skuId())
                : line.serviceId() != null
                        ? new GoodsCodes.Id(GoodsCodes.Kind.SERVICE, line.serviceId())
                        : new GoodsCodes.Id(GoodsCodes.Kind.BUNDLE, line.bundleId());
    }

    private Line line(CartGoods.Priced p, Map<CartLine, String> names) {
        String name = names.get(p.line());
        String code = name.substring(name.indexOf('.') + 1, name.lastIndexOf('.'));
        return new Line(
                name,
                p.line().skuId() == null ? null : code,
                p.line().serviceId() == null ? null : code,
                p.line().bundleId() == null ? null : code,
                called(p),
                p.line().quantity(),
                p.line().way(),
                p.quoted().isEmpty() ? null : Amount.of(total(p)),
                Amount.of(p.fitting()));
    }

    private String called(CartGoods.Priced p) {
        if (p.piece() != null) {
            String variant = language.pick(p.piece().variantZh(), p.piece().variantEn());
            return language.pick(p.piece().nameZh(), p.piece().nameEn()) + (variant == null ? "" : " " + variant);
        }
        if (p.kit() != null) {
            return language.pick(p.kit().nameZh(), p.kit().nameEn());
        }
        return p.service() == null
                ? null
                : language.pick(p.service().nameZh(), p.service().nameEn());
    }

    private static Money total(CartGoods.Priced p) {
        return p.quoted().stream().map(QuotedLine::total).reduce(Money.ZERO, Money::plus);
    }
}

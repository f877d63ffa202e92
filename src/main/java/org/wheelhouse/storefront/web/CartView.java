package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.cdi.Param;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.customers.Cart;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.pricing.QuotedLine;
import org.wheelhouse.storefront.CartGoods;

/** {@code /cart}: what is to be bought, with today's prices; each line sent home or fitted. */
@RequestScoped
@Named
public class CartView extends ShopView {

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    @Param(name = "removed")
    private String removed;

    @Inject
    private Cart cart;

    @Inject
    private CartGoods cartGoods;

    @Inject
    private MyFits myFits;

    @Inject
    private Cards cards;

    @Inject
    private Language language;

    @Inject
    private Text text;

    private List<CartItem> items;
    private Money goods = Money.ZERO;
    private Money installation = Money.ZERO;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
        List<CartGoods.Priced> priced = cartGoods.of(cart.lines());
        Map<Long, FitmentAnswer> fits = myFits.ofSkus(priced.stream()
                .map(p -> p.line().skuId())
                .filter(Objects::nonNull)
                .toList());
        priced.forEach(this::add);
        items = priced.stream()
                .map(p -> item(
                        p,
                        p.line().skuId() == null
                                ? null
                                : cards.word(fits.get(p.line().skuId()))))
                .toList();
    }

    /** As the checkout splits it: services are work wherever they stand, also in a bundle. */
    private void add(CartGoods.Priced priced) {
        for (QuotedLine line : priced.quoted()) {
            if (line.item().serviceId() == null) {
                goods = goods.plus(line.total());
            } else {
                installation = installation.plus(line.total());
            }
        }
        installation = priced.fitting() == null ? installation : installation.plus(priced.fitting());
    }

    private CartItem item(CartGoods.Priced p, FitWord fit) {
        CartLine line = p.line();
        List<QuotedLine> quoted = p.quoted();
        Money total =
                quoted.isEmpty() ? null : quoted.stream().map(QuotedLine::total).reduce(Money.ZERO, Money::plus);
        Money unit = quoted.isEmpty()
                ? null
                : p.kit() != null ? p.kit().price() : quoted.getFirst().unit();
        boolean install = line.way() == Way.INSTALL;
        if (p.kit() != null) {
            return new CartItem(
                    line.key(),
                    "/b/" + p.kit().code(),
                    language.pick(p.kit().nameZh(), p.kit().nameEn()),
                    text.of("storefront.bundle.parts", p.kit().parts().size()),
                    "bundle",
                    null,
                    line.quantity(),
                    unit,
                    total,
                    null,
                    install,
                    false,
                    null,
                    null);
        }
        if (p.piece() != null) {
            return new CartItem(
                    line.key(),
                    "/p/" + p.piece().productCode() + "?sku=" + p.piece().skuId(),
                    language.pick(p.piece().nameZh(), p.piece().nameEn()),
                    language.pick(p.piece().variantZh(), p.piece().variantEn()),
                    p.piece().drawing(),
                    p.piece().tint(),
                    line.quantity(),
                    unit,
                    total,
                    quoted.isEmpty() ? null : quoted.getFirst().struckOut(),
                    install && p.service() != null,
                    p.service() != null,
                    p.fitting(),
                    fit);
        }
        String name = p.service() == null
                ? text.get("storefront.cart.gone")
                : language.pick(p.service().nameZh(), p.service().nameEn());
        return new CartItem(
                line.key(),
                "/services",
                name,
                "",
                "service",
                null,
                quoted.isEmpty() ? line.quantity() : quoted.getFirst().item().quantity(),
                unit,
                total,
                null,
                true,
                false,
                null,
                null);
    }

    public List<CartItem> getItems() {
        return items;
    }

    public Money getGoods() {
        return goods;
    }

    /** What work costs: fitting the goods that are to be fitted, and services. */
    public Money getInstallation() {
        return installation;
    }

    public Money getTotal() {
        return goods.plus(installation);
    }

    /** Everything can be ordered. */
    public boolean isOrderable() {
        return !items.isEmpty() && items.stream().allMatch(i -> i.total() != null);
    }

    /** The line taken out just now, to put it back. */
    public String getRemoved() {
        return removed != null && removed.matches("[svb][0-9]{1,15}[di]") ? removed : null;
    }

    @Override
    public String getTitle() {
        return text.get("storefront.cart");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.home.description");
    }

    @Override
    public String getCanonical() {
        return "/cart";
    }

    @Override
    public boolean isHidden() {
        return true;
    }
}

package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.rest.BroughtCart;
import org.wheelhouse.customers.rest.Item;
import org.wheelhouse.customers.rest.Items;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.sales.OfferItem;
import org.wheelhouse.sales.OutletChoices;

/** What a program wants to buy, and where. */
@ApplicationScoped
class Wanted {

    @Inject
    private Items items;

    @Inject
    private BroughtCart cart;

    @Inject
    private OutletChoices outlets;

    /** The items of a body; without any the cart's. @param pointer to them in the body */
    List<CartLine> lines(List<Item> given, String pointer, String cartToken) {
        return given == null ? cart.open(cartToken) : items.lines(given, pointer);
    }

    List<OfferItem> items(List<Item> given, String pointer, String cartToken) {
        return items(lines(given, pointer, cartToken));
    }

    static List<OfferItem> items(List<CartLine> lines) {
        return lines.stream()
                .map(l -> new OfferItem(l.skuId(), l.serviceId(), l.bundleId(), l.quantity(), l.way()))
                .toList();
    }

    OutletChoices.Outlet outlet(String code) {
        return outlets.byCode(code).orElseThrow(() -> new NotFoundException("outlet " + code));
    }
}

package org.wheelhouse.customers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wheelhouse.catalog.GoodsCodes;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Way;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.scope.InScope;

/** Turns codes into lines of a cart: one statement for all of them. */
@ApplicationScoped
public class Items {

    @Inject
    private GoodsCodes codes;

    @Inject
    private InScope inScope;

    /**
     * @param pointer to the list in the body
     * @throws InvalidRequest for a code of nothing that is offered
     */
    public List<CartLine> lines(List<Item> items, String pointer) {
        var wanted = new ArrayList<GoodsCodes.Code>();
        for (Item item : items) {
            wanted.add(item.code(pointer + "/" + wanted.size()));
        }
        Map<GoodsCodes.Code, Long> ids = inScope.call(Scope.everybody(), () -> codes.ids(wanted));
        var lines = new ArrayList<CartLine>();
        for (Item item : items) {
            GoodsCodes.Code code = wanted.get(lines.size());
            if (!ids.containsKey(code)) {
                throw InvalidRequest.body(
                        pointer + "/" + lines.size() + "/" + code.kind().name().toLowerCase(java.util.Locale.ROOT),
                        "not-offered");
            }
            lines.add(line(code.kind(), ids.get(code), item));
        }
        return lines;
    }

    /** One line. @param pointer to it in the body */
    public CartLine line(Item item) {
        GoodsCodes.Code code = item.code("");
        Long id =
                inScope.call(Scope.everybody(), () -> codes.ids(List.of(code))).get(code);
        if (id == null) {
            throw InvalidRequest.body("/" + code.kind().name().toLowerCase(java.util.Locale.ROOT), "not-offered");
        }
        return line(code.kind(), id, item);
    }

    private static CartLine line(GoodsCodes.Kind kind, long id, Item item) {
        Way way = item.way() == null ? Way.SHIP : item.way();
        return switch (kind) {
            case SKU -> CartLine.sku(id, item.quantity(), way);
            case SERVICE -> CartLine.service(id, item.quantity());
            case BUNDLE -> CartLine.bundle(id, item.quantity(), item.way() == null ? Way.INSTALL : way);
        };
    }
}

package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.CurrentScope;

/** What the caller's site has of one SKU. */
@ApplicationScoped
@Transactional
public class Shelf {

    /** Zero everywhere for goods that the site has never had. */
    public record Place(long skuId, String code, String nameZh, String nameEn, int onHand, int reserved, int minimum) {

        public int available() {
            return onHand - reserved;
        }
    }

    @Inject
    private Sql sql;

    /** @throws NotFoundException when there is no such SKU */
    public Place of(long sku) {
        return sql.first(
                        "select k.id, k.code, concat_ws(' ', p.name_zh, k.variant_zh), concat_ws(' ', coalesce(p.name_en, p.name_zh), coalesce(k.variant_en,"
                                + " k.variant_zh)), coalesce(s.on_hand, 0), coalesce(s.reserved, 0), coalesce(s.minimum, 0) from sku k join product p on p.id = k.product_id"
                                + " left join stock s on s.sku_id = k.id and s.outlet_id = ?2 where k.id = ?1",
                        r -> new Place(
                                r.number(0), r.text(1), r.text(2), r.text(3), r.integer(4), r.integer(5), r.integer(6)),
                        sku,
                        CurrentScope.get().outlet())
                .orElseThrow(() -> new NotFoundException("sku " + sku));
    }
}

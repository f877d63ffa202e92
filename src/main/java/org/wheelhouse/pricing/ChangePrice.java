package org.wheelhouse.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;

/**
 * Ends a SKU's retail price and begins the next from a day. What was charged on a day that has passed is never changed; prices never
 * overlap (the database sees to it as well).
 */
@ApplicationScoped
@Transactional
public class ChangePrice {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** A SKU's price with its days. @param last the last day, null for open */
    public record PriceDays(LocalDate from, LocalDate last, Money price, Money recommended) {}

    /** What prices are changed of. */
    public record PricedSku(long id, String code, String nameZh, String nameEn, String variantZh, String variantEn) {}

    /** @throws NotFoundException when there is no such SKU */
    public PricedSku sku(long id) {
        return sql.first(
                        "select k.id, k.code, p.name_zh, p.name_en, k.variant_zh, k.variant_en from sku k join product p on p.id = k.product_id where k.id = ?1",
                        r -> new PricedSku(r.number(0), r.text(1), r.text(2), r.text(3), r.text(4), r.text(5)),
                        id)
                .orElseThrow(() -> new NotFoundException("sku " + id));
    }

    /** All retail prices of a SKU, the latest first. */
    public List<PriceDays> history(long skuId) {
        return sql.list(
                "select lower(x.valid), upper(x.valid) - 1, x.price_fen, x.list_price_fen from price x join price_list l on l.id = x.price_list_id"
                        + " where l.code = 'retail' and x.sku_id = ?1 order by 1 desc",
                r -> new PriceDays(r.date(0), r.date(1), r.money(2), r.money(3)),
                skuId);
    }

    /**
     * Begins a price: the one that holds on that day ends the day before; it holds until the next one that is already planned, or until
     * its own last day.
     *
     * @param last its last day, null for open
     * @param recommended the maker's recommended price, null for none
     * @throws BusinessException pricing.day-passed, pricing.price-zero, pricing.recommended-below, pricing.days, pricing.day-taken
     */
    public void begin(long skuId, LocalDate from, LocalDate last, Money price, Money recommended) {
        if (from.isBefore(LocalDate.now(clock.withZone(CHINA)))) {
            throw new BusinessException("pricing.day-passed");
        }
        if (!price.isPositive()) {
            throw new BusinessException("pricing.price-zero");
        }
        if (recommended != null && recommended.compareTo(price) < 0) {
            throw new BusinessException("pricing.recommended-below");
        }
        if (last != null && last.isBefore(from)) {
            throw new BusinessException("pricing.days");
        }
        PricedSku sku = sku(skuId);
        sql.number("select count(*) from (select 1 from sku where id = ?1 for update) x", skuId);
        long sameDay = sql.number(
                "select count(*) from price x join price_list l on l.id = x.price_list_id where l.code = 'retail' and x.sku_id = ?1"
                        + " and lower(x.valid) = cast(?2 as date)",
                skuId,
                from.toString());
        if (sameDay > 0) {
            throw new BusinessException("pricing.day-taken", from.toString());
        }
        sql.update(
                "update price x set valid = daterange(lower(x.valid), cast(?2 as date)) from price_list l where l.id = x.price_list_id"
                        + " and l.code = 'retail' and x.sku_id = ?1 and x.valid @> cast(?2 as date)",
                skuId,
                from.toString());
        sql.update(
                "insert into price (price_list_id, sku_id, price_fen, list_price_fen, valid) select l.id, cast(?1 as bigint), cast(?2 as bigint),"
                        + " cast(?3 as bigint), daterange(cast(?4 as date), least(cast(?5 as date), (select min(lower(x.valid)) from price x"
                        + " where x.price_list_id = l.id and x.sku_id = ?1 and lower(x.valid) > cast(?4 as date)))) from price_list l where l.code = 'retail'",
                skuId,
                price.fen(),
                recommended == null ? null : String.valueOf(recommended.fen()),
                from.toString(),
                last == null ? null : last.plusDays(1).toString());
        audit.record(
                "price.begun", "sku", skuId, Map.of("sku", sku.code(), "from", from.toString(), "price", price.yuan()));
    }
}

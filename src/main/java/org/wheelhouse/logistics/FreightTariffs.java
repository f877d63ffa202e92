package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.audit.Audit;
import org.wheelhouse.platform.db.Sql;

/** Freight rules as head office keeps them. A change holds for baskets from now on; what orders were promised stays. */
@ApplicationScoped
@Transactional
public class FreightTariffs {

    private static final int HEAVIEST_GRAMS = 100_000;

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    /** A carrier that goods can be given to. */
    public record CarrierName(long id, String nameZh, String nameEn) implements Serializable {}

    /** @throws NotFoundException when there is no such rule */
    public FreightTariff get(long id) {
        return sql.first(
                        "select f.id, r.name_zh, r.name_en, d.name_zh, d.name_en, f.carrier_id, f.first_g, f.first_fen, f.step_g, f.step_fen, f.free_from_fen, f.days, f.version"
                                + " from freight_rule f join region r on r.id = f.region_id join division d on d.code = f.province_code where f.id = ?1",
                        r -> new FreightTariff(
                                r.number(0),
                                r.text(1),
                                r.text(2),
                                r.text(3),
                                r.text(4),
                                r.number(5),
                                r.integer(6),
                                r.money(7),
                                r.integer(8),
                                r.money(9),
                                r.money(10),
                                r.integer(11),
                                r.number(12)),
                        id)
                .orElseThrow(() -> new NotFoundException("freight rule " + id));
    }

    /** Carriers in use. */
    public List<CarrierName> carriers() {
        return sql.list(
                "select id, name_zh, name_en from carrier where active order by id",
                r -> new CarrierName(r.number(0), r.text(1), r.text(2)));
    }

    /**
     * @param wanted what the rule is to be, with the version that the person began from
     * @throws BusinessException logistics.freight.grams, logistics.freight.amount, logistics.freight.days, logistics.freight.changed
     */
    public void change(FreightTariff wanted) {
        if (wanted.firstGrams() < 1
                || wanted.firstGrams() > HEAVIEST_GRAMS
                || wanted.stepGrams() < 1
                || wanted.stepGrams() > HEAVIEST_GRAMS) {
            throw new BusinessException("logistics.freight.grams");
        }
        if (wanted.first().isNegative()
                || wanted.step().isNegative()
                || wanted.freeFrom() != null && wanted.freeFrom().isNegative()) {
            throw new BusinessException("logistics.freight.amount");
        }
        if (wanted.days() < 1 || wanted.days() > 30) {
            throw new BusinessException("logistics.freight.days");
        }
        int changed = sql.update(
                "update freight_rule set carrier_id = ?2, first_g = ?3, first_fen = ?4, step_g = ?5, step_fen = ?6, free_from_fen = cast(?7 as bigint),"
                        + " days = ?8, version = version + 1 where id = ?1 and version = ?9",
                wanted.id(),
                wanted.carrier(),
                wanted.firstGrams(),
                wanted.first().fen(),
                wanted.stepGrams(),
                wanted.step().fen(),
                wanted.freeFrom() == null
                        ? null
                        : String.valueOf(wanted.freeFrom().fen()),
                wanted.days(),
                wanted.version());
        if (changed == 0) {
            throw new BusinessException("logistics.freight.changed");
        }
        audit.record(
                "freight.changed",
                "freight_rule",
                wanted.id(),
                Map.of(
                        "region",
                        wanted.regionZh(),
                        "province",
                        wanted.provinceZh(),
                        "first",
                        wanted.first().yuan(),
                        "step",
                        wanted.step().yuan(),
                        "days",
                        wanted.days()));
    }
}

package org.wheelhouse.logistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.platform.db.Sql;

/** What sending a parcel from a region's hub costs, and when it arrives. */
@ApplicationScoped
@Transactional
public class Freight {

    @Inject
    private Sql sql;

    /**
     * @param provinceCode of the destination, two digits
     * @param billableGrams from {@link Parcel#billableGrams}
     * @param goods value of the goods, for free delivery
     * @param from the day of dispatch
     * @throws BusinessException {@code logistics.no-delivery} where nobody delivers
     */
    public FreightQuote quote(long regionId, String provinceCode, int billableGrams, Money goods, LocalDate from) {
        return find(regionId, provinceCode, billableGrams, goods, from)
                .orElseThrow(() -> new BusinessException("logistics.no-delivery"));
    }

    /** How many days goods take from the hub of its region to an outlet; empty where nobody delivers. */
    public Optional<Integer> transferDays(long outletId) {
        return sql.first(
                "select r.days from outlet o join freight_rule r on r.region_id = o.region_id and r.province_code = o.province_code"
                        + " join carrier c on c.id = r.carrier_id where o.id = ?1 and c.active",
                row -> row.integer(0),
                outletId);
    }

    /** As {@link #quote}; empty where nobody delivers. */
    public Optional<FreightQuote> find(
            long regionId, String provinceCode, int billableGrams, Money goods, LocalDate from) {
        return sql.first(
                        "select r.carrier_id, r.first_g, r.first_fen, r.step_g, r.step_fen, r.free_from_fen, r.days from freight_rule r"
                                + " join carrier c on c.id = r.carrier_id where r.region_id = ?1 and r.province_code = ?2 and c.active",
                        row -> new FreightRule(
                                row.number(0),
                                row.integer(1),
                                row.money(2),
                                row.integer(3),
                                row.money(4),
                                row.money(5),
                                row.integer(6)),
                        regionId,
                        provinceCode)
                .map(rule -> rule.quote(billableGrams, goods, from));
    }
}

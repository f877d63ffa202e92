package org.wheelhouse.logistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SmallChain;

/** Head office changes a freight rule. */
@ExtendWith(ArquillianExtension.class)
class FreightTariffsIT {

    private static final Scope HEAD_OFFICE = Scope.headOffice("staff:test");

    @Inject
    private InScope inScope;

    @Inject
    private FreightTariffs tariffs;

    @Test
    void theSecondOfTwoWhoEditTheSameRuleIsTold() {
        long rule = OwnerSql.number(
                "select id from freight_rule where region_id = ?",
                SmallChain.make().delivered(2).regions().getFirst());
        FreightTariff seenByBoth = inScope.call(HEAD_OFFICE, () -> tariffs.get(rule));
        inScope.run(HEAD_OFFICE, () -> tariffs.change(priced(seenByBoth, 900)));
        var refused = assertThrows(
                BusinessException.class, () -> inScope.run(HEAD_OFFICE, () -> tariffs.change(priced(seenByBoth, 700))));
        assertEquals("logistics.freight.changed", refused.key());
        // back to what both had seen: still another version
        inScope.run(HEAD_OFFICE, () -> tariffs.change(priced(tariffs.get(rule), 0)));
        assertThrows(
                BusinessException.class, () -> inScope.run(HEAD_OFFICE, () -> tariffs.change(priced(seenByBoth, 700))));
        assertEquals(0, OwnerSql.number("select first_fen from freight_rule where id = ?", rule));
    }

    private static FreightTariff priced(FreightTariff rule, long firstFen) {
        return new FreightTariff(
                rule.id(),
                rule.regionZh(),
                rule.regionEn(),
                rule.provinceZh(),
                rule.provinceEn(),
                rule.carrier(),
                rule.firstGrams(),
                Money.ofFen(firstFen),
                rule.stepGrams(),
                rule.step(),
                rule.freeFrom(),
                rule.days(),
                rule.version());
    }
}

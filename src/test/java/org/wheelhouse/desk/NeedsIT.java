package org.wheelhouse.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.Desks;
import org.wheelhouse.testing.OwnerSql;
import org.wheelhouse.testing.SampleGoods;
import org.wheelhouse.testing.SmallChain;
import org.wheelhouse.warehouse.SiteRef;
import org.wheelhouse.warehouse.SkuQuantity;
import org.wheelhouse.warehouse.Transfers;

/** What a desk is told to do, from rows as the features write them. */
@ExtendWith(ArquillianExtension.class)
class NeedsIT {

    @Inject
    private InScope inScope;

    @Inject
    private Needs needs;

    @Inject
    private Transfers transfers;

    private static SiteRef ref(SmallChain.Site site) {
        return new SiteRef(site.outlet(), site.region(), site.franchisee());
    }

    private Optional<Need> need(SmallChain.Site site, String kind) {
        return inScope.call(site.scope(), () -> needs.of(Desks.of(site.scope()))).stream()
                .filter(n -> n.kind().equals(kind))
                .findFirst();
    }

    private static void booking(SmallChain.Site site, UUID order, String code, Instant start) {
        var columns = site.columns();
        columns.putAll(Map.of(
                "id",
                Ids.next(),
                "order_id",
                order,
                "code",
                code,
                "state",
                "CONFIRMED",
                "starts_at",
                Timestamp.from(start),
                "ends_at",
                Timestamp.from(start.plusSeconds(3600)),
                "contact_name",
                "试客",
                "contact_phone",
                "13900000000"));
        OwnerSql.insert("booking", columns);
    }

    @Test
    void partsMissingAreThoseThatTheCarsOrderWaitsFor() {
        var chain = SmallChain.make();
        var hub = chain.hubs().getFirst();
        var outlet = chain.outlets().getFirst();
        long sku = SampleGoods.skus(1).getFirst();
        UUID waits = Ids.next();
        UUID hasAll = Ids.next();
        var stock = hub.columns();
        stock.putAll(Map.of("sku_id", sku, "on_hand", 5));
        OwnerSql.insert("stock", stock);
        String code = Ids.code(8);
        booking(outlet, waits, code, Instant.now().plusSeconds(7200));
        booking(outlet, hasAll, Ids.code(8), Instant.now().plusSeconds(7200));
        assertEquals(Optional.empty(), need(outlet, "parts-missing"));

        inScope.call(
                Scope.job("test"),
                () -> transfers.request(
                        ref(hub),
                        ref(outlet),
                        List.of(new SkuQuantity(sku, 1)),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1),
                        1,
                        waits,
                        null));
        Need missing = need(outlet, "parts-missing").orElseThrow();
        assertEquals(1, missing.count());
        assertEquals(code, missing.detail());
        assertEquals(Optional.empty(), need(chain.outlets().get(1), "parts-missing"), "another outlet's");
    }
}

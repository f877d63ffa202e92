package org.wheelhouse.platform.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.testing.SmallChain;

/** A list that is filtered by an id asks the database for a number, and names the row that the id stands for. */
@ExtendWith(ArquillianExtension.class)
class ListFilterIT {

    private static final ListQuery OUTLETS = ListQuery.of("tenancy.outlets", "outlet o")
            .id("id", "o.id")
            .text("code", "o.code")
            .filterOf("region", "o.region_id = :region", "region")
            .filterOf("outlet", "o.id = :outlet", "outlet", "code")
            .view("all", "true")
            .orderBy("code");

    @Inject
    private InScope inScope;

    @Inject
    private ListService lists;

    @Test
    void filtersByAnIdAndSaysItsName() throws Exception {
        SmallChain chain = SmallChain.make();
        var site = chain.outlets().getFirst();
        var given = Map.<String, Object>of("lang", "zh");
        var state = ListState.read(
                OUTLETS, Map.of("outlet", String.valueOf(site.outlet()), "region", String.valueOf(site.region())));
        inScope.call(Scope.headOffice("test"), () -> {
            assertEquals(1, lists.count(OUTLETS, state, given).total());
            var row = lists.rows(OUTLETS, state, given, 0, 10).getFirst();
            assertEquals(row.get("code"), lists.label(OUTLETS, state, given, "outlet"));
            var regions = ListQuery.of("tenancy.regions", "region r")
                    .id("id", "r.id")
                    .name("name", "r")
                    .where("r.id = " + site.region());
            assertEquals(
                    lists.rows(regions, ListState.read(regions, Map.of()), given, 0, 1)
                            .getFirst()
                            .get("name"),
                    lists.label(OUTLETS, state, given, "region"));
            return null;
        });
    }
}

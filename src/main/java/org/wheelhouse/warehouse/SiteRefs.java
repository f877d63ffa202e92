package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Row;
import org.wheelhouse.platform.db.Sql;

/** Finds sites. */
@ApplicationScoped
@Transactional
public class SiteRefs {

    private static final String SITE = "select id, region_id, franchisee_id from outlet where ";

    @Inject
    private Sql sql;

    public SiteRef of(long outletId) {
        return sql.first(SITE + "id = ?1", SiteRefs::read, outletId)
                .orElseThrow(() -> new NotFoundException("outlet " + outletId));
    }

    /** The hub of a region: it keeps the stock behind its outlets and sends parcels. */
    public SiteRef hubOf(long regionId) {
        return sql.first(SITE + "region_id = ?1 and kind = 'HUB'", SiteRefs::read, regionId)
                .orElseThrow(() -> new NotFoundException("hub of region " + regionId));
    }

    /** In which a site's days are counted. */
    public ZoneId zoneOf(SiteRef site) {
        return sql.first("select time_zone from outlet where id = ?1", row -> ZoneId.of(row.text(0)), site.outletId())
                .orElseThrow();
    }

    private static SiteRef read(Row row) {
        return new SiteRef(row.number(0), row.number(1), row.number(2));
    }
}

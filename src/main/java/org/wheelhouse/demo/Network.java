package org.wheelhouse.demo;

import java.util.HashMap;
import java.util.Map;
import org.wheelhouse.platform.db.Sql;

/** The sites as they stand in the database. */
final class Network {

    private Network() {}

    /** By code, hubs ({@code hub-east}) and outlets. */
    static Map<String, Site> sites(Sql sql) {
        var sites = new HashMap<String, Site>();
        sql.list(
                "select code, id, region_id, franchisee_id from outlet",
                row -> sites.put(row.text(0), new Site(row.number(1), row.number(2), row.number(3))));
        return sites;
    }
}

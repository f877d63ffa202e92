package org.wheelhouse.logistics.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The parcels of a region's sites. */
@Named
@RequestScoped
public class RegionShipmentListView extends ListView {

    @Override
    protected ListQuery query() {
        return ShipmentLists.REGION_SHIPMENTS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("region", CurrentScope.get().region());
    }
}

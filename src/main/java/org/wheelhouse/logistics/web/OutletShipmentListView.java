package org.wheelhouse.logistics.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The parcels that a site has sent. */
@Named
@RequestScoped
public class OutletShipmentListView extends ListView {

    @Override
    protected ListQuery query() {
        return ShipmentLists.OUTLET_SHIPMENTS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("outlet", CurrentScope.get().outlet());
    }
}

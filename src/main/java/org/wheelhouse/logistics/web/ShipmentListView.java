package org.wheelhouse.logistics.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** The parcels of all sites. */
@Named
@RequestScoped
public class ShipmentListView extends ListView {

    @Override
    protected ListQuery query() {
        return ShipmentLists.ALL_SHIPMENTS;
    }
}

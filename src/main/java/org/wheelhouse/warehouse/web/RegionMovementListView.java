package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The stock movements of a region's sites. */
@Named
@RequestScoped
public class RegionMovementListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.REGION_MOVEMENTS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("region", CurrentScope.get().region());
    }
}

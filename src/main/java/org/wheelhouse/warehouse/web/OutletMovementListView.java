package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The outlet's stock movements. */
@Named
@RequestScoped
public class OutletMovementListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.OUTLET_MOVEMENTS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("outlet", CurrentScope.get().outlet());
    }
}

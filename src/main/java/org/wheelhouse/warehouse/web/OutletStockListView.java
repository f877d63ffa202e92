package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The outlet's stock. */
@Named
@RequestScoped
public class OutletStockListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.OUTLET_STOCK;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("outlet", CurrentScope.get().outlet());
    }
}

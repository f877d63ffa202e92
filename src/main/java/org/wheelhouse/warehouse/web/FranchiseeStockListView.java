package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The stock of a franchisee's outlets, read only. */
@Named
@RequestScoped
public class FranchiseeStockListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.FRANCHISEE_STOCK;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("franchisee", CurrentScope.get().franchisee());
    }
}

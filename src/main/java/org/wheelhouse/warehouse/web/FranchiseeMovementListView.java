package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** What moved in the stock of a franchisee's outlets. */
@Named
@RequestScoped
public class FranchiseeMovementListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.FRANCHISEE_MOVEMENTS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("franchisee", CurrentScope.get().franchisee());
    }
}

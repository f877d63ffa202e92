package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** What goods are on their way to a franchisee's outlets. */
@Named
@RequestScoped
public class FranchiseeTransferListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.FRANCHISEE_TRANSFERS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("franchisee", CurrentScope.get().franchisee());
    }
}

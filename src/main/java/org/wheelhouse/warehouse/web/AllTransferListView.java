package org.wheelhouse.warehouse.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** The transfers of all regions. */
@Named
@RequestScoped
public class AllTransferListView extends ListView {

    @Override
    protected ListQuery query() {
        return StockLists.ALL_TRANSFERS;
    }
}

package org.wheelhouse.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The outlet's job cards. */
@Named
@RequestScoped
public class JobListView extends ListView {

    @Override
    protected ListQuery query() {
        return BookingLists.JOBS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("outlet", CurrentScope.get().outlet());
    }
}

package org.wheelhouse.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.scope.CurrentScope;
import org.wheelhouse.platform.web.list.ListView;

/** The outlet's bookings. */
@Named
@RequestScoped
public class OutletBookingListView extends ListView {

    @Override
    protected ListQuery query() {
        return BookingLists.OUTLET_BOOKINGS;
    }

    @Override
    protected Map<String, Object> given() {
        return Map.of("outlet", CurrentScope.get().outlet());
    }
}

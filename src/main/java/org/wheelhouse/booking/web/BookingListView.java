package org.wheelhouse.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.web.list.ListView;

/** The bookings of all outlets. */
@Named
@RequestScoped
public class BookingListView extends ListView {

    @Override
    protected ListQuery query() {
        return BookingLists.ALL_BOOKINGS;
    }
}

/**
 * Orders, from checkout to the last fulfilment. Tables sales_order, fulfilment, order_line, order_event. The atomic promise is
 * {@link org.wheelhouse.sales.PlaceOrder}: order, bay, technician and parts in one transaction, or nothing. Uses catalog, customers,
 * pricing, payments, warehouse, logistics and booking.
 */
package org.wheelhouse.sales;

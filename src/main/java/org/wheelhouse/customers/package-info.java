/**
 * Customers: who they are, their cars, addresses and cart. Tables: customer (with identity), car, car_answer, address, cart_line, phone_code.
 * A visitor without a login keeps one car and a cart in sealed cookies; both are taken over at login. Uses identity and catalog.
 */
package org.wheelhouse.customers;

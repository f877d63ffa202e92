package org.wheelhouse.isolation;

/**
 * To whom a row belongs: an outlet with its region and franchisee, and a customer. All ids as text.
 *
 * @param from the outlet that sends, for rows that have a sender
 */
record Place(String name, String outlet, String region, String franchisee, String from, String customer) {

    Place of(String newName, String newCustomer) {
        return new Place(newName, outlet, region, franchisee, from, newCustomer);
    }

    Place sentFrom(Place sender) {
        return new Place(sender.name + "→" + name, outlet, region, franchisee, sender.outlet, customer);
    }
}

package org.wheelhouse.isolation.pages;

/**
 * A page or an endpoint of the portal.
 *
 * @param address at which it answers; without what may follow
 * @param segment the name of the id that follows as one more path segment; null where none does
 * @param reads answers GET
 * @param changes answers POST
 * @param list a list page: ids in its address are filters, and it exports its rows
 * @param keepsId the id of the page is read once and then kept by the server with the view
 * @param closed the server registered it by itself: nobody may get there
 */
record Endpoint(
        String address, String segment, boolean reads, boolean changes, boolean list, boolean keepsId, boolean closed)
        implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
        return address.compareTo(other.address);
    }

    @Override
    public String toString() {
        return address;
    }
}

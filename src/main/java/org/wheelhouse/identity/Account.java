package org.wheelhouse.identity;

import java.util.List;
import java.util.UUID;

/**
 * What the portal knows of a login.
 *
 * @param name as shown at the top of pages
 * @param customer id of the customer, null for staff
 * @param staff id of the member of staff, null for customers
 * @param posts where staff work; empty for customers and for disabled staff
 */
public record Account(String name, UUID customer, UUID staff, List<Post> posts) {}

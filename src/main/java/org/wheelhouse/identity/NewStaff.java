package org.wheelhouse.identity;

import java.util.List;
import java.util.Set;

/**
 * Somebody who is to work in the portal.
 *
 * @param username for the login; letters, digits, dot and hyphen
 * @param name as colleagues see it
 * @param email may be null
 * @param phone may be null
 * @param roles what they may do
 * @param posts where; each needs a role of its kind, each role a post of its kind
 */
public record NewStaff(String username, String name, String email, String phone, Set<Role> roles, List<Post> posts) {}

package org.wheelhouse.identity;

import java.util.UUID;

/**
 * A new member of staff.
 *
 * @param staff id of the row
 * @param password for the first login, which asks for an own one; shown once and kept nowhere
 */
public record Invited(UUID staff, String password) {}

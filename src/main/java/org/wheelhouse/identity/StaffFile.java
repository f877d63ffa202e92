package org.wheelhouse.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the portal knows of a member of staff, as far as the caller may see.
 *
 * @param mayEnable whether the caller may let them log in again
 */
public record StaffFile(
        UUID id,
        String name,
        String username,
        String email,
        String phone,
        boolean disabled,
        boolean mayEnable,
        Instant invited,
        List<Post> posts) {}

package org.wheelhouse.tenancy;

/**
 * A region with its service centre, as everybody in the portal may see it.
 *
 * @param hubZh the name of its hub, if it has one
 * @param outlets how many there are, hubs not counted
 * @param brand its own, or null when it looks as the group does
 */
public record RegionFile(
        long id, String code, String nameZh, String nameEn, String hubZh, String hubEn, int outlets, Brand brand) {}

package org.wheelhouse.storefront;

/** A group of goods ({@code parentId} null) or a kind of goods within one. */
public record Category(
        long id, String code, Long parentId, String nameZh, String nameEn, String drawing, String tint) {}

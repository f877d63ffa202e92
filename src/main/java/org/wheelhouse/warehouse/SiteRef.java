package org.wheelhouse.warehouse;

import java.io.Serializable;

/** A place that keeps stock, with the region and franchisee it belongs to. An outlet, or a region's hub. */
public record SiteRef(long outletId, long regionId, long franchiseeId) implements Serializable {}

package org.wheelhouse.warehouse;

import java.util.List;

/** Goods wanted from one site. */
public record Hold(SiteRef site, List<SkuQuantity> wanted) {}

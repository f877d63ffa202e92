package org.wheelhouse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All that stands before the history begins: network, catalogue, cars. In an order that does not depend on ids. @param hubs by region id */
record Chain(Instant now, List<Shop> shops, Map<Long, Hub> hubs, Assortment assortment, List<Bundle> bundles) {

    /** A bundle with its own price. */
    record Bundle(long id, long fen, List<Part> parts) {}

    /** Exactly one of goods and work. */
    record Part(Goods goods, Work work, int quantity) {}

    LocalDate today() {
        return LocalDate.ofInstant(now, NetworkStep.ZONE);
    }

    Hub hubOf(Shop shop) {
        return hubs.get(shop.site().region());
    }
}

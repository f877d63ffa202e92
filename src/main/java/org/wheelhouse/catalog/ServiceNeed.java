package org.wheelhouse.catalog;

import java.io.Serializable;
import org.wheelhouse.kernel.Money;

/**
 * The installation that a SKU needs.
 *
 * @param minutes working time at the bay, with what the goods add to the service's own
 * @param skillId what the technician must be able to do
 * @param bayType code of the bay type
 * @param price for one installation, tax included
 */
public record ServiceNeed(
        long serviceId, String nameZh, String nameEn, int minutes, long skillId, String bayType, Money price) implements Serializable {}

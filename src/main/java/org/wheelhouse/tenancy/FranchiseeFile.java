package org.wheelhouse.tenancy;

/**
 * A company that owns outlets, as everybody in the portal may see it.
 *
 * @param brand its own, or null when its outlets look as their regions do
 */
public record FranchiseeFile(long id, String code, String nameZh, String nameEn, boolean companyOwned, Brand brand) {}

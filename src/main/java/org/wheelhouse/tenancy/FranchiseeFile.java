package org.wheelhouse.tenancy;

/** A company that owns outlets, as everybody in the portal may see it. */
public record FranchiseeFile(long id, String code, String nameZh, String nameEn, boolean companyOwned) {}

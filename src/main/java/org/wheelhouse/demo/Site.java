package org.wheelhouse.demo;

/** Whose a tenant row is: ids of the outlet (or hub), its region and its franchisee. */
record Site(long outlet, long region, long franchisee) {}

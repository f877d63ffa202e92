/** Regions, franchisees and outlets. Tables region, franchisee, outlet, division: head-office data that everybody reads. Uses no other feature. */
package org.wheelhouse.tenancy;

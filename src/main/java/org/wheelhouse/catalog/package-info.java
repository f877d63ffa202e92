/**
 * What the group sells and for which cars: product brands, categories with typed attributes, products and their SKUs, the vehicle tree,
 * fitment, installation services and bundles; and the import that head office brings them in with. Tables: V0010 and V0011, all shared
 * (outside row security, written by head office alone) but import_run and import_change. Uses kernel and platform only.
 */
package org.wheelhouse.catalog;

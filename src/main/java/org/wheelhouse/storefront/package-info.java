/**
 * The shop's public pages: puts features together and is used by nobody. Own table: product_figures (counted by a job); else it reads
 * shared head-office tables only, and keeps what it read for at most ten seconds.
 */
package org.wheelhouse.storefront;

/** The shop for programs: goods, fitment, vehicles, outlets, the cart. */
package org.wheelhouse.storefront.rest;

/**
 * What things cost on a day: price lists with dated rows that never overlap, and quotes that name the rule that won and those that lost.
 * Tables: price_list, price (shared, written by head office). Uses catalog.
 */
package org.wheelhouse.pricing;

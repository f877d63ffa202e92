/**
 * The proof that nobody reaches another's rows, by discovery: every table of the catalogue × every kind of scope × select, insert, update
 * and delete × own and foreign rows. Rows are made from the catalogue ({@link org.wheelhouse.isolation.Rows}); what a kind may do follows
 * from the tenant columns ({@link org.wheelhouse.isolation.Model}), not from the policies; and each policy, taken away or widened, must
 * turn a probe red.
 */
package org.wheelhouse.isolation;

/**
 * The proof that no page and no endpoint opens another's rows, by discovery: everything that the running portal registers
 * ({@link org.wheelhouse.isolation.pages.Portal}) × a login of every role ({@link org.wheelhouse.isolation.pages.Actors}) × own, foreign,
 * absent and malformed ids ({@link org.wheelhouse.isolation.pages.IdKinds}). Which parameters a page takes is learnt from what it asks for
 * while it answers. All answers are kept and judged against the table of access as it is, and as it would be with one line or role more or
 * less ({@link org.wheelhouse.isolation.pages.Judge}): each such change must contradict an answer.
 */
package org.wheelhouse.isolation.pages;

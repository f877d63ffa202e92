/**
 * Money in and out through a port: {@link org.wheelhouse.payments.PaymentProvider}, with the sandbox bank as the first behind it. Tables
 * payment, payment_notice, refund, payment_client. A payment changes only by a verified, amount-checked, once-only notice or by the
 * answer to our own query. Uses kernel and platform; knows an order only by its id.
 */
package org.wheelhouse.payments;

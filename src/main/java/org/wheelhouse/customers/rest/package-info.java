/** A customer's own data for programs, and proving a telephone number. */
package org.wheelhouse.customers.rest;

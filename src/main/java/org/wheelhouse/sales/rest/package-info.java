/** Quoting, times, placing orders, paying and what becomes of them, for programs. */
package org.wheelhouse.sales.rest;

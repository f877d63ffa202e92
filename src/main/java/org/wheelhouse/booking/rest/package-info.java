/** Appointments for programs. */
package org.wheelhouse.booking.rest;

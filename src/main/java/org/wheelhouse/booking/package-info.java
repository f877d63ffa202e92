/**
 * Appointments and the work itself: opening hours, bays, technicians and their skills, free slots, bookings, job cards, vehicle file.
 * Tables: bay, technician, technician_skill, technician_shift, technician_leave, opening_hours, special_day, booking,
 * booking_service, bay_use, technician_use, job_card, job_step, job_part, job_photo. Uses catalog (what a service needs) and
 * warehouse (parts); knows an order only by its id.
 */
package org.wheelhouse.booking;

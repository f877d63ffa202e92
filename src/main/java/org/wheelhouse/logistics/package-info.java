/**
 * Freight, parcels and where they are. Tables: carrier, freight_rule, shipment, tracking_event. Carriers push tracking to
 * {@code /push/tracking} in the shape of Kuaidi100; the built-in carrier of the embedded run does so too. Uses sites of the warehouse.
 */
package org.wheelhouse.logistics;

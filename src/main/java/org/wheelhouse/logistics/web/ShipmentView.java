package org.wheelhouse.logistics.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.logistics.Shipment;
import org.wheelhouse.logistics.Shipments;
import org.wheelhouse.logistics.TrackingEvent;

/** One parcel with everything that the carrier said. */
@Named
@RequestScoped
public class ShipmentView {

    @Inject
    @Param
    private String shipment;

    @Inject
    private Shipments shipments;

    private Shipment shown;
    private List<TrackingEvent> track;

    @PostConstruct
    void open() {
        shown = shipments.get(Ids.parse(shipment));
        track = shipments.track(shown.id());
    }

    public Shipment getShipment() {
        return shown;
    }

    public List<TrackingEvent> getTrack() {
        return track;
    }
}

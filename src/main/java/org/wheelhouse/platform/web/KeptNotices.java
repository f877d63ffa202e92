package org.wheelhouse.platform.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.application.FacesMessage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices that no page has shown yet. Faces' own flash would do, but its cookie is read by the server alone that wrote it: after another one
 * took over, the next act failed.
 */
@SessionScoped
class KeptNotices implements Serializable {

    private static final long serialVersionUID = 1L;
    private final ArrayList<FacesMessage> waiting = new ArrayList<>();

    synchronized void keep(FacesMessage notice) {
        waiting.add(notice);
    }

    /** All of them, for the page that is shown now. */
    synchronized List<FacesMessage> take() {
        List<FacesMessage> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}

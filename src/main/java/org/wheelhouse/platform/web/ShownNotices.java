package org.wheelhouse.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Puts the notices of an act on the page that is shown after it, whether or not a redirect lies between. */
public class ShownNotices implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getExternalContext().getSession(false) == null) {
            return;
        }
        CDI.current().select(KeptNotices.class).get().take().stream()
                .filter(notice -> !context.getMessageList(null).contains(notice))
                .forEach(notice -> context.addMessage(null, notice));
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // they are shown
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}

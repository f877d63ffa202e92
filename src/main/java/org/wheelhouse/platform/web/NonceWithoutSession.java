package org.wheelhouse.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.csp.CspState;

/**
 * PrimeFaces keeps a page's script nonce in the view map, and that begins a session for every anonymous visitor. Where there is no
 * session yet, a page gets its nonce without one, whatever the method: a form that was filled in has a session.
 */
public class NonceWithoutSession implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final class OwnNonce extends CspState {

        private final String nonce = generateNonce();

        OwnNonce(FacesContext context) {
            super(context);
        }

        @Override
        public String getNonce() {
            return nonce;
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getExternalContext().getSession(false) == null) {
            context.getAttributes().put(CspState.class.getName(), new OwnNonce(context));
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // nothing to undo: the state lives as long as the request
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}

package org.wheelhouse.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What a page's script asked for fails as any other request does: with its status, for {@link RequestFilter}. Faces by itself would
 * answer 200 and tell the script the exception's name. A page that was open for too long is loaded again.
 */
public class ScriptExceptions extends ExceptionHandlerFactory {

    public ScriptExceptions(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            var queued = getUnhandledExceptionQueuedEvents().iterator();
            FacesContext faces = FacesContext.getCurrentInstance();
            if (queued.hasNext()) {
                ExceptionQueuedEventContext first = queued.next().getContext();
                boolean script = faces.getPartialViewContext().isAjaxRequest();
                boolean old = first.getException() instanceof ViewExpiredException || hasForeignState(first);
                if (script && old) {
                    queued.remove();
                    loadAgain(faces.getExternalContext());
                    faces.responseComplete();
                } else if (script || old) {
                    queued.remove();
                    throw old ? new ViewExpiredException(first.getException(), "") : new FacesException(first.getException());
                }
            }
            getWrapped().handle();
        }

        /** Faces has no exception of its own for a state that says the page keeps none, where the page keeps one. */
        private static boolean hasForeignState(ExceptionQueuedEventContext event) {
            Throwable thrown = event.getException();
            return event.getPhaseId() == PhaseId.RESTORE_VIEW && thrown.getClass() == FacesException.class && thrown.getCause() == null;
        }

        private static void loadAgain(ExternalContext external) {
            var request = (HttpServletRequest) external.getRequest();
            Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
            try {
                external.redirect(LocalPath.orHome(Objects.requireNonNullElse(address, request.getRequestURI()).toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

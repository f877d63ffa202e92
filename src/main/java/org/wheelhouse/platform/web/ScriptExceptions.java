package org.wheelhouse.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
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
            if (queued.hasNext() && faces.getPartialViewContext().isAjaxRequest()) {
                Throwable thrown = queued.next().getContext().getException();
                queued.remove();
                if (!(thrown instanceof ViewExpiredException)) {
                    throw new FacesException(thrown);
                }
                loadAgain(faces.getExternalContext());
                faces.responseComplete();
            }
            getWrapped().handle();
        }

        private static void loadAgain(ExternalContext external) {
            var request = (HttpServletRequest) external.getRequest();
            Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
            try {
                external.redirect(LocalPath.orHome(Objects.requireNonNullElse(address, request.getRequestURI())
                        .toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.wheelhouse.identity.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanismHandler;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.wheelhouse.platform.db.Outage;
import org.wheelhouse.platform.web.Cookies;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Refusal;

/**
 * Stands before the OpenID Connect mechanism, which sees every request before any filter does and fails on what nobody's login sends:
 * a form too large for the server or in pieces, and an answer of Keycloak (code and state) where none was asked for.
 */
@Alternative
@Priority(jakarta.interceptor.Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class LoginGate implements HttpAuthenticationMechanismHandler {

    private static final String CALLBACK = "/callback";
    /** The largest request: 50 MB of files and what goes with them. */
    private static final long MOST_BYTES = 52L * 1024 * 1024;

    @Inject
    @Any
    private Instance<HttpAuthenticationMechanism> mechanism;

    @Inject
    private Cookies cookies;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (Language.isProgram(request)) {
            return context.doNothing(); // the API knows bearer tokens alone (ApiDoor)
        }
        int refusal = refusal(request);
        if (refusal != 0) {
            refuse(request, response, refusal);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (request.getUserPrincipal() != null) {
            return stillThem(request, context);
        }
        if (isStrayAnswer(request)) {
            return context.doNothing();
        }
        var inLanguage = new LoginLanguage(Language.isEnglish(request, cookies), response);
        AuthenticationStatus status;
        try {
            status = mechanism.get().validateRequest(request, inLanguage, new HttpMessageContextWrapper(context) {
                @Override
                public HttpServletResponse getResponse() {
                    return inLanguage;
                }
            });
        } catch (RuntimeException e) {
            if (!Outage.isOne(e)) {
                throw e;
            }
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE); // Keycloak is away
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (status == AuthenticationStatus.SEND_FAILURE
                && request.getServletPath().equals(CALLBACK)
                && !response.isCommitted()) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST); // somebody else's answer, or one that came before
        }
        return status;
    }

    /** The session says who it is, on whatever server it was begun: the mechanism would look for tokens that did not come along. */
    private static AuthenticationStatus stillThem(HttpServletRequest request, HttpMessageContext context)
            throws AuthenticationException {
        try {
            context.getHandler().handle(new javax.security.auth.callback.Callback[] {
                new CallerPrincipalCallback(context.getClientSubject(), request.getUserPrincipal())
            });
            return AuthenticationStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthenticationException(e);
        }
    }

    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return mechanism.get().secureResponse(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        mechanism.get().cleanSubject(request, response, context);
    }

    /** 0 for a request that can be read. The server reads a form at the first question for a parameter, and throws when it can't. */
    private static int refusal(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return HttpServletResponse
                    .SC_REQUEST_ENTITY_TOO_LARGE; // before it is read: reading would end in an error that tells nobody
            // why
        }
        try {
            request.getParameter("state");
            return 0;
        } catch (IllegalStateException tooLarge) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        } catch (RuntimeException unreadable) {
            return request.getContentLengthLong() < 0
                    ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                    : HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isStrayAnswer(HttpServletRequest request) {
        boolean answer = request.getParameter("state") != null && request.getParameter("code") != null;
        return answer && (!request.getServletPath().equals(CALLBACK) || request.getSession(false) == null);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status) {
        try {
            Refusal.send(request.getServletContext(), response, status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

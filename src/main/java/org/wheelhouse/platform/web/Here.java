package org.wheelhouse.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of this page as the reader sees it: {@code /hq/sales/order-list?view=unpaid}. */
@RequestScoped
@Named
public class Here {

    @Inject
    private HttpServletRequest request;

    /** Without the query. */
    public String getPath() {
        Object original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return path.replaceAll(";.*", "");
    }

    /** With the query. */
    public String getAddress() {
        Object original = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        String query = original == null ? request.getQueryString() : original.toString();
        return query == null || query.isEmpty() ? getPath() : getPath() + "?" + query;
    }

    /** The address, ready to be a parameter of another one: for ways back. */
    public String getBack() {
        return URLEncoder.encode(getAddress(), StandardCharsets.UTF_8);
    }
}

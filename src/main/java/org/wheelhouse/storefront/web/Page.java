package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.platform.web.LocalPath;
import org.wheelhouse.storefront.Goods;
import org.wheelhouse.storefront.Network;

/** The page that is being shown: its own address, for ways back, the language switch and the canonical link. */
@RequestScoped
@Named
public class Page {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Network network;

    @Inject
    private Goods goods;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    /** The path as the visitor sees it, such as {@code /p/bosch-aerotwin}. */
    public String getPath() {
        return first(
                        RequestDispatcher.ERROR_REQUEST_URI,
                        RequestDispatcher.FORWARD_REQUEST_URI,
                        request.getRequestURI())
                .replaceAll(";.*", "");
    }

    /** The path with its query. */
    public String getAddress() {
        Object query = Objects.requireNonNullElse(
                request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING),
                Objects.requireNonNullElse(request.getQueryString(), ""));
        return query.toString().isEmpty() ? getPath() : getPath() + "?" + query;
    }

    /** The address, to be written into another address as the way back. */
    public String getBack() {
        return encoded(LocalPath.orHome(getAddress()));
    }

    /** The way back that this request names, as a path of ours. */
    public String getReturn() {
        return LocalPath.orHome(request.getParameter("back"));
    }

    public String getReturnEncoded() {
        return encoded(getReturn());
    }

    /** For the footer. */
    public int getOutletCount() {
        return network.sites().size();
    }

    public int getYear() {
        return goods.today().getYear();
    }

    public String absolute(String path) {
        return baseUrl + path;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    private String first(String error, String forward, String otherwise) {
        for (String name : new String[] {error, forward}) {
            if (request.getAttribute(name) != null) {
                return request.getAttribute(name).toString();
            }
        }
        return otherwise;
    }
}

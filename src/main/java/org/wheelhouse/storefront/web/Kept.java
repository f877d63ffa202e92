package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omnifaces.util.cache.CacheFactory;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.platform.web.Language;

/**
 * The parts of the shop's public pages that are the same for everybody who asks for one address, in one language, from one place and
 * with one car: drawn once, and sent as they are for five seconds ({@code tags/kept.xhtml}). Together with what {@code Cached} keeps, a
 * price is never older than ten. Nothing of a person may stand in such a part, nor anything that depends on more than the key names.
 */
@RequestScoped
@Named
public class Kept {

    private static final Pattern PAGES = Pattern.compile("/|/[cpsob]/[^/]+|/(bundles|services|outlets|search)");

    @Inject
    private HttpServletRequest request;

    @Inject
    private Page page;

    @Inject
    private Language language;

    @Inject
    private Where where;

    @Inject
    private Visitor visitor;

    private final Map<String, Optional<String>> found = new HashMap<>();
    private String key;

    /** The name under which a part is kept; null on errors and on pages that are drawn for one person, or tell what that person just did. */
    public String key(String part) {
        if (!isShared()) {
            return null;
        }
        if (key == null) {
            key = language.getTag() + " " + where.place() + " " + visitor.car() + " " + page.getAddress();
        }
        return part + " " + key;
    }

    private boolean isShared() {
        return PAGES.matcher(page.getPath()).matches()
                && isAnswered()
                && request.getParameter("added") == null
                && request.getParameter("refused") == null;
    }

    /** What says that there is no such page is drawn at the same address, with its own status. */
    private static boolean isAnswered() {
        var response = FacesContext.getCurrentInstance().getExternalContext().getResponse();
        return ((HttpServletResponse) response).getStatus() == HttpServletResponse.SC_OK;
    }

    /** The part as it was drawn; null when it has to be drawn. The same throughout a request, whenever it is asked for. */
    public String html(String part) {
        return found.computeIfAbsent(
                        part,
                        p -> Optional.ofNullable(key(p))
                                .map(k -> CacheFactory.getCache(FacesContext.getCurrentInstance(), "application")
                                        .get(k)))
                .orElse(null);
    }
}

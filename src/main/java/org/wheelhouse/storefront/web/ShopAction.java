package org.wheelhouse.storefront.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.LocalPath;

/**
 * A plain form of the shop: a POST from one of our own pages that changes something and leads on to a page. It needs no session and no
 * script. A form on another site is refused: browsers say where a POST comes from.
 */
abstract class ShopAction extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            response.sendRedirect(act(request, response), HttpServletResponse.SC_SEE_OTHER);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (BusinessException e) {
            response.sendRedirect(withRefusal(back(request), e.key()), HttpServletResponse.SC_SEE_OTHER);
        }
    }

    /** Does what was asked and says where to go. */
    abstract String act(HttpServletRequest request, HttpServletResponse response);

    static String back(HttpServletRequest request) {
        return LocalPath.orHome(request.getParameter("back"));
    }

    static String withRefusal(String path, String key) {
        return path + (path.contains("?") ? "&" : "?") + "refused=" + key;
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }
}

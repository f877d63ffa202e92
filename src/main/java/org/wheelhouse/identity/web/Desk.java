package org.wheelhouse.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.platform.web.LocalPath;

/** {@code /desk?back=/my/}: staff go to the home page of their active post, everybody else back. Also the entry of head office. */
@WebServlet({"/desk", "/hq/"})
public class Desk extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target =
                caller.post().map(p -> p.home()).orElseGet(() -> LocalPath.orHome(request.getParameter("back")));
        response.sendRedirect(request.getContextPath() + target);
    }
}

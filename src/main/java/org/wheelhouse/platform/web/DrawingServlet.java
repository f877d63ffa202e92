package org.wheelhouse.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /drawing/floor-mat-414a55-1a2b3c4d5e.svg}: a drawing of goods in a colour, for ever. */
@WebServlet("/drawing/*")
public class DrawingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Drawings drawings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Content content = path == null ? null : drawings.content(path.substring(1));
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            content.send(request, response);
        }
    }
}

package org.wheelhouse.catalog.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.catalog.EditProduct;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;

/** {@code /photo/<id>}: an uploaded photo of a product, for everybody. It never changes under its id. */
@WebServlet("/photo/*")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient EditProduct products;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var photo = products.photo(Ids.parse(
                    request.getPathInfo() == null ? null : request.getPathInfo().substring(1)));
            response.setContentType(photo.mediaType());
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setContentLength(photo.bytes().length);
            response.getOutputStream().write(photo.bytes());
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

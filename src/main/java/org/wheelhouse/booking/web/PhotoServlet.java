package org.wheelhouse.booking.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.booking.JobSheets;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.NotFoundException;

/** {@code /outlet/booking/photo?file=…}: a photo of a job card, to those who see the job. */
@WebServlet("/outlet/booking/photo")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient JobSheets sheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var picture = sheets.picture(Ids.parse(request.getParameter("file")));
            response.setContentType(picture.mediaType());
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setContentLength(picture.bytes().length);
            response.getOutputStream().write(picture.bytes());
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

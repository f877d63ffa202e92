package org.wheelhouse.catalog.imports.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.catalog.imports.ImportKinds;
import org.wheelhouse.catalog.imports.ImportPart;
import org.wheelhouse.kernel.NotFoundException;

/** {@code /hq/catalog/import-file?kind=products&part=products&format=xlsx&filled=yes}: a template, or what the file would hold now. */
@WebServlet("/hq/catalog/import-file")
public class ImportFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImportKinds kinds;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean excel = !"csv".equals(request.getParameter("format"));
        ImportPart part;
        try {
            part = kinds.part(
                    String.valueOf(request.getParameter("kind")), String.valueOf(request.getParameter("part")));
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(
                excel
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + part.name() + (excel ? ".xlsx" : ".csv") + "\"");
        kinds.write(part, excel, "yes".equals(request.getParameter("filled")), response.getOutputStream());
    }
}

package org.wheelhouse.testing;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code /test/registered}: what the running portal has, line by line: {@code view}, {@code scan} (how views become addresses),
 * {@code servlet} with class and mapping, and {@code asked} with page and parameter ({@link AskedParameters}). In the tests' deployment alone.
 */
@WebServlet("/test/registered")
public class Registered extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        ServletContext portal = getServletContext();
        PrintWriter out = response.getWriter();
        for (String path :
                portal.getInitParameter("org.omnifaces.FACES_VIEWS_SCAN_PATHS").split("\\s*,\\s*")) {
            out.println("scan " + path);
        }
        views(portal, "/", out);
        new TreeMap<>(portal.getServletRegistrations())
                .values()
                .forEach(servlet -> servlet.getMappings()
                        .forEach(mapping -> out.println("servlet " + servlet.getClassName() + " " + mapping)));
        AskedParameters.ASKED.forEach(
                (page, names) -> names.forEach(name -> out.println("asked " + page + " " + name)));
    }

    private static void views(ServletContext portal, String folder, PrintWriter out) {
        Set<String> paths = portal.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/") && !path.equals("/WEB-INF/") && !path.equals("/META-INF/")) {
                views(portal, path, out);
            } else if (path.endsWith(".xhtml")) {
                out.println("view " + path);
            }
        }
    }
}

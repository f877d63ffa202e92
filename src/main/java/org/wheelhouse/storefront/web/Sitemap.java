package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.storefront.SitePaths;

/** {@code /sitemap.xml} and {@code /robots.txt}: what search engines may list. */
@WebServlet({"/sitemap.xml", "/robots.txt"})
public class Sitemap extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SitePaths paths;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_BASE_URL")
    private String baseUrl;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=3600");
        if (request.getServletPath().equals("/robots.txt")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .print(
                            "User-agent: *\nDisallow: /my/\nDisallow: /do/\nDisallow: /cart\nDisallow: /checkout\nDisallow: /search\nDisallow: /language\nSitemap: "
                                    + baseUrl + "/sitemap.xml\n");
            return;
        }
        response.setContentType("application/xml;charset=UTF-8");
        var out = response.getWriter();
        out.print(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        Stream.concat(
                        Stream.of("/", "/bundles", "/services", "/outlets", "/privacy", "/terms", "/developers"),
                        paths.all().stream())
                .forEach(path -> out.print("<url><loc>" + baseUrl + path + "</loc></url>\n"));
        out.print("</urlset>\n");
    }
}

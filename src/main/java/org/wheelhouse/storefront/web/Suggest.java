package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.web.Drawings;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Listed;
import org.wheelhouse.storefront.Search;

/** {@code /suggest?q=}: goods as a JSON list, while somebody types. */
@WebServlet("/suggest")
public class Suggest extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Search search;

    @Inject
    private transient Language language;

    @Inject
    private transient Drawings drawings;

    /** What the shop's script shows of goods. */
    public record Suggestion(String name, String brand, String price, String href, String picture) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=60");
        response.getWriter()
                .print(Json.write(search.suggest(request.getParameter("q")).stream()
                        .map(this::suggestion)
                        .toList()));
    }

    private Suggestion suggestion(Listed goods) {
        return new Suggestion(
                language.pick(goods.nameZh(), goods.nameEn()),
                language.pick(goods.brandZh(), goods.brandEn()),
                goods.price().toString(),
                "/p/" + goods.code(),
                drawings.url(goods.drawing(), goods.tint()));
    }
}

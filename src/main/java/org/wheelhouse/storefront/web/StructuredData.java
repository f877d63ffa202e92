package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.json.Json;
import org.wheelhouse.platform.web.Text;

/** What search engines read of a page (schema.org), as JSON that is safe inside of a script element. */
@RequestScoped
public class StructuredData {

    @Inject
    private Page page;

    @Inject
    private Text text;

    /** A BreadcrumbList from the home page to here. @param names by path, in order */
    public String trail(Map<String, String> names) {
        return write(List.of(crumbs(names)));
    }

    /** Several things on one page, the trail among them. */
    public String with(Map<String, String> trail, Map<String, Object> thing) {
        var one = new LinkedHashMap<String, Object>();
        one.put("@context", "https://schema.org");
        one.putAll(thing);
        return write(List.of(crumbs(trail), one));
    }

    private Map<String, Object> crumbs(Map<String, String> names) {
        var items = new ArrayList<Map<String, Object>>();
        items.add(crumb(1, text.get("storefront.home"), "/"));
        names.forEach((path, name) -> items.add(crumb(items.size() + 1, name, path)));
        var list = new LinkedHashMap<String, Object>();
        list.put("@context", "https://schema.org");
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    private Map<String, Object> crumb(int position, String name, String path) {
        var item = new LinkedHashMap<String, Object>();
        item.put("@type", "ListItem");
        item.put("position", position);
        item.put("name", name);
        item.put("item", page.absolute(path));
        return item;
    }

    private static String write(Object value) {
        return Json.write(value).replace("<", "\\u003c").replace("&", "\\u0026");
    }
}

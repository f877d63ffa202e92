package org.wheelhouse.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses at which the portal answers: pages by their place, servlets by their annotation, and static files. */
final class Pages {

    private static final Pattern SERVLET =
            Pattern.compile("@WebServlet\\((?:[^)]*?(?:urlPatterns|value)\\s*=\\s*)?\\{?\\s*\"([^\"]+)\"");

    /** Exact addresses, and those that take more path segments, ending in {@code /*}. */
    final Set<String> addresses = new TreeSet<>(Set.of("/", "/bank/*", "/api/v1/*"));

    Pages() {
        for (Path page : Sources.below(Sources.PAGES, ".xhtml")) {
            String path = "/" + Sources.PAGES.relativize(page).toString().replace(".xhtml", "");
            if (path.startsWith("/shop/")) {
                addresses.add(path.substring("/shop".length()));
                addresses.add(path.substring("/shop".length()) + "/*");
            } else if (!path.startsWith("/WEB-INF/")) {
                addresses.add(path);
            }
        }
        for (Path type : Sources.below(Sources.JAVA, ".java")) {
            Matcher servlet = SERVLET.matcher(Sources.read(type));
            while (servlet.find()) {
                addresses.add(servlet.group(1));
                addresses.add(servlet.group(1).replaceAll("/\\*$", ""));
            }
        }
    }

    /** Whether a link leads somewhere; what stands behind the first expression in it may be anything. */
    boolean answers(String link) {
        boolean open = link.contains("#{");
        String path = link.replaceAll("#\\{.*", "").replaceAll("[?#].*", "");
        if (addresses.contains(path) || Files.isRegularFile(Sources.PAGES.resolve(path.substring(1)))) {
            return true;
        }
        for (String parent = path; parent.contains("/"); parent = parent.substring(0, parent.lastIndexOf('/'))) {
            if (addresses.contains(parent + "/*")) {
                return true;
            }
        }
        return open && addresses.stream().anyMatch(a -> a.startsWith(path) && path.length() > 1);
    }
}

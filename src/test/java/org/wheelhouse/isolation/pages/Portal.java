package org.wheelhouse.isolation.pages;

import jakarta.inject.Named;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;
import org.wheelhouse.outside.Visitor;

/** What the running portal has registered: its views by their addresses, its servlets by their mappings. */
final class Portal {

    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern BEAN = Pattern.compile("\\b([a-z]\\w+)\\b");
    /** Servlets of the container, of Faces (whose pages are views), of the API (whose operations ApiIsolationIT asks) and of the tests. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "org\\.(apache|glassfish)\\.(catalina|jasper|wasp)\\..*|jakarta\\.faces\\..*|.*ApiApplication|org\\.glassfish\\.jersey\\..*|.*[aA]rquillian.*|org\\.wheelhouse\\.testing\\..*");

    private static final Pattern GET_PARAMETER = Pattern.compile("getParameter\\(\"([\\w-]+)\"\\)");

    private final Map<String, Set<String>> written = new TreeMap<>();
    private final Map<String, Class<?>> beans = beans();
    private final List<String> scans = new ArrayList<>();
    private final Set<Endpoint> endpoints = new TreeSet<>();

    private Portal() {}

    static Portal discover() {
        var portal = new Portal();
        var lines = lines();
        lines.stream().filter(l -> l[0].equals("scan")).forEach(l -> portal.scans.add(l[1]));
        lines.stream().filter(l -> l[0].equals("view")).forEach(l -> portal.endpoints.add(portal.view(l[1])));
        lines.stream()
                .filter(l -> l[0].equals("servlet") && !NOT_OURS.matcher(l[1]).matches())
                .forEach(l -> portal.servlet(l[1], l[2]));
        return portal;
    }

    private static List<String[]> lines() {
        var answer = new Visitor().get("/test/registered");
        if (answer.statusCode() != 200) {
            throw new AssertionError("The portal does not tell what it has registered: " + answer.statusCode());
        }
        return answer.body().lines().map(l -> l.split(" ", -1)).toList();
    }

    /**
     * The parameters that each page was seen to ask for, and those that its bean names, which may have asked the server's own request. What
     * Faces asks for at a postback are the components of the page.
     */
    Map<String, Set<String>> asked() {
        var asked = new TreeMap<String, Set<String>>();
        written.forEach((page, names) -> asked.put(page, new TreeSet<>(names)));
        lines().stream()
                .filter(l -> l[0].equals("asked"))
                .forEach(l -> asked.computeIfAbsent(l[1], p -> new TreeSet<>()).add(l[2]));
        asked.keySet()
                .removeIf(page -> page.startsWith("POST:")
                        && endpoints.stream().noneMatch(e -> e.changes() && page.equals("POST:" + e)));
        return asked;
    }

    Set<Endpoint> endpoints() {
        return endpoints;
    }

    /** The endpoint that answers at a path. */
    Optional<Endpoint> find(String path) {
        return endpoints.stream()
                .filter(e -> e.address().equals(path)
                        || e.segment() != null && path.startsWith(e.address().replaceAll("/$", "") + "/"))
                .max(Comparator.comparingInt(e -> e.address().length()));
    }

    Endpoint at(String path) {
        return find(path)
                .orElseThrow(
                        () -> new AssertionError("A form leads to " + path + ", which the portal does not register"));
    }

    private Endpoint view(String file) {
        String scan = scans.stream()
                .filter(s -> file.startsWith(root(s)))
                .max(Comparator.comparingInt(s -> root(s).length()))
                .orElseThrow();
        String address = file.substring(root(scan).length() - 1).replaceAll("\\.xhtml$", "");
        String text = read(VIEWS.resolve(file.substring(1)));
        String segment = null;
        boolean keepsId = false;
        var names = written.computeIfAbsent(address, a -> new TreeSet<>());
        for (Class<?> bean : beansOf(text)) {
            GET_PARAMETER.matcher(source(bean)).results().forEach(m -> names.add(m.group(1)));
            for (Field field : bean.getDeclaredFields()) {
                Param param = field.getAnnotation(Param.class);
                segment = param != null && param.pathIndex() >= 0
                        ? field.getName().equals("code") ? address.substring(1) + "/code" : field.getName()
                        : segment;
                keepsId |= param != null && bean.isAnnotationPresent(ViewScoped.class);
            }
        }
        return new Endpoint(
                address,
                segment == null && scan.endsWith("/*") ? "unknown" : segment,
                true,
                false,
                text.contains("/templates/office-list.xhtml"),
                keepsId,
                false);
    }

    private static String source(Class<?> bean) {
        try {
            return Files.readString(Path.of(
                    "src/main/java", bean.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String root(String scan) {
        return scan.substring(0, scan.indexOf('*'));
    }

    private Set<Class<?>> beansOf(String text) {
        var found = new java.util.LinkedHashSet<Class<?>>();
        BEAN.matcher(text)
                .results()
                .map(m -> beans.get(m.group(1)))
                .filter(b -> b != null)
                .forEach(found::add);
        return found;
    }

    private void servlet(String className, String mapping) {
        boolean wild = mapping.endsWith("/*");
        String address = mapping.isEmpty() ? "/" : mapping.replaceAll("/\\*$", "");
        if (className.startsWith("org.wheelhouse.")) {
            Class<?> type = load(className);
            endpoints.add(new Endpoint(
                    address,
                    wild ? address.substring(1) + "/*" : null,
                    has(type, "doGet"),
                    has(type, "doPost"),
                    false,
                    false,
                    false));
        } else {
            endpoints.add(new Endpoint(address, null, true, true, false, false, true));
        }
    }

    private static Class<?> load(String className) {
        try {
            return Class.forName(className, false, Portal.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean has(Class<?> servlet, String method) {
        for (Class<?> type = servlet; type != HttpServlet.class && type != null; type = type.getSuperclass()) {
            if (Arrays.stream(type.getDeclaredMethods())
                    .anyMatch(m -> m.getName().equals(method))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Class<?>> beans() {
        var beans = new HashMap<String, Class<?>>();
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/wheelhouse"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(".class", "")
                        .replace('/', '.');
                Class<?> type = load(name);
                Named named = type.getAnnotation(Named.class);
                if (named != null) {
                    String simple = type.getSimpleName();
                    beans.put(
                            named.value().isEmpty()
                                    ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1)
                                    : named.value(),
                            type);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return beans;
    }

    /** A view with what it includes, since beans are also named there. */
    private static String read(Path file) {
        try {
            String text = Files.readString(file);
            var included = new StringBuilder(text);
            var includes = Pattern.compile("src=\"(/WEB-INF/includes/[\\w-]+\\.xhtml)\"")
                    .matcher(text);
            while (includes.find()) {
                included.append(Files.readString(VIEWS.resolve(includes.group(1).substring(1))));
            }
            return included.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

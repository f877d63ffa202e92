package org.wheelhouse.outside;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wheelhouse.identity.Access;
import org.wheelhouse.identity.Role;
import org.wheelhouse.platform.rest.DescriptionResource;

/** What the portal answers, found in its own files, and who of the demo chain may ask for it. */
final class Portal {

    static final String PASSWORD = "wheelhouse";
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path LOGINS = Path.of("src/main/resources/demo/staff.csv");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?:getParameter(?:Values)?\\(|form\\.get\\(|text\\(request, |id\\(request, |@Param\\(name = |<f:viewParam[^>]*name=|<input[^>]*\\sname=|<select[^>]*\\sname=)\"([A-Za-z][A-Za-z0-9-]*)\"");
    private static final Map<String, Visitor> LOGGED_IN = new HashMap<>();

    private Portal() {}

    /** Addresses of all pages → their files; the shop's at the root, others at their place. */
    static Map<String, Path> pages() {
        var pages = new TreeMap<String, Path>();
        for (Path page : files(PAGES, ".xhtml")) {
            String path = "/" + PAGES.relativize(page).toString().replace(".xhtml", "");
            if (!path.startsWith("/WEB-INF/")) {
                pages.put(path.startsWith("/shop/") ? path.substring("/shop".length()) : path, page);
            }
        }
        return pages;
    }

    /** Addresses of the pages made from a template. */
    static List<String> pagesOn(String template) {
        return pages().entrySet().stream()
                .filter(p -> read(p.getValue()).contains("template=\"/WEB-INF/templates/" + template + "\""))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** URL patterns of all servlets of the portal. */
    static List<String> servlets() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.wheelhouse")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class)
                                && !type.getPackageName().startsWith("org.wheelhouse.bank"))
                        .map(JavaClass::reflect)
                        .map(type -> type.getAnnotation(WebServlet.class))
                        .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
                        .sorted()
                        .toList();
    }

    /** The resources of the API. */
    static List<Class<?>> resources() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.wheelhouse")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type != DescriptionResource.class)
                        .toList();
    }

    /** Every name under which some page or servlet takes something from an address or a form. */
    static Set<String> parameters() {
        var names = new TreeSet<String>(Set.of("from", "to", "sort", "size", "page", "view", "q", "export"));
        Stream.concat(sources().stream(), files(PAGES, ".xhtml").stream())
                .forEach(file -> names.addAll(parametersIn(read(file))));
        return names;
    }

    static Set<String> parametersIn(String source) {
        return PARAMETER
                .matcher(source)
                .results()
                .map(parameter -> parameter.group(1))
                .collect(Collectors.toSet());
    }

    static List<Path> sources() {
        return files(Path.of("src/main/java"), ".java");
    }

    /** Names of the demo chain's logins whose role admits them to a path, in the order of its file; empty for a path open to all. */
    static List<String> admitted(String path) {
        if (Access.guardedAudience(path).isEmpty()) {
            return List.of();
        }
        Set<Role> roles = Access.rolesFor(path);
        return read(LOGINS)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(login -> roles.stream().anyMatch(role -> role.id().equals(login[4])))
                .map(login -> login[0])
                .toList();
    }

    /** One of them, logged in once for all tests. */
    static Visitor loggedIn(String username) {
        return LOGGED_IN.computeIfAbsent(username, name -> {
            var visitor = new Visitor();
            HttpResponse<String> home = visitor.logIn(entry(name), name, PASSWORD);
            if (home.statusCode() != 200) {
                throw new AssertionError("login of " + name + ": " + home.statusCode() + " at " + home.uri());
            }
            return visitor;
        });
    }

    /** The address that this login may ask for: the entry of its audience. */
    static String entry(String username) {
        String role = read(LOGINS)
                .lines()
                .map(line -> line.split(",", -1))
                .filter(login -> login[0].equals(username))
                .findFirst()
                .orElseThrow()[4];
        return switch (Role.of(role).orElseThrow().scope()) {
            case CUSTOMER -> "/my/";
            case FRANCHISEE -> "/outlet/franchisee/";
            case REGION -> "/region/";
            case HQ -> "/hq/";
            default -> "/outlet/";
        };
    }

    /** Somebody who may open a path: the first of the chain's logins that are admitted, or a stranger where everybody is. */
    static Visitor visitorOf(String path) {
        return admitted(path).stream().findFirst().map(Portal::loggedIn).orElseGet(Visitor::new);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.wheelhouse.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Scope;

/**
 * The second opinion on {@link Access}: who works where, written down once more. A line of Access that is widened, narrowed or lost
 * differs from it; and {@code PageIsolationIT} holds the running portal against Access.
 */
class AccessTest {

    private static final String MATRIX = """
            /my                 customer
            /outlet             technician outlet-staff outlet-manager
            /outlet/setup       outlet-manager
            /outlet/staff       outlet-manager
            /outlet/franchisee  franchisee
            /outlet/booking     technician outlet-staff outlet-manager
            /outlet/warehouse   technician outlet-staff outlet-manager
            /outlet/warehouse/stock-list    technician outlet-staff outlet-manager
            /outlet/warehouse/movement-list technician outlet-staff outlet-manager
            /outlet/warehouse/adjust        outlet-staff outlet-manager
            /outlet/warehouse/pick          outlet-staff outlet-manager
            /outlet/warehouse/receive       outlet-staff outlet-manager
            /outlet/warehouse/send          outlet-staff outlet-manager
            /outlet/warehouse/transfer      outlet-staff outlet-manager
            /outlet/warehouse/transfer-list outlet-staff outlet-manager
            /region             region-manager
            /hq/desk            hq-catalogue hq-purchasing hq-warehouse hq-logistics hq-service hq-finance hq-inspector hq-administrator
            /hq/catalog         hq-catalogue hq-administrator
            /hq/pricing         hq-catalogue hq-finance hq-administrator
            /hq/warehouse       hq-warehouse hq-logistics hq-purchasing hq-administrator
            /hq/logistics       hq-logistics hq-warehouse hq-administrator
            /hq/sales           hq-service hq-finance hq-logistics hq-administrator
            /hq/booking         hq-service hq-administrator
            /hq/payments        hq-finance hq-administrator
            /hq/network         hq-inspector hq-service hq-administrator
            /hq/staff           hq-administrator
            /hq/audit           hq-administrator hq-inspector
            /hq/messages        hq-administrator hq-service
            """;

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLineIsWhatWasDecided() {
        MATRIX.lines().forEach(line -> {
            String[] words = line.split("\\s+");
            var decided = new TreeSet<>(Arrays.asList(words).subList(1, words.length));
            assertEquals(decided, ids(Access.rolesFor(words[0])), words[0]);
            assertEquals(decided, ids(Access.rolesFor(words[0] + "/any-page")), words[0] + "/any-page");
        });
    }

    @Test
    void everyGuardedPageHasItsLine() throws IOException {
        var decided = new TreeMap<String, String>();
        MATRIX.lines().forEach(line -> decided.put(line.split("\\s+")[0], line));
        Path pages = Path.of("src/main/webapp");
        try (var files = Files.walk(pages)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                String path = "/" + pages.relativize(file).toString().replace(".xhtml", "");
                if (Access.guardedAudience(path).isPresent()) {
                    assertTrue(
                            decided.keySet().stream().anyMatch(prefix -> path.startsWith(prefix + "/")),
                            path + " is nobody's");
                    assertTrue(!Access.rolesFor(path).isEmpty(), path + " is nobody's");
                }
            }
        }
    }

    @Test
    void whatNoLineNamesIsClosed() {
        for (String path : new String[] {"/hq", "/hq/nothing", "/partner", "/partner/x", "/hqx"}) {
            assertEquals(Set.of(), Access.rolesFor(path), path);
        }
    }

    @Test
    void audiencesAdmitTheirOwnKindOnly() {
        MATRIX.lines()
                .map(line -> line.split("\\s+")[0])
                .forEach(path -> Access.rolesFor(path)
                        .forEach(role -> assertEquals(
                                path.startsWith("/my")
                                        ? Scope.Kind.CUSTOMER
                                        : path.startsWith("/outlet/franchisee")
                                                ? Scope.Kind.FRANCHISEE
                                                : path.startsWith("/outlet")
                                                        ? Scope.Kind.OUTLET
                                                        : path.startsWith("/region")
                                                                ? Scope.Kind.REGION
                                                                : Scope.Kind.HQ,
                                role.scope(),
                                path + " " + role)));
    }
}

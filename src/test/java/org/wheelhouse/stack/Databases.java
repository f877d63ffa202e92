package org.wheelhouse.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The logins and databases of a new server, by the script that the PostgreSQL image runs too. */
final class Databases {

    private static final Path SCRIPT = Path.of("docker/postgres/databases.sql");
    private static final Pattern PASSWORD = Pattern.compile(":'(\\w+)_password'");

    private Databases() {}

    /** @param password of each login: owner, app, keycloak, bank */
    static void make(Connection superuser, UnaryOperator<String> password) throws IOException, SQLException {
        String script = PASSWORD.matcher(Files.readString(SCRIPT).replaceAll("(?m)^--.*$", ""))
                .replaceAll(login -> Matcher.quoteReplacement("'" + password.apply(login.group(1)) + "'"));
        try (var statement = superuser.createStatement()) {
            for (String command : script.split(";\\s*\\n")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }
}

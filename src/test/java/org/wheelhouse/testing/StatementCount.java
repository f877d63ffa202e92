package org.wheelhouse.testing;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.wheelhouse.platform.scope.ScopeBinding;

/**
 * Counts the SQL statements of a request. The deployment under test names this class where the portal names {@link ScopeBinding}, so it
 * hears of every call to the database; the binding of the scope itself goes past it and is not counted. A request that carries the header
 * gets its statements written to a file of that name in the domain, where a test outside of the server reads them.
 */
@WebListener
public class StatementCount extends ScopeBinding implements ServletRequestListener {

    /** Names the count that a request asks for. */
    public static final String HEADER = "X-Count-Statements";

    private static final ThreadLocal<List<String>> STATEMENTS = new ThreadLocal<>();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        STATEMENTS.remove();
        if (name(event) != null) {
            STATEMENTS.set(new ArrayList<>());
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        List<String> statements = STATEMENTS.get();
        STATEMENTS.remove();
        if (statements != null) {
            write(name(event), statements);
        }
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        List<String> statements = STATEMENTS.get();
        if (statements != null) {
            statements.add(((DatabaseCall) event.getCall()).getSQLString());
        }
    }

    private static String name(ServletRequestEvent event) {
        String name = ((HttpServletRequest) event.getServletRequest()).getHeader(HEADER);
        return name != null && name.matches("[0-9a-f-]{36}") ? name : null;
    }

    private static void write(String name, List<String> statements) {
        try {
            Path folder =
                    Files.createDirectories(Path.of(System.getProperty("com.sun.aas.instanceRoot"), "statements"));
            Path draft = Files.writeString(
                    folder.resolve(name + ".draft"),
                    String.join(
                            "\n",
                            statements.stream()
                                    .map(s -> s.replaceAll("\\s+", " "))
                                    .toList()),
                    StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

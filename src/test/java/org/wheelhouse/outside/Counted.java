package org.wheelhouse.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.wheelhouse.testing.StatementCount;

/** An answer, and the SQL statements that it took beside the binding of the scope. */
public record Counted(HttpResponse<String> answer, List<String> statements) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Asks for an address and hears from the server (testing/StatementCount) which statements it made. */
    public static Counted get(Visitor visitor, String path) {
        return of(path, name -> visitor.get(path, StatementCount.HEADER, name));
    }

    /** The same for any request. @param request sends it with the name that it is given in the header of {@link StatementCount} */
    static Counted of(String path, Function<String, HttpResponse<String>> request) {
        String name = UUID.randomUUID().toString();
        HttpResponse<String> answer = request.apply(name);
        Path file = Path.of(System.getProperty("stack.home"), "domains/wheelhouse/statements", name);
        try {
            // the count is written when the request is over, a moment after its answer
            for (long i = 0; !Files.exists(file) && i < PATIENCE.toMillis(); i += 5) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            List<String> statements = Files.readAllLines(file);
            Files.delete(file);
            return new Counted(
                    answer, statements.stream().filter(s -> !s.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("nobody counted the statements of " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int count() {
        return statements.size();
    }
}

package org.wheelhouse.drill;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.wheelhouse.outside.Visitor;

/** Somebody who opens page after page, and what was wrong with the answers. */
final class Person {

    /** An answer; {@code wrong} is empty for a page that shows what it must. */
    record Seen(Instant asked, Instant answered, String wrong) {}

    private static final Duration READING = Duration.ofMillis(300);
    private final String name;
    private final Visitor visitor;
    private final List<String> paths;
    private final String mark;
    private final Collection<Seen> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean reading = true;

    /** @param mark what stands on each of the pages for this person alone */
    Person(String name, Visitor visitor, List<String> paths, String mark) {
        this.name = name;
        this.visitor = visitor;
        this.paths = paths;
        this.mark = mark;
    }

    Visitor visitor() {
        return visitor;
    }

    void read() {
        for (int i = 0; reading; i++) {
            String path = paths.get(i % paths.size());
            Instant asked = Instant.now();
            String wrong = wrong(path);
            seen.add(new Seen(asked, Instant.now(), wrong.isEmpty() ? "" : name + " " + path + ": " + wrong));
            LockSupport.parkNanos(READING.toNanos());
        }
    }

    private String wrong(String path) {
        try {
            HttpResponse<String> answer = visitor.get(path);
            if (answer.statusCode() / 100 == 3) {
                return "led to "
                        + answer.headers().firstValue("Location").orElse("").replaceFirst("\\?.*", "");
            }
            if (answer.statusCode() != 200) {
                return "answered " + answer.statusCode();
            }
            return answer.body().contains(mark) ? "" : "no " + mark;
        } catch (UncheckedIOException noAnswer) {
            return String.valueOf(noAnswer.getCause());
        }
    }

    Collection<Seen> seen() {
        return seen;
    }

    void stop() {
        reading = false;
    }
}

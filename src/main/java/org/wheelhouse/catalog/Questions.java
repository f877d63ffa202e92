package org.wheelhouse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.platform.db.Sql;

/** All questions about cars. They are few and change seldom, so that each server keeps them for a short time. */
@ApplicationScoped
@Transactional
public class Questions {

    private static final Duration KEPT = Duration.ofSeconds(10);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    private record Kept(Instant until, Map<Long, Question> questions) {}

    private volatile Kept kept = new Kept(Instant.MIN, Map.of());

    /** Every question by its id, at most ten seconds old. */
    public Map<Long, Question> all() {
        Kept now = kept;
        if (now.until.isBefore(clock.instant())) {
            now = new Kept(clock.instant().plus(KEPT), read());
            kept = now;
        }
        return now.questions;
    }

    private Map<Long, Question> read() {
        record Line(long id, String code, String zh, String en, Question.Answer answer) {}
        var lines = sql.list(
                "select q.id, q.code, q.text_zh, q.text_en, a.code, a.name_zh, a.name_en from question q"
                        + " join question_answer a on a.question_id = q.id order by q.id, a.position",
                r -> new Line(
                        r.number(0),
                        r.text(1),
                        r.text(2),
                        r.text(3),
                        new Question.Answer(r.text(4), r.text(5), r.text(6))));
        var answers = new LinkedHashMap<Long, List<Question.Answer>>();
        lines.forEach(
                l -> answers.computeIfAbsent(l.id, id -> new ArrayList<>()).add(l.answer));
        var questions = new LinkedHashMap<Long, Question>();
        lines.forEach(
                l -> questions.computeIfAbsent(l.id, id -> new Question(id, l.code, l.zh, l.en, answers.get(id))));
        return questions;
    }
}

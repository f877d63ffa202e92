package org.wheelhouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FitmentDecisionTest {

    private static final FitmentRow.Car LAVIDA = new FitmentRow.Car(1, 10, 2019, 100, "2019款 280TSI DSG 舒享版");
    private static final Question ARM = question(1, "hook", "push", "other");
    private static final Question LAMP = question(2, "halogen", "led");
    private static final Map<Long, Question> QUESTIONS = Map.of(1L, ARM, 2L, LAMP);

    private static Question question(long id, String... codes) {
        return new Question(
                id,
                "q" + id,
                "问" + id,
                "Q" + id,
                List.of(codes).stream().map(c -> new Question.Answer(c, c, c)).toList());
    }

    private static FitmentRow row(
            Long sku,
            Integer from,
            Integer to,
            String trim,
            String position,
            int quantity,
            Long question,
            String answer) {
        return new FitmentRow(sku, 1, 10L, from, to, trim, null, position, quantity, question, answer, null, null);
    }

    private static FitmentRow asks(long question, String answer) {
        return row(null, null, null, null, null, 1, question, answer);
    }

    private static FitmentAnswer decide(Map<Long, String> answers, FitmentRow... rows) {
        return FitmentDecision.ofProduct(List.of(rows), LAVIDA, answers, QUESTIONS);
    }

    @Test
    void fitsByYearsAndTrim() {
        assertEquals(
                FitmentAnswer.Kind.FITS,
                decide(Map.of(), row(null, 2018, 2020, null, null, 1, null, null))
                        .kind());
        assertEquals(
                FitmentAnswer.Kind.FITS,
                decide(Map.of(), row(null, 2019, null, "280tsi", null, 1, null, null))
                        .kind());
        assertEquals(
                FitmentAnswer.Kind.DOES_NOT_FIT,
                decide(Map.of(), row(null, null, 2018, null, null, 1, null, null))
                        .kind());
        assertEquals(
                FitmentAnswer.Kind.DOES_NOT_FIT,
                decide(Map.of(), row(null, 2020, null, null, null, 1, null, null))
                        .kind());
        assertEquals(
                FitmentAnswer.Kind.DOES_NOT_FIT,
                decide(Map.of(), row(null, null, null, "1.5L", null, 1, null, null))
                        .kind());
        assertEquals(FitmentAnswer.Kind.DOES_NOT_FIT, decide(Map.of()).kind());
    }

    @Test
    void aRowOfTheWholeMakeSpeaksOfEverySeries() {
        var make = new FitmentRow(null, 1, null, null, null, null, null, null, 4, null, null, "四条", "all four");
        assertEquals(new FitmentAnswer(FitmentAnswer.Kind.FITS, null, "四条", "all four", 4), decide(Map.of(), make));
        var otherMake = new FitmentRow(null, 2, null, null, null, null, null, null, 1, null, null, null, null);
        assertEquals(
                FitmentAnswer.Kind.DOES_NOT_FIT, decide(Map.of(), otherMake).kind());
        var otherTrim = new FitmentRow(null, 1, 10L, null, null, null, 101L, null, 1, null, null, null, null);
        assertEquals(
                FitmentAnswer.Kind.DOES_NOT_FIT, decide(Map.of(), otherTrim).kind());
    }

    @Test
    void dependsUntilAnswered() {
        assertEquals(FitmentAnswer.dependsOn(ARM), decide(Map.of(), asks(1, "hook")));
        assertEquals(
                FitmentAnswer.Kind.FITS,
                decide(Map.of(1L, "hook"), asks(1, "hook")).kind());
        assertEquals(FitmentAnswer.DOES_NOT_FIT, decide(Map.of(1L, "push"), asks(1, "hook")));
    }

    @Test
    void asksTheQuestionThatSettlesMost() {
        assertEquals(
                ARM,
                decide(Map.of(), asks(2, "led"), asks(1, "hook"), asks(1, "push"))
                        .question());
        assertEquals(LAMP, decide(Map.of(), asks(1, "hook"), asks(2, "led")).question());
        assertEquals(
                LAMP,
                decide(Map.of(1L, "other"), asks(2, "led"), asks(1, "hook"), asks(1, "push"))
                        .question());
    }

    @Test
    void asksNothingWhereEveryAnswerIsRight() {
        assertEquals(
                FitmentAnswer.Kind.FITS,
                decide(Map.of(), asks(2, "led"), asks(2, "halogen")).kind());
        var fourOrSix = decide(
                Map.of(),
                row(null, null, null, null, null, 4, 2L, "led"),
                row(null, null, null, null, null, 6, 2L, "halogen"));
        assertEquals(FitmentAnswer.dependsOn(LAMP), fourOrSix);
    }

    @Test
    void asksWhichSkuItIs() {
        FitmentRow[] rows = {
            row(7L, null, null, null, null, 2, 2L, "led"), row(8L, null, null, null, null, 1, 2L, "halogen")
        };
        assertEquals(LAMP, decide(Map.of(), rows).question());
        assertEquals(1, decide(Map.of(2L, "halogen"), rows).quantity());
        var led = Map.of(2L, "led");
        assertEquals(
                FitmentAnswer.Kind.FITS,
                FitmentDecision.ofSku(7, List.of(rows), LAVIDA, led, QUESTIONS).kind());
        assertEquals(FitmentAnswer.DOES_NOT_FIT, FitmentDecision.ofSku(8, List.of(rows), LAVIDA, led, QUESTIONS));
    }

    @Test
    void piecesAddUpOverPositions() {
        var answer = decide(
                Map.of(),
                row(7L, null, null, null, "front", 2, null, null),
                row(7L, null, null, null, "rear", 2, null, null),
                row(7L, 2018, null, null, "rear", 1, null, null),
                row(8L, null, null, null, "front", 9, null, null));
        assertEquals(4, answer.quantity());
        assertNull(answer.question());
    }

    /** Whatever the rows: asking ends, no question comes twice, and the end is what trying every row says. */
    @Property
    void askingAlwaysEnds(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        var questions = new HashMap<Long, Question>();
        for (long id = 1; id <= 4; id++) {
            questions.put(
                    id,
                    question(
                            id,
                            List.of("a", "b", "c", "d")
                                    .subList(0, 1 + random.nextInt(4))
                                    .toArray(String[]::new)));
        }
        var rows = random.ints(random.nextInt(8), 0, 5)
                .mapToObj(q -> {
                    Long sku = random.nextBoolean() ? null : (long) random.nextInt(3);
                    int from = 2015 + random.nextInt(6);
                    return q == 0 && random.nextInt(4) > 0
                            ? row(sku, 2020, null, null, null, 1, null, null)
                            : q == 0
                                    ? row(sku, from, null, null, null, 1, null, null)
                                    : row(
                                            sku,
                                            from,
                                            null,
                                            null,
                                            null,
                                            1 + random.nextInt(2),
                                            (long) q,
                                            questions
                                                    .get((long) q)
                                                    .answers()
                                                    .get(random.nextInt(questions
                                                            .get((long) q)
                                                            .answers()
                                                            .size()))
                                                    .code());
                })
                .toList();
        var truth = new HashMap<Long, String>();
        questions.forEach((id, q) -> truth.put(
                id, q.answers().get(random.nextInt(q.answers().size())).code()));
        boolean fits = rows.stream()
                .anyMatch(r -> r.speaksOf(LAVIDA)
                        && (r.questionId() == null || r.answerCode().equals(truth.get(r.questionId()))));

        var said = new HashMap<Long, String>();
        Set<Long> asked = new HashSet<>();
        var answer = FitmentDecision.ofProduct(rows, LAVIDA, said, questions);
        while (answer.kind() == FitmentAnswer.Kind.DEPENDS) {
            assertTrue(asked.add(answer.question().id()), "asked twice");
            said.put(answer.question().id(), truth.get(answer.question().id()));
            answer = FitmentDecision.ofProduct(rows, LAVIDA, said, questions);
        }
        assertEquals(fits ? FitmentAnswer.Kind.FITS : FitmentAnswer.Kind.DOES_NOT_FIT, answer.kind());
        assertNull(answer.question());
        assertFalse(answer.quantity() < 1);
    }
}

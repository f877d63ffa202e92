package org.wheelhouse.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides from the fitment rows of a product, a car and the owner's answers. A row holds for the car, does not, or waits for an answer;
 * rows add up (one that holds is enough). A question whose every answer leads to the same SKU and quantity need not be asked. Otherwise
 * the question asked is the one most of whose answers settle it with "fits": a "no" only rules that question out, so this order takes
 * the fewest questions on average. Each answer removes its question for good; asking therefore always ends.
 */
final class FitmentDecision {

    private final List<FitmentRow> holding = new ArrayList<>();
    private final List<FitmentRow> waiting = new ArrayList<>();
    private final Map<Long, Question> questions;

    private FitmentDecision(
            List<FitmentRow> rows, FitmentRow.Car car, Map<Long, String> answers, Map<Long, Question> questions) {
        this.questions = questions;
        for (FitmentRow row : rows) {
            if (row.speaksOf(car)) {
                String answer = row.questionId() == null ? null : answers.get(row.questionId());
                if (row.questionId() == null || row.answerCode().equals(answer)) {
                    holding.add(row);
                } else if (answer == null) {
                    waiting.add(row);
                }
            }
        }
        settleWithoutAsking();
    }

    /** The answer for the product: it fits when one of its SKUs does. */
    static FitmentAnswer ofProduct(
            List<FitmentRow> rows, FitmentRow.Car car, Map<Long, String> answers, Map<Long, Question> questions) {
        return new FitmentDecision(rows, car, answers, questions).answer();
    }

    /** The answer for one SKU of the product. */
    static FitmentAnswer ofSku(
            long skuId,
            List<FitmentRow> rows,
            FitmentRow.Car car,
            Map<Long, String> answers,
            Map<Long, Question> questions) {
        var own = rows.stream()
                .filter(r -> r.skuId() == null || r.skuId() == skuId)
                .toList();
        return ofProduct(own, car, answers, questions);
    }

    /** A question all of whose answers lead to the same parts is answered already. */
    private void settleWithoutAsking() {
        record Outcome(Long skuId, long questionId, String position, int quantity) {}
        var byOutcome = waiting.stream()
                .collect(Collectors.groupingBy(
                        r -> new Outcome(r.skuId(), r.questionId(), r.position(), r.quantity()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<FitmentRow> same : byOutcome.values()) {
            if (answersIn(same).equals(allAnswers(same.getFirst().questionId()))) {
                holding.add(same.getFirst());
            }
        }
    }

    private static Set<String> answersIn(List<FitmentRow> rows) {
        return rows.stream().map(FitmentRow::answerCode).collect(Collectors.toSet());
    }

    private Set<String> allAnswers(long questionId) {
        return questions.get(questionId).answers().stream()
                .map(Question.Answer::code)
                .collect(Collectors.toSet());
    }

    private FitmentAnswer answer() {
        if (!holding.isEmpty()) {
            return fits();
        }
        if (!waiting.isEmpty()) {
            return FitmentAnswer.dependsOn(bestQuestion());
        }
        return FitmentAnswer.DOES_NOT_FIT;
    }

    /** Pieces add up over the positions of one SKU (two in front and two at the rear are four); the notes are those of that SKU. */
    private FitmentAnswer fits() {
        Long sku = holding.getFirst().skuId();
        var own = holding.stream().filter(r -> Objects.equals(r.skuId(), sku)).toList();
        var byPosition = new HashMap<String, Integer>();
        own.forEach(r -> byPosition.merge(Objects.requireNonNullElse(r.position(), ""), r.quantity(), Math::max));
        int quantity = byPosition.values().stream().mapToInt(Integer::intValue).sum();
        return new FitmentAnswer(
                FitmentAnswer.Kind.FITS,
                null,
                joined(own, FitmentRow::noteZh),
                joined(own, FitmentRow::noteEn),
                quantity);
    }

    private static String joined(List<FitmentRow> rows, java.util.function.Function<FitmentRow, String> note) {
        String all = rows.stream()
                .map(note)
                .filter(n -> n != null && !n.isBlank())
                .distinct()
                .collect(Collectors.joining("；"));
        return all.isEmpty() ? null : all;
    }

    private Question bestQuestion() {
        var byQuestion = waiting.stream().collect(Collectors.groupingBy(FitmentRow::questionId));
        long best = byQuestion.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<Long, List<FitmentRow>> e) ->
                                (double) answersIn(e.getValue()).size()
                                        / allAnswers(e.getKey()).size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
        return questions.get(best);
    }
}

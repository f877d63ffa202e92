package org.wheelhouse.customers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.wheelhouse.catalog.Question;
import org.wheelhouse.catalog.Questions;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.scope.InScope;

/** What an owner answers about a car, by the codes of questions and answers. */
@ApplicationScoped
public class CarAnswers {

    @Inject
    private Questions questions;

    @Inject
    private InScope inScope;

    /** As the catalogue wants them. @throws InvalidRequest for a question or an answer that there is not */
    public Map<Long, String> byId(Map<String, String> byCode) {
        if (byCode == null || byCode.isEmpty()) {
            return Map.of();
        }
        var answers = new HashMap<Long, String>();
        var all = inScope.call(Scope.everybody(), questions::all).values();
        byCode.forEach((code, answer) -> {
            Question question = all.stream()
                    .filter(q -> q.code().equals(code))
                    .filter(q -> q.answers().stream().anyMatch(a -> a.code().equals(answer)))
                    .findFirst()
                    .orElseThrow(() -> InvalidRequest.parameter("answer", "pattern", "question:answer"));
            answers.put(question.id(), answer);
        });
        return answers;
    }

    /** By their codes again. */
    public Map<String, String> byCode(Map<Long, String> byId) {
        if (byId.isEmpty()) {
            return Map.of();
        }
        var all = inScope.call(Scope.everybody(), questions::all);
        var answers = new HashMap<String, String>();
        byId.forEach((id, answer) -> {
            if (all.containsKey(id)) {
                answers.put(all.get(id).code(), answer);
            }
        });
        return answers;
    }
}

package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.wheelhouse.platform.sheet.SheetColumns;

/** Questions about cars, with their answers. */
@ApplicationScoped
class QuestionImport implements ImportKind {

    private static final TableStep QUESTION = new TableStep(
            "question",
            "code text, text_zh text, text_en text",
            "select n, code, text_zh, text_en from d",
            "code, text_zh, text_en",
            "t.code = w.code");
    private static final TableStep ANSWER = new TableStep(
                    "question_answer",
                    "question text, code text, name_zh text, name_en text, position int",
                    "select d.n, q.id as question_id, d.code, d.name_zh, d.name_en, d.position from d join question q on q.code = d.question",
                    "question_id, code, name_zh, name_en, position",
                    "t.question_id = w.question_id and t.code = w.code")
            .detail()
            .replacing("t.question_id = w.question_id");

    @Override
    public String code() {
        return "questions";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<ImportPart> parts() {
        return List.of(
                new ImportPart(
                        "questions",
                        SheetColumns.of("question_code", "text_zh", "text_en", "answers"),
                        "select q.code, q.text_zh, q.text_en, (select string_agg(a.code || chr(58) || a.name_zh || chr(58) || coalesce(a.name_en, a.name_zh),"
                                + " '|' order by a.position) from question_answer a where a.question_id = q.id) from question q order by q.code"));
    }

    @Override
    public void read(Draft draft) {
        draft.begin(QUESTION, ANSWER);
        var seen = new HashMap<String, Integer>();
        for (RowReader row : draft.rows("questions")) {
            String code = row.code("question_code");
            row.repeated("question_code", code, seen);
            draft.write(
                    QUESTION, row, "code", code, "text_zh", row.required("text_zh"), "text_en", row.text("text_en"));
            row.required("answers");
            var answers = row.several("answers");
            if (answers.size() == 1) {
                row.error("answers", "catalog.import.answers-few");
            }
            var codes = new HashSet<String>();
            for (int i = 0; i < answers.size(); i++) {
                String[] answer = answers.get(i).split(":", 3);
                if (answer.length < 2 || !answer[0].matches("[a-z0-9][a-z0-9-]*") || answer[1].isBlank()) {
                    row.error("answers", "catalog.import.answer-form", answers.get(i));
                } else if (!codes.add(answer[0])) {
                    row.error("answers", "catalog.import.answer-twice", answer[0]);
                } else {
                    draft.write(
                            ANSWER,
                            row,
                            "question",
                            code,
                            "code",
                            answer[0],
                            "name_zh",
                            answer[1].strip(),
                            "name_en",
                            answer.length > 2 ? answer[2].strip() : null,
                            "position",
                            i + 1);
                }
            }
        }
    }
}

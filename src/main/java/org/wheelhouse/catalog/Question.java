package org.wheelhouse.catalog;

import java.io.Serializable;
import java.util.List;

/** A question that the owner can answer by looking at the car, and that settles whether something fits. */
public record Question(long id, String code, String textZh, String textEn, List<Answer> answers)
        implements Serializable {

    /** One of the possible answers. */
    public record Answer(String code, String nameZh, String nameEn) implements Serializable {}

    public Question {
        answers = List.copyOf(answers);
    }
}

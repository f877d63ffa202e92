package org.wheelhouse.catalog;

import java.io.Serializable;
import java.util.Map;

/**
 * A car as far as fitment needs it: its trim, and what its owner has answered so far.
 *
 * @param trimId a row of the vehicle tree
 * @param answers id of a question to the code of the answer
 */
public record CarSpec(long trimId, Map<Long, String> answers) implements Serializable {

    public CarSpec {
        answers = Map.copyOf(answers);
    }
}

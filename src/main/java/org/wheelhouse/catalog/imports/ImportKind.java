package org.wheelhouse.catalog.imports;

import java.util.List;
import java.util.Set;

/** A kind of file that can be imported. Implementations are CDI beans; they read the database in the transaction of the run. */
public interface ImportKind {

    /** Stable name: {@code products}; its texts are {@code catalog.import.kind.<code>}. */
    String code();

    /** Where it stands among the kinds: what it needs comes before it. */
    int order();

    /** Its files; one but for the vehicle tree. */
    List<ImportPart> parts();

    /** Checks the rows of the draft, adds findings, and says what is to be written. */
    void read(Draft draft);

    /** Follows up what was written or undone, in the same transaction: texts for search and the like. */
    default void after(Set<String> tables) {}
}

package org.wheelhouse.catalog.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.sheet.SheetWriter;

/** All kinds of files that can be imported, with their templates and what they would hold now. */
@ApplicationScoped
@Transactional
public class ImportKinds {

    @Inject
    @Any
    private Instance<ImportKind> kinds;

    @Inject
    private Sql sql;

    /** In the order in which they can be brought in. */
    public List<ImportKind> all() {
        return kinds.stream().sorted(Comparator.comparingInt(ImportKind::order)).toList();
    }

    /** @throws NotFoundException when there is no such kind */
    public ImportKind get(String code) {
        return kinds.stream()
                .filter(k -> k.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kind of import " + code));
    }

    /** @throws NotFoundException when there is no such file of the kind */
    public ImportPart part(String kind, String part) {
        return get(kind).parts().stream()
                .filter(p -> p.name().equals(part))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("file of import " + kind + " " + part));
    }

    /**
     * Writes a file that comes in again unchanged.
     *
     * @param filled with the rows of now; else the empty template
     */
    public void write(ImportPart part, boolean excel, boolean filled, OutputStream out) throws IOException {
        var columns = part.columns().all();
        List<List<Object>> rows = filled ? sql.list(part.exported(), r -> r.values()) : List.of();
        try (var writer = excel ? SheetWriter.xlsx(out, part.name(), columns) : SheetWriter.csv(out, columns)) {
            for (List<Object> row : rows) {
                writer.row(row);
            }
        }
    }
}

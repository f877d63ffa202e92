package org.wheelhouse.platform.web.list;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BinaryOperator;
import org.wheelhouse.platform.list.Column;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.list.ListRow;
import org.wheelhouse.platform.sheet.SheetWriter;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.platform.web.When;

/** Writes the rows of a list as .xlsx or .csv, as people read them. Text that a spreadsheet would calculate is made harmless. */
final class ListExport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(When.CHINA);

    private final ListQuery query;
    private final Text text;

    private final BinaryOperator<String> said;

    /** @param said how a text of a column (first) is said (second, the text itself) */
    ListExport(ListQuery query, Text text, BinaryOperator<String> said) {
        this.query = query;
        this.text = text;
        this.said = said;
    }

    void send(List<ListRow> rows, String format, Instant at, ExternalContext response) throws IOException {
        boolean excel = format.equals("xlsx");
        String name = query.key().replace('.', '-') + "-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmm")
                        .withZone(When.CHINA)
                        .format(at);
        response.setResponseContentType(
                excel
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv; charset=UTF-8");
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
        var heading = shown().stream().map(this::label).toList();
        write(
                rows,
                excel
                        ? SheetWriter.xlsx(response.getResponseOutputStream(), query.key(), heading)
                        : SheetWriter.csv(response.getResponseOutputStream(), heading));
    }

    void write(List<ListRow> rows, SheetWriter sheet) throws IOException {
        try (sheet) {
            for (ListRow row : rows) {
                sheet.row(shown().stream().map(c -> cell(c, row.get(c.name()))).toList());
            }
        }
    }

    private List<Column> shown() {
        return query.columns().stream().filter(Column::shown).toList();
    }

    private String label(Column column) {
        return text.get(query.key() + "." + column.name());
    }

    private Object cell(Column column, Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant -> TIME.format(instant);
            case Boolean flag -> text.get(flag ? "platform.yes" : "platform.no");
            case String state when column.kind() == Column.Kind.STATE -> text.get(column.texts() + "." + state);
            case String written -> said.apply(column.name(), written);
            default -> value;
        };
    }
}

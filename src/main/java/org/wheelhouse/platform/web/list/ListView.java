package org.wheelhouse.platform.web.list;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.wheelhouse.platform.list.ListQuery;
import org.wheelhouse.platform.list.ListService;
import org.wheelhouse.platform.list.ListState;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;

/** The bean of a list page; request scoped. It says which query, and what its names stand for. */
public abstract class ListView {

    @Inject
    private ListService service;

    @Inject
    private Language language;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private ListModel list;
    private ListState state;

    protected abstract ListQuery query();

    /** Values for the names in the query's fragments, such as the active outlet. {@code :lang} is always there. */
    protected Map<String, Object> given() {
        return Map.of();
    }

    /** How a text of a column is said to the reader, on the page and in the export; as it stands, if the list does not know better. */
    public String said(String column, String value) {
        return value;
    }

    public ListModel getList() {
        if (list == null) {
            state = ListState.read(
                    query(),
                    FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
            list = new ListModel(query(), state, allGiven(), service, text);
        }
        return list;
    }

    private Map<String, Object> allGiven() {
        var given = new HashMap<>(given());
        given.put("lang", language.getCode());
        return given;
    }

    /** Answers with a file instead of the page where the address asks for one ({@code &export=xlsx}); called by the template. */
    public void deliver() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        String format = faces.getExternalContext().getRequestParameterMap().get("export");
        if (format != null && (format.equals("xlsx") || format.equals("csv"))) {
            getList();
            var rows = service.rows(query(), state, allGiven(), 0, ListService.EXPORT_LIMIT);
            new ListExport(query(), text, this::said).send(rows, format, clock.instant(), faces.getExternalContext());
            faces.responseComplete();
        }
    }
}

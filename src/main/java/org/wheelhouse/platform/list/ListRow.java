package org.wheelhouse.platform.list;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One row of a list; pages read its columns by name ({@code #{row.number}}). A name that the query does not have is a mistake. */
public final class ListRow extends AbstractMap<String, Object> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Object> values;

    ListRow(Map<String, Object> values) {
        this.values = new HashMap<>(values);
    }

    @Override
    public Object get(Object name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("the list has no column " + name + ", only " + values.keySet());
        }
        return values.get(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return values.entrySet();
    }
}

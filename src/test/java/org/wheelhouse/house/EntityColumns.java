package org.wheelhouse.house;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which table and columns an entity's annotations name. */
final class EntityColumns {

    final String table;
    final Set<String> columns = new TreeSet<>();

    EntityColumns(Class<?> entity) {
        Table named = entity.getAnnotation(Table.class);
        table = named != null && !named.name().isEmpty()
                ? named.name()
                : entity.getSimpleName().toLowerCase(Locale.ROOT);
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            collect(type, Map.of());
        }
    }

    static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    private void collect(Class<?> type, Map<String, String> overrides) {
        for (Field field : type.getDeclaredFields()) {
            boolean kept = !Modifier.isStatic(field.getModifiers())
                    && !Modifier.isTransient(field.getModifiers())
                    && !field.isSynthetic()
                    && !field.getName().startsWith("_persistence")
                    && !field.isAnnotationPresent(Transient.class)
                    && !field.isAnnotationPresent(OneToMany.class)
                    && !field.isAnnotationPresent(ManyToMany.class);
            if (kept) {
                add(field, overrides);
            }
        }
    }

    private void add(Field field, Map<String, String> overrides) {
        Column column = field.getAnnotation(Column.class);
        JoinColumn join = field.getAnnotation(JoinColumn.class);
        if (overrides.containsKey(field.getName())) {
            columns.add(overrides.get(field.getName()));
        } else if (join != null) {
            columns.add(join.name());
        } else if (field.isAnnotationPresent(Embedded.class) || field.getType().isAnnotationPresent(Embeddable.class)) {
            var inner = new LinkedHashMap<String, String>();
            for (AttributeOverride override : field.getAnnotationsByType(AttributeOverride.class)) {
                inner.put(override.name(), override.column().name());
            }
            collect(field.getType(), inner);
        } else {
            columns.add(
                    column != null && !column.name().isEmpty()
                            ? column.name()
                            : field.getName().toLowerCase(Locale.ROOT));
        }
    }
}

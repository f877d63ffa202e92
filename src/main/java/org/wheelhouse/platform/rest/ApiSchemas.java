package org.wheelhouse.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** JSON schemas of the records that the API takes and gives. */
final class ApiSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private final Map<String, JsonObject> named = new TreeMap<>();

    /** The schema of a type; a record's is kept under its name. */
    JsonObject of(Type type) {
        return schema(type, null).build();
    }

    Map<String, JsonObject> named() {
        return named;
    }

    private JsonObjectBuilder schema(Type type, Type item) {
        var schema = Json.createObjectBuilder();
        return switch (type) {
            case TypeVariable<?> variable -> schema(item, null);
            case ParameterizedType generic -> generic(schema, generic, item);
            case Class<?> plain when plain.isRecord() -> schema.add("$ref", REFERENCE + record(plain, null));
            case Class<?> plain
            when plain.isEnum() -> {
                JsonArrayBuilder words = Json.createArrayBuilder();
                for (Object constant : plain.getEnumConstants()) {
                    words.add(((Enum<?>) constant).name());
                }
                yield schema.add("type", "string").add("enum", words);
            }
            default -> plain(schema, type);
        };
    }

    private JsonObjectBuilder generic(JsonObjectBuilder schema, ParameterizedType type, Type item) {
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Map.class) {
            return schema.add("type", "object").add("additionalProperties", schema(last, item));
        }
        if (type.getRawType() == List.class || type.getRawType() == Collection.class) {
            return schema.add("type", "array").add("items", schema(last, item));
        }
        return schema.add("$ref", REFERENCE + record((Class<?>) type.getRawType(), last));
    }

    private static JsonObjectBuilder plain(JsonObjectBuilder schema, Type type) {
        return switch (type.getTypeName()) {
            case "int", "java.lang.Integer" -> schema.add("type", "integer").add("format", "int32");
            case "long", "java.lang.Long" -> schema.add("type", "integer").add("format", "int64");
            case "double", "java.lang.Double" -> schema.add("type", "number").add("format", "double");
            case "boolean", "java.lang.Boolean" -> schema.add("type", "boolean");
            default -> {
                schema.add("type", "string");
                yield type == UUID.class
                        ? schema.add("format", "uuid")
                        : type == OffsetDateTime.class
                                ? schema.add("format", "date-time")
                                : type == LocalDate.class ? schema.add("format", "date") : schema;
            }
        };
    }

    private String record(Class<?> type, Type item) {
        String name = name(type) + (item == null ? "" : "Of" + name((Class<?>) item));
        if (!named.containsKey(name)) {
            named.put(name, JsonObject.EMPTY_JSON_OBJECT);
            var properties = Json.createObjectBuilder();
            var required = Json.createArrayBuilder();
            for (RecordComponent component : type.getRecordComponents()) {
                AnnotatedElement field = field(type, component);
                properties.add(component.getName(), constrained(schema(component.getGenericType(), item), field));
                if (field.isAnnotationPresent(NotNull.class)
                        || component.getType().isPrimitive()) {
                    required.add(component.getName());
                }
            }
            var schema = Json.createObjectBuilder().add("type", "object").add("properties", properties);
            var always = required.build();
            named.put(name, (always.isEmpty() ? schema : schema.add("required", always)).build());
        }
        return name;
    }

    /** {@code CartContents.Line} as CartContentsLine. */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObjectBuilder constrained(JsonObjectBuilder schema, AnnotatedElement field) {
        boolean list = field instanceof Field f && f.getType() == List.class;
        if (field.getAnnotation(Min.class) != null) {
            schema.add("minimum", field.getAnnotation(Min.class).value());
        }
        if (field.getAnnotation(Max.class) != null) {
            schema.add("maximum", field.getAnnotation(Max.class).value());
        }
        if (field.getAnnotation(Pattern.class) != null) {
            schema.add("pattern", "^" + field.getAnnotation(Pattern.class).regexp() + "$");
        }
        Size size = field.getAnnotation(Size.class);
        if (size != null) {
            schema.add(list ? "minItems" : "minLength", size.min()).add(list ? "maxItems" : "maxLength", size.max());
        }
        return schema;
    }
}

package org.wheelhouse.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wheelhouse.platform.web.Language;

/** The same description for people: what the page about the API shows. It is read from the document, so both say the same. */
@RequestScoped
public class ApiGuide {

    private static final int DEEPEST = 5;
    private static final String SCHEMAS = "#/components/schemas/";

    /** What belongs together. */
    public record Group(String name, String title, List<Entry> entries) implements Serializable {}

    /** @param login whether a token is needed */
    public record Entry(
            String id,
            String method,
            String path,
            String summary,
            boolean login,
            List<Field> parameters,
            List<Field> body,
            List<Field> answer)
            implements Serializable {}

    /** @param type text, integer, … or for a parameter where it stands */
    public record Field(String name, String type, boolean required, String words) implements Serializable {}

    @Inject
    private ApiDescription description;

    @Inject
    private Language language;

    public List<Group> groups() {
        JsonObject document = description.json(language.getCode());
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        Map<String, List<Entry>> entries = new LinkedHashMap<>();
        document.getJsonObject("paths")
                .forEach((path, methods) -> methods.asJsonObject()
                        .forEach((method, operation) -> entries.computeIfAbsent(
                                        operation
                                                .asJsonObject()
                                                .getJsonArray("tags")
                                                .getString(0),
                                        t -> new ArrayList<>())
                                .add(entry(path, method, operation.asJsonObject(), schemas))));
        return document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> new Group(
                        tag.getString("name"), tag.getString("description"), entries.get(tag.getString("name"))))
                .toList();
    }

    private static Entry entry(String path, String method, JsonObject operation, JsonObject schemas) {
        JsonObject body = operation.getJsonObject("requestBody");
        return new Entry(
                operation.getString("operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.getString("summary"),
                operation.getJsonArray("security").getJsonObject(0).containsKey("login"),
                operation.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .map(p -> new Field(
                                p.getString("name"),
                                p.getString("in"),
                                p.getBoolean("required"),
                                p.getString("description")))
                        .toList(),
                body == null ? List.of() : fields(body.getJsonObject("content"), schemas),
                operation.getJsonObject("responses").values().stream()
                        .findFirst()
                        .map(r -> fields(r.asJsonObject().getJsonObject("content"), schemas))
                        .orElse(List.of()));
    }

    private static List<Field> fields(JsonObject content, JsonObject schemas) {
        var fields = new ArrayList<Field>();
        JsonObject schema = content.values().iterator().next().asJsonObject().getJsonObject("schema");
        collect("", schema, schemas, fields, 0);
        return fields;
    }

    private static void collect(String name, JsonObject schema, JsonObject schemas, List<Field> into, int depth) {
        JsonObject known = schema.containsKey("$ref")
                ? schemas.getJsonObject(schema.getString("$ref").substring(SCHEMAS.length()))
                : schema;
        if (known.containsKey("properties") && depth < DEEPEST) {
            Set<String> required = known.containsKey("required")
                    ? known.getJsonArray("required").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.toSet())
                    : Set.of();
            known.getJsonObject("properties").forEach((property, value) -> {
                String inner = name.isEmpty() ? property : name + "." + property;
                JsonObject item = value.asJsonObject();
                JsonObject items = item.getJsonObject("items");
                if (items != null && items.containsKey("$ref")) {
                    collect(inner + "[]", items, schemas, into, depth + 1);
                } else if (item.containsKey("$ref")) {
                    collect(inner, item, schemas, into, depth + 1);
                } else {
                    into.add(new Field(inner, type(item), required.contains(property), ""));
                }
            });
        }
    }

    /** {@code string (date-time)}, {@code SHIP | INSTALL}, {@code list of integer}. */
    private static String type(JsonObject schema) {
        if (schema.containsKey("enum")) {
            return schema.getJsonArray("enum").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.joining(" | "));
        }
        JsonValue items = schema.get("items");
        if (items != null) {
            return type(items.asJsonObject()) + "[]";
        }
        String format = schema.getString("format", "");
        return schema.getString("type") + (format.isEmpty() ? "" : " (" + format + ")");
    }
}

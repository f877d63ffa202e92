package org.wheelhouse.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.wheelhouse.platform.web.Problem;

/**
 * The description of the API (OpenAPI 3.1), made from the resources themselves: what is not in the code can't be in it, and what is in the
 * code is. Its words come from the features' texts.
 */
final class OpenApi {

    private static final String PROBLEM = "Problem";
    private final List<ApiOperation> operations;
    private final UnaryOperator<String> words;

    /** @param words the text of a key */
    OpenApi(Collection<Class<?>> resources, UnaryOperator<String> words) {
        operations = ApiOperation.of(resources);
        this.words = words;
    }

    JsonObject document(String baseUrl, String issuer) {
        var schemas = new ApiSchemas();
        var paths = new TreeMap<String, JsonObjectBuilder>();
        var tags = new TreeMap<String, JsonObject>();
        for (ApiOperation operation : operations) {
            tags.computeIfAbsent(
                    tag(operation),
                    tag -> Json.createObjectBuilder()
                            .add("name", tag)
                            .add("description", words.apply(operation.resourceKey()))
                            .build());
            paths.computeIfAbsent(operation.path(), p -> Json.createObjectBuilder())
                    .add(operation.method().toLowerCase(Locale.ROOT), describe(operation, schemas));
        }
        var all = Json.createObjectBuilder();
        paths.forEach(all::add);
        var allTags = Json.createArrayBuilder();
        tags.values().forEach(allTags::add);
        var allSchemas = Json.createObjectBuilder();
        schemas.named().forEach(allSchemas::add);
        allSchemas.add(PROBLEM, problem());
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", words.apply("platform.api.title"))
                                .add("version", "1")
                                .add("description", words.apply("platform.api.about")))
                .add(
                        "servers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().add("url", baseUrl + ApiApplication.PATH)))
                .add("tags", allTags)
                .add("paths", all)
                .add(
                        "components",
                        Json.createObjectBuilder()
                                .add(
                                        "securitySchemes",
                                        Json.createObjectBuilder().add("login", login(issuer)))
                                .add("schemas", allSchemas))
                .build();
    }

    private static JsonObjectBuilder login(String issuer) {
        return Json.createObjectBuilder()
                .add("type", "openIdConnect")
                .add("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
    }

    private static String tag(ApiOperation operation) {
        String key = operation.resourceKey();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private JsonObjectBuilder describe(ApiOperation operation, ApiSchemas schemas) {
        String id = tag(operation)
                + Character.toUpperCase(operation.code().getName().charAt(0))
                + operation.code().getName().substring(1);
        var described = Json.createObjectBuilder()
                .add("operationId", id)
                .add("tags", Json.createArrayBuilder().add(tag(operation)))
                .add("summary", words.apply(operation.key()));
        var parameters = Json.createArrayBuilder();
        operation.parameters().forEach(p -> parameters.add(parameter(p)));
        described.add("parameters", parameters);
        if (operation.body() != null) {
            described.add(
                    "requestBody",
                    Json.createObjectBuilder()
                            .add("required", true)
                            .add("content", json("application/json", schemas.of(operation.body()))));
        }
        described.add(
                "responses",
                Json.createObjectBuilder()
                        .add(
                                String.valueOf(operation.status()),
                                Json.createObjectBuilder()
                                        .add("description", words.apply("platform.api.done"))
                                        .add("content", json("application/json", schemas.of(operation.answer()))))
                        .add(
                                "default",
                                Json.createObjectBuilder()
                                        .add("description", words.apply("platform.api.refused"))
                                        .add(
                                                "content",
                                                json(
                                                        Problem.MEDIA_TYPE,
                                                        Json.createObjectBuilder()
                                                                .add("$ref", "#/components/schemas/" + PROBLEM)
                                                                .build()))));
        var security = Json.createArrayBuilder();
        if (!operation.isMine()) {
            security.add(Json.createObjectBuilder());
        }
        return described.add(
                "security", security.add(Json.createObjectBuilder().add("login", Json.createArrayBuilder())));
    }

    private JsonObjectBuilder parameter(ApiOperation.Given given) {
        var text = Json.createObjectBuilder().add("type", "string");
        return Json.createObjectBuilder()
                .add("name", given.name())
                .add("in", given.in())
                .add("required", given.required())
                .add("description", words.apply(parameterKey(given)))
                .add(
                        "schema",
                        given.many()
                                ? Json.createObjectBuilder()
                                        .add("type", "array")
                                        .add("items", text)
                                : text);
    }

    /** The text of a parameter: one word means the same wherever it is asked for. */
    static String parameterKey(ApiOperation.Given given) {
        return "platform.api.parameter." + given.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObjectBuilder json(String mediaType, JsonObject schema) {
        return Json.createObjectBuilder()
                .add(mediaType, Json.createObjectBuilder().add("schema", schema));
    }

    /** RFC 9457, with the key of the rule and what is wrong where. */
    private static JsonObject problem() {
        var text = Json.createObjectBuilder().add("type", "string").build();
        var fault = Json.createObjectBuilder()
                .add("type", "object")
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("pointer", text)
                                .add("parameter", text)
                                .add("detail", text));
        return Json.createObjectBuilder()
                .add("type", "object")
                .add(
                        "properties",
                        Json.createObjectBuilder()
                                .add("type", text)
                                .add("title", text)
                                .add("status", Json.createObjectBuilder().add("type", "integer"))
                                .add("detail", text)
                                .add("key", text)
                                .add(
                                        "errors",
                                        Json.createObjectBuilder()
                                                .add("type", "array")
                                                .add("items", fault)))
                .add(
                        "required",
                        Json.createArrayBuilder()
                                .add("type")
                                .add("title")
                                .add("status")
                                .add("detail"))
                .build();
    }
}

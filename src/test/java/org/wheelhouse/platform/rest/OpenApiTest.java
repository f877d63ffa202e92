package org.wheelhouse.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description says what resources take and give, and refers to nothing that it does not have. */
class OpenApiTest {

    public record Thing(
            @NotNull @Size(max = 5) String name, @Max(9) Integer count, List<Part> parts) {}

    public record Part(long number) {}

    @Path("/things")
    public static final class ThingsResource {

        @GET
        public Page<Thing> list(@QueryParam("colour") List<String> colour) {
            return new Page<>(List.of(), colour.toString());
        }

        @POST
        @Path("/{thing}")
        @ResponseBody(value = Part.class, status = 201)
        public Thing change(@PathParam("thing") String thing, Thing body) {
            return body;
        }
    }

    private static final JsonObject DOCUMENT = new OpenApi(List.of(ThingsResource.class), key -> key)
            .document("https://shop.example.com", "https://login.example.com/realms/wheelhouse");

    private static JsonObject at(String... path) {
        JsonObject at = DOCUMENT;
        for (String name : path) {
            at = at.getJsonObject(name);
        }
        return at;
    }

    @Test
    void parametersAndBodies() {
        JsonObject list = at("paths", "/things", "get");
        assertEquals(
                List.of("colour", "limit", "cursor"),
                list.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .map(p -> p.getString("name"))
                        .toList());
        JsonObject change = at("paths", "/things/{thing}", "post");
        assertTrue(change.getJsonObject("responses").containsKey("201"));
        assertEquals("thingsChange", change.getString("operationId"));
        JsonObject name = at("components", "schemas", "OpenApiTestThing", "properties", "name");
        assertEquals(5, name.getInt("maxLength"));
        assertEquals(
                "name",
                at("components", "schemas", "OpenApiTestThing")
                        .getJsonArray("required")
                        .getString(0));
        assertEquals(
                "array",
                at("components", "schemas", "PageOfOpenApiTestThing", "properties", "items")
                        .getString("type"));
    }

    @Test
    void everyReferenceIsThere() {
        assertFalse(at("components", "schemas").isEmpty());
        check(DOCUMENT);
    }

    private static void check(JsonValue value) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, inner) -> {
                    if (name.equals("$ref")) {
                        String schema = ((JsonString) inner).getString().replace("#/components/schemas/", "");
                        assertTrue(at("components", "schemas").containsKey(schema), schema);
                    }
                    check(inner);
                });
            case ARRAY -> value.asJsonArray().forEach(OpenApiTest::check);
            default -> {}
        }
    }
}

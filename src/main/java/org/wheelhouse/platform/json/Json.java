package org.wheelhouse.platform.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;

/** Objects, records and maps to JSON text and back (Jakarta JSON Binding). In SQL write {@code cast(?1 as jsonb)}. */
public final class Json {

    /** Builds and reads single values. Looked up once: {@code jakarta.json.Json} searches the whole classpath for it at every call. */
    public static final JsonProvider VALUES = JsonProvider.provider();

    private static final Jsonb JSONB = JsonbBuilder.create();

    private Json() {}

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }

    public static <T> T read(String json, Type type) {
        return JSONB.fromJson(json, type);
    }
}

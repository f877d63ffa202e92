package org.wheelhouse.platform.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wheelhouse.platform.json.Json;

/**
 * Records as JSON and back. Reading is strict, which JSON Binding is not: unknown and doubled names, a text where a number belongs, text
 * that no key types are faults, each named by its place. Null components are not written. Whatever a record is made of here, the
 * description ({@link OpenApi}) knows too.
 */
final class RecordJson {

    private static final JsonReaderFactory READERS =
            Json.VALUES.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private RecordJson() {}

    /** @throws InvalidRequest for whatever is no such record */
    static Record read(byte[] body, Class<?> type) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw InvalidRequest.body("", "malformed");
        }
        JsonValue value;
        // the reader refuses doubled names, but stops behind the value: the parser refuses what stands there
        try (var parser = Json.VALUES.createParser(new StringReader(text));
                var reader = READERS.createReader(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
            value = reader.readValue();
        } catch (RuntimeException | StackOverflowError malformed) { // too deep a nesting is none of its own exceptions
            throw InvalidRequest.body("", "malformed");
        }
        return (Record) value(value, type, "");
    }

    static Record read(InputStream body, Class<?> type) throws java.io.IOException {
        return read(body.readAllBytes(), type);
    }

    private static Object value(JsonValue json, Type type, String at) {
        if (json.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(json, generic, at);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return json instanceof JsonObject object ? record(object, wanted, at) : wrong(at, "object");
        }
        if (wanted == Boolean.class) {
            return switch (json.getValueType()) {
                case TRUE -> true;
                case FALSE -> false;
                default -> wrong(at, "boolean");
            };
        }
        if (wanted == Integer.class || wanted == Long.class) {
            return number(json, wanted, at);
        }
        return json instanceof JsonString text ? text(text.getString(), wanted, at) : wrong(at, "text");
    }

    private static Object collection(JsonValue json, ParameterizedType type, String at) {
        if (type.getRawType() == List.class) {
            if (!(json instanceof JsonArray array)) {
                return wrong(at, "array");
            }
            var list = new ArrayList<>();
            for (JsonValue item : array) {
                Object value = value(item, type.getActualTypeArguments()[0], at + "/" + list.size());
                list.add(value == null ? wrong(at + "/" + list.size(), "missing") : value);
            }
            return list;
        }
        if (!(json instanceof JsonObject object)) {
            return wrong(at, "object");
        }
        var map = new LinkedHashMap<String, Object>();
        object.forEach((name, item) -> map.put(
                (String) text(name, String.class, at),
                value(item, type.getActualTypeArguments()[1], at + "/" + escaped(name))));
        return map;
    }

    private static Object record(JsonObject object, Class<?> type, String at) {
        RecordComponent[] components = type.getRecordComponents();
        var unknown = new HashSet<>(object.keySet());
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            unknown.remove(name);
            JsonValue json = object.get(name);
            values[i] = json == null ? null : value(json, components[i].getGenericType(), at + "/" + name);
        }
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(unknown.stream()
                    .sorted()
                    .limit(10)
                    .map(name -> new InvalidRequest.Fault(at + "/" + escaped(name), null, "platform.api.fault.unknown"))
                    .toList());
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " must not check its values itself: constraints say them", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a public record with components that may be null", e);
        }
    }

    private static Object number(JsonValue json, Class<?> wanted, String at) {
        try {
            long value = json instanceof JsonNumber number ? number.longValueExact() : (Long) wrong(at, "number");
            return wanted == Long.class ? (Object) value : (Object) Math.toIntExact(value);
        } catch (ArithmeticException fractionOrTooLarge) {
            return wrong(at, "number");
        }
    }

    private static Object text(String text, Class<?> wanted, String at) {
        if (!isPlain(text)) {
            return wrong(at, "characters");
        }
        if (wanted == String.class) {
            return text;
        }
        try {
            if (wanted == UUID.class) {
                return text.length() == 36 ? UUID.fromString(text) : wrong(at, "uuid");
            }
            if (wanted == OffsetDateTime.class) {
                return OffsetDateTime.parse(text);
            }
            if (wanted == LocalDate.class) {
                return LocalDate.parse(text);
            }
            if (wanted.isEnum()) {
                for (Object constant : wanted.getEnumConstants()) {
                    if (((Enum<?>) constant).name().equals(text)) {
                        return constant;
                    }
                }
                return wrong(
                        at,
                        "choice",
                        Arrays.stream(wanted.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            }
        } catch (DateTimeException notOne) {
            return wrong(at, wanted == LocalDate.class ? "date" : "time");
        } catch (IllegalArgumentException notOne) {
            return wrong(at, "uuid");
        }
        throw new IllegalStateException("no record of the API may hold " + wanted);
    }

    /** No control characters but line ends, and no half of a character: no key types them, and the database takes no text with a NUL. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    private static Object wrong(String at, String what, Object... arguments) {
        throw InvalidRequest.body(at, what, arguments);
    }

    private static String escaped(String name) {
        String plain = name.length() > 40 ? name.substring(0, 40) : name;
        return plain.replace("~", "~0").replace("/", "~1");
    }

    static void write(Object value, OutputStream out) {
        try (JsonGenerator json = Json.VALUES.createGenerator(out)) {
            write(json, null, value);
        }
    }

    private static void write(JsonGenerator json, String name, Object value) {
        switch (value) {
            case null -> {}
            case JsonValue plain -> {
                if (name == null) {
                    json.write(plain);
                } else {
                    json.write(name, plain);
                }
            }
            case Record record -> {
                start(json, name, false);
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    write(json, component.getName(), get(record, component));
                }
                json.writeEnd();
            }
            case Collection<?> items -> {
                start(json, name, true);
                items.forEach(item -> write(json, null, item));
                json.writeEnd();
            }
            case Map<?, ?> map -> {
                start(json, name, false);
                map.forEach((key, item) -> write(json, key.toString(), item));
                json.writeEnd();
            }
            default -> write(json, name, scalar(value));
        }
    }

    private static JsonValue scalar(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? JsonValue.TRUE : JsonValue.FALSE;
            case Integer number -> Json.VALUES.createValue(number);
            case Long number -> Json.VALUES.createValue(number);
            case Double number -> Json.VALUES.createValue(number);
            case String text -> Json.VALUES.createValue(text);
            case UUID id -> Json.VALUES.createValue(id.toString());
            case Enum<?> constant -> Json.VALUES.createValue(constant.name());
            case LocalDate day -> Json.VALUES.createValue(day.toString());
            case OffsetDateTime time ->
                Json.VALUES.createValue(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            default -> throw new IllegalStateException("no record of the API may hold " + value.getClass());
        };
    }

    private static void start(JsonGenerator json, String name, boolean array) {
        if (array && name == null) {
            json.writeStartArray();
        } else if (array) {
            json.writeStartArray(name);
        } else if (name == null) {
            json.writeStartObject();
        } else {
            json.writeStartObject(name);
        }
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass() + " must be public", e);
        }
    }
}

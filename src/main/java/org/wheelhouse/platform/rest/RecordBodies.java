package org.wheelhouse.platform.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;

/** Takes and gives the bodies of the API: records, and nothing else. What is read obeys its constraints (Jakarta Validation). */
@Provider
@Priority(1)
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecordBodies implements MessageBodyReader<Record>, MessageBodyWriter<Record> {

    /** An order of 30 lines has 5 kB. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Map<String, String> FAULTS = Map.of(
            "NotNull", "missing",
            "NotBlank", "missing",
            "Size", "size",
            "Min", "range",
            "Max", "range",
            "Pattern", "pattern");

    @Inject
    private Validator validator;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        Record read = RecordJson.read(bytes, type);
        if (read == null) {
            throw InvalidRequest.body("", "missing");
        }
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations.stream()
                    .map(RecordBodies::fault)
                    .sorted(java.util.Comparator.comparing(InvalidRequest.Fault::pointer))
                    .toList());
        }
        return read;
    }

    private static InvalidRequest.Fault fault(ConstraintViolation<?> violation) {
        var attributes = violation.getConstraintDescriptor().getAttributes();
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new InvalidRequest.Fault(
                pointer(violation.getPropertyPath()),
                null,
                "platform.api.fault." + FAULTS.getOrDefault(name, "pattern"),
                String.valueOf(
                        attributes.getOrDefault("min", attributes.getOrDefault("value", attributes.get("regexp")))),
                String.valueOf(attributes.getOrDefault("max", attributes.get("value"))));
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeTo(
            Record record,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        RecordJson.write(record, body);
    }
}

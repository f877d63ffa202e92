package org.wheelhouse.platform.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the API does, read from its resource.
 *
 * @param key of its text: {@code storefront.api.products.list}; without the last part, of the resource's
 * @param path below the API's, with {@code {parameters}}
 * @param body record that is sent, or null
 * @param answer what comes back
 */
public record ApiOperation(
        String key,
        String method,
        String path,
        List<Given> parameters,
        Class<?> body,
        Type answer,
        int status,
        Method code) {

    /**
     * A parameter.
     *
     * @param in path, query or header
     * @param many whether it may be given several times
     */
    public record Given(String name, String in, boolean required, boolean many) {}

    /** All of these resources, in the order of their addresses. */
    public static List<ApiOperation> of(Collection<Class<?>> resources) {
        var operations = new ArrayList<ApiOperation>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                Arrays.stream(method.getAnnotations())
                        .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .ifPresent(verb -> operations.add(of(resource, method, verb.value())));
            }
        }
        operations.sort(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method));
        return List.copyOf(operations);
    }

    private static ApiOperation of(Class<?> resource, Method method, String verb) {
        String feature = resource.getPackageName().split("\\.")[2];
        String name = resource.getSimpleName().replaceAll("Resource$", "");
        Path below = method.getAnnotation(Path.class);
        ResponseBody said = method.getAnnotation(ResponseBody.class);
        Type answer = said == null ? method.getGenericReturnType() : said.value();
        return new ApiOperation(
                feature + ".api." + Character.toLowerCase(name.charAt(0)) + name.substring(1) + "." + method.getName(),
                verb,
                resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value()),
                parameters(method, answer),
                Arrays.stream(method.getParameters())
                        .filter(p -> given(p).isEmpty())
                        .map(Parameter::getType)
                        .findFirst()
                        .orElse(null),
                answer,
                said == null ? 200 : said.status(),
                method);
    }

    private static List<Given> parameters(Method method, Type answer) {
        var parameters = new ArrayList<Given>();
        Arrays.stream(method.getParameters()).forEach(p -> given(p).ifPresent(parameters::add));
        if (answer instanceof ParameterizedType generic && generic.getRawType() == Page.class) {
            parameters.add(new Given("limit", "query", false, false));
            parameters.add(new Given("cursor", "query", false, false));
        }
        return parameters;
    }

    private static Optional<Given> given(Parameter parameter) {
        boolean many = parameter.getType() == List.class;
        for (Annotation annotation : parameter.getAnnotations()) {
            switch (annotation) {
                case PathParam path -> {
                    return Optional.of(new Given(path.value(), "path", true, false));
                }
                case QueryParam query -> {
                    return Optional.of(new Given(query.value(), "query", false, many));
                }
                case HeaderParam header -> {
                    return Optional.of(
                            new Given(header.value(), "header", header.value().equals("Idempotency-Key"), many));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** Whether it is for a customer's own things: then a token is needed. */
    public boolean isMine() {
        return path.startsWith("/my/");
    }

    /** Key of the resource's text. */
    public String resourceKey() {
        return key.substring(0, key.lastIndexOf('.'));
    }
}

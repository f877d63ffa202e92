package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.ViewScoped;

/** What a session keeps goes to another server when its own dies: it can be written, and works when it is read again. */
class SessionStateTest {

    private static List<Class<?>> kept() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wheelhouse").stream()
                        .filter(c -> c.isAnnotatedWith(ViewScoped.class) || c.isAnnotatedWith(SessionScoped.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == Object.class || type == null
                ? Stream.of()
                : Stream.concat(
                        Arrays.stream(type.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers())),
                        fields(type.getSuperclass()));
    }

    @Test
    void thereIsSuchState() {
        assertFalse(kept().isEmpty());
    }

    @Test
    void whatIsInjectedIsThereOnTheOtherServer() {
        var lost = new ArrayList<String>();
        kept().forEach(type -> fields(type)
                .filter(f -> f.isAnnotationPresent(Inject.class) && Modifier.isTransient(f.getModifiers()))
                .forEach(f -> lost.add(f.toString())));
        assertEquals(List.of(), lost, "injected and transient: null on the other server");
    }

    @Test
    void allElseCanBeWritten() {
        var unwritable = new ArrayList<String>();
        kept().forEach(type -> {
            if (!Serializable.class.isAssignableFrom(type)) {
                unwritable.add(type.getName());
            }
            check(type, unwritable);
        });
        assertEquals(List.of(), unwritable);
    }

    private static void check(Class<?> type, List<String> unwritable) {
        fields(type)
                .filter(f -> !f.isAnnotationPresent(Inject.class) && !Modifier.isTransient(f.getModifiers()))
                .forEach(f -> check(f.getGenericType(), f, unwritable));
    }

    private static void check(Type type, Field field, List<String> unwritable) {
        switch (type) {
            case ParameterizedType generic
            when isCollection((Class<?>) generic.getRawType()) ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(t -> check(t, field, unwritable));
            case Class<?> plain when plain.isPrimitive() || plain.isEnum() -> {}
            case Class<?> plain
            when Serializable.class.isAssignableFrom(plain) -> {
                if (plain.getName().startsWith("org.wheelhouse.")) {
                    check(plain, unwritable);
                }
            }
            default -> unwritable.add(field.toString());
        }
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}

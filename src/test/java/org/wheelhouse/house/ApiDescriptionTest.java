package org.wheelhouse.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wheelhouse.platform.rest.ApiOperation;
import org.wheelhouse.platform.rest.DescriptionResource;

/** Everything that the API does is described in both languages; and its resources look alike. */
class ApiDescriptionTest {

    private static final List<Class<?>> RESOURCES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.wheelhouse").stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(type -> type != DescriptionResource.class)
                    .toList();

    private static final List<ApiOperation> OPERATIONS = ApiOperation.of(RESOURCES);

    @Test
    void everyResourceLiesInItsFeature() {
        assertTrue(RESOURCES.size() > 12, RESOURCES.toString());
        RESOURCES.forEach(r -> assertTrue(
                r.getName().matches("org\\.wheelhouse\\.[a-z]+\\.rest\\.[A-Z][A-Za-z]+Resource"), r.getName()));
    }

    @Test
    void everyOperationAndParameterHasItsWords() {
        for (String language : List.of("zh", "en")) {
            var texts = new Bundles(language);
            var missing = new TreeSet<String>();
            for (ApiOperation operation : OPERATIONS) {
                missing.add(operation.key());
                missing.add(operation.resourceKey());
                operation
                        .parameters()
                        .forEach(p ->
                                missing.add("platform.api.parameter." + p.name().toLowerCase(java.util.Locale.ROOT)));
            }
            missing.removeIf(texts::has);
            assertEquals(Set.of(), missing, language);
        }
    }

    @Test
    void everyOperationTakesAndGivesRecords() {
        for (ApiOperation operation : OPERATIONS) {
            assertTrue(operation.body() == null || operation.body().isRecord(), operation.key());
            Type answer = operation.answer();
            Class<?> raw = answer instanceof Class<?> plain
                    ? plain
                    : (Class<?>) ((java.lang.reflect.ParameterizedType) answer).getRawType();
            assertTrue(raw.isRecord(), operation.key() + " answers " + answer);
            assertEquals(
                    operation.path().replaceAll("[^{]", "").length(),
                    operation.parameters().stream()
                            .filter(p -> p.in().equals("path"))
                            .count(),
                    operation.key());
        }
    }

    @Test
    void noWordsAreLeftOver() {
        var used = new TreeSet<String>();
        OPERATIONS.forEach(o -> used.addAll(List.of(o.key(), o.resourceKey())));
        var left = new TreeSet<>(new Bundles("zh").texts.keySet());
        left.removeIf(key -> !key.matches("(storefront|sales|customers|booking)\\.api\\..*") || used.contains(key));
        assertEquals(Set.of(), left);
    }
}

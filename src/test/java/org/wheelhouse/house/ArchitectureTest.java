package org.wheelhouse.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wheelhouse.kernel.Ids;

/** Who may use whom, and what nobody may use. */
class ArchitectureTest {

    private static final String HOUSE = "org.wheelhouse";
    private static final int CLASS_LINES = 320;
    private static final int VIEW_LINES = 200;
    private static final int INJECTIONS = 6;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);

    private static String feature(JavaClass type) {
        String inside = type.getPackageName()
                .substring(Math.min(HOUSE.length() + 1, type.getPackageName().length()));
        return inside.isEmpty() ? "" : inside.split("\\.")[0];
    }

    @Test
    void everyPackageIsInTheMap() {
        var found = new TreeSet<String>();
        CLASSES.forEach(c -> found.add(feature(c)));
        found.removeAll(Features.names());
        assertEquals(Set.of(), found, "packages that docs/architecture.md and Features don't know");
    }

    @Test
    void featuresUseOnlyWhatTheMapAllows() {
        var breaches = new TreeSet<String>();
        for (JavaClass type : CLASSES) {
            Set<String> allowed = Features.allowed(feature(type));
            type.getDirectDependenciesFromSelf().stream()
                    .filter(d -> d.getTargetClass().getPackageName().startsWith(HOUSE))
                    .filter(d -> !allowed.contains(feature(d.getTargetClass().getBaseComponentType())))
                    .forEach(d -> breaches.add(
                            type.getFullName() + " uses " + d.getTargetClass().getFullName()));
        }
        assertEquals(Set.of(), breaches);
    }

    @Test
    void noCycles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(HOUSE + ".platform.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void viewsDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName(HOUSE + ".platform.db.Sql")
                .because("views call one service")
                .check(CLASSES);
    }

    @Test
    void onlyRepositoriesHaveAnEntityManager() {
        classes()
                .that(useTheEntityManager())
                .and()
                .resideOutsideOfPackage(HOUSE + ".platform.db")
                .should()
                .beAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
                .andShould()
                .resideOutsideOfPackages("..web..", "..rest..", HOUSE + ".platform..")
                .because("only a feature's repositories know the database")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> useTheEntityManager() {
        return DescribedPredicate.describe(
                "use the EntityManager",
                c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getName().equals("jakarta.persistence.EntityManager")));
    }

    @Test
    void oneClock() {
        var timeless = noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".platform.SystemClock")
                .and()
                .doNotHaveFullyQualifiedName(Ids.class.getName());
        timeless.should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the time is read past the injected Clock", call -> readsTheClock(call.getTarget())))
                .because("tests give their own java.time.Clock")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.(Simple)?DateFormat")
                .because("times are java.time's")
                .check(CLASSES);
    }

    private static boolean readsTheClock(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        return owner.startsWith("java.time.")
                        && target.getName().equals("now")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(p -> p.getName().equals("java.time.Clock"))
                || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
    }

    @Test
    void noPrintingToTheConsole() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)(\\$.*)?")
                .because("a name is a term of the trade")
                .check(CLASSES);
    }

    @Test
    void servicesAreTransactionalAndViewsAreNot() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage("..web.."))
                .should()
                .beAnnotatedWith("jakarta.transaction.Transactional")
                .check(CLASSES);
    }

    @Test
    void fewInjections() {
        classes()
                .should(new ArchCondition<>("have at most " + INJECTIONS + " injections") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        List<String> injected = type.getFields().stream()
                                .filter(ArchitectureTest::isInjected)
                                .map(JavaField::getName)
                                .toList();
                        if (injected.size() > INJECTIONS) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " has " + injected.size() + ": " + injected));
                        }
                    }
                })
                .check(CLASSES);
    }

    private static boolean isInjected(JavaField field) {
        var annotations = field.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getSimpleName)
                .toList();
        return !annotations.contains("ConfigProperty")
                && !annotations.contains("Param")
                && annotations.stream().anyMatch(Set.of("Inject", "Resource", "PersistenceContext")::contains);
    }

    @Test
    void classesAreSmall() {
        var large = new ArrayList<String>();
        for (Path file : Sources.below(Sources.JAVA, ".java")) {
            long limit = file.toString().endsWith("View.java") ? VIEW_LINES : CLASS_LINES;
            if (Sources.linesOfCode(file) > limit) {
                large.add(Sources.linesOfCode(file) + " lines (at most " + limit + "): " + file);
            }
        }
        assertEquals(List.of(), large);
    }

    @Test
    void everyFeatureSaysWhatItIsFor() {
        for (JavaClass type : CLASSES) {
            Path folder = Sources.JAVA.resolve((HOUSE + "." + feature(type)).replace('.', '/'));
            assertTrue(Files.exists(folder.resolve("package-info.java")), folder + " has no package-info.java");
        }
    }
}

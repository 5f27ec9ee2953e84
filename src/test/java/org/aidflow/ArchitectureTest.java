package org.aidflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of packages: which may use which, and where each library lives. */
class ArchitectureTest {
    private static final List<Row> TABLE = List.of(
            row("base", "", ""),
            row("engine", "base", ""),
            row("random", "base", "org.apache.commons.rng"),
            row("stat", "base", "org.apache.commons.statistics org.hipparchus"),
            row("network", "base random", "org.jgrapht"),
            row("scenario", "base random network", ""),
            row("policy", "base network scenario", ""),
            row("model", "base engine random network scenario policy", ""),
            row("measure", "base stat network scenario model", ""),
            row("experiment", "base engine random stat scenario model measure", ""),
            row("jsl", "engine experiment", "jsl"),
            row(
                    "io",
                    "base engine random stat network scenario policy model measure experiment",
                    "com.fasterxml.jackson org.apache.commons.csv"),
            row("spark", "experiment io", "org.apache.spark"),
            row("report", "base stat io", "org.mozilla.javascript"),
            row(
                    "app",
                    "base engine random stat network scenario policy model measure experiment io report",
                    "picocli me.tongfei.progressbar"));

    /** What every package may use besides. */
    private static final Set<String> FREE = Set.of("java", "org.jspecify.annotations");

    private static final String ROOT = "org.aidflow";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    /** Packages in the test tree that break the rules. */
    private static final String BROKEN = "org.aidflow.architecture";

    /** A package, the packages that it may use, and the libraries that live in it. */
    private record Row(String name, Set<String> uses, Set<String> libraries) {}

    private static Row row(String name, String uses, String libraries) {
        return new Row(name, words(uses), words(libraries));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }

    @Test
    void aPackageMayUseOnlyThoseAboveItSoThatNoCycleIsAllowed() {
        Set<String> above = new HashSet<>();
        for (Row row : TABLE) {
            assertThat(above).as("packages above " + row.name()).containsAll(row.uses());
            above.add(row.name());
        }
    }

    @Test
    void aLibraryLivesInOnePackage() {
        assertThat(TABLE.stream().flatMap(row -> row.libraries().stream())).doesNotHaveDuplicates();
    }

    @Test
    void everyPackageIsInTheTableAndUsesOnlyWhatItsRowAllows() {
        assertThat(MAIN).isNotEmpty();
        assertThat(faults(MAIN, ROOT)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(unmarked(MAIN, ROOT)).isEmpty();
    }

    /** So that a policy is pure: it keeps nothing from one question to the next. */
    @Test
    void nothingInAPolicyCanChange() {
        assertThat(MAIN.stream()
                        .filter(each -> each.getPackageName().equals(ROOT + ".policy"))
                        .flatMap(each -> each.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)))
                .isEmpty();
    }

    /** What makes objects, or runs code, that a file names. */
    private static final Set<String> MAKERS = Set.of(
            "java.io.ObjectInputStream",
            "java.beans.XMLDecoder",
            "javax.script.ScriptEngine",
            "java.net.URLClassLoader",
            "org.yaml.snakeyaml.Yaml",
            "com.fasterxml.jackson.annotation.JsonTypeInfo",
            "com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator");

    @Test
    void noFileNamesWhichObjectsAreMadeOrWhichCodeIsRun() {
        assertThat(MAIN.stream()
                        .flatMap(ArchitectureTest::used)
                        .map(JavaClass::getName)
                        .filter(MAKERS::contains))
                .isEmpty();
        assertThat(calls("java.lang.Class.forName", "java.lang.ClassLoader.loadClass", "java.lang.Runtime.exec"))
                .isEmpty();
    }

    /** So that no result depends on it, and none is spoilt when it jumps. */
    @Test
    void nothingReadsTheClock() {
        assertThat(calls(
                        "java.lang.System.currentTimeMillis",
                        "java.time.Instant.now",
                        "java.time.LocalDate.now",
                        "java.time.LocalDateTime.now",
                        "java.time.ZonedDateTime.now",
                        "java.time.OffsetDateTime.now",
                        "java.time.Clock.systemUTC",
                        "java.time.Clock.systemDefaultZone",
                        "java.util.Date.<init>"))
                .isEmpty();
        assertThat(calls("java.lang.System.nanoTime")).isNotEmpty();
    }

    private static List<String> calls(String... methods) {
        Set<String> forbidden = Set.of(methods);
        return MAIN.stream()
                .flatMap(each -> each.getCodeUnitCallsFromSelf().stream())
                .filter(call -> forbidden.contains(
                        call.getTargetOwner().getName() + "." + call.getTarget().getName()))
                .map(Object::toString)
                .toList();
    }

    @Test
    void packagesThatBreakTheRulesAreFound() {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
        assertThat(faults(broken, BROKEN))
                .containsExactlyInAnyOrder(
                        "base.Upward must not use engine.Guest",
                        "elsewhere.Anything must be in a package of the table",
                        "engine.Guest must not use org.jgrapht.Graph",
                        "network.Host must not use elsewhere.Anything");
        assertThat(unmarked(broken, BROKEN)).containsExactlyInAnyOrder("base", "elsewhere", "engine");
    }

    /** Returns what breaks the table, its packages being those right below {@code root}. */
    private static Set<String> faults(JavaClasses classes, String root) {
        Map<String, Row> rows = TABLE.stream().collect(Collectors.toMap(Row::name, Function.identity()));
        Set<String> faults = new TreeSet<>();
        for (JavaClass user : classes) {
            Row row = rows.get(below(root, user.getPackageName()));
            if (row == null) {
                faults.add("%s must be in a package of the table".formatted(below(root, user.getName())));
            } else {
                used(user)
                        .filter(used -> !mayUse(row, used, root))
                        .map(used -> "%s must not use %s"
                                .formatted(below(root, user.getName()), below(root, used.getName())))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static Stream<JavaClass> used(JavaClass user) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(used -> !used.isPrimitive());
    }

    private static boolean mayUse(Row row, JavaClass used, String root) {
        String name = used.getPackageName();
        String below = below(root, name);
        return row.name().equals(below)
                || row.uses().contains(below)
                || Stream.concat(row.libraries().stream(), FREE.stream()).anyMatch(free -> isIn(free, name));
    }

    private static boolean isIn(String tree, String name) {
        return name.equals(tree) || name.startsWith(tree + ".");
    }

    /** Returns a name without its root. */
    private static String below(String root, String name) {
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }

    /** Returns the packages whose package-info is missing or not {@link NullMarked}. */
    private static Set<String> unmarked(JavaClasses classes, String root) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .filter(aPackage -> !aPackage.isAnnotatedWith(NullMarked.class))
                .map(aPackage -> below(root, aPackage.getName()))
                .collect(Collectors.toSet());
    }
}

package org.fanzai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who may import whom, and who may do what. Each rule has been seen red once.
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.fanzai");

    @Test
    void theDomainIsPure() {
        classes()
                .that(resideInAnyPackage("org.fanzai.domain.."))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("org.fanzai.domain..", "java..", "javax.crypto..", "org.jspecify.."))
                .because("rules that know no engine, screen or library can be tested, proved and read")
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage("org.fanzai.domain.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.io..", "java.nio.file..", "java.net.."))
                .because("decisions do no I/O")
                .check(OURS);
    }

    @Test
    void supportKnowsNothingOfOurs() {
        allows("support");
    }

    @Test
    void useCasesKnowTheDomainAndTheirPorts() {
        allows("usecase", "domain", "support");
    }

    @Test
    void databaseStationAndCentreKnowNoScreenAndNoDevice() {
        allows("db", "usecase", "domain", "support");
        allows("central", "db", "usecase", "domain", "support");
        allows("station", "db", "usecase", "domain", "support");
    }

    @Test
    void devicesKnowNothingOfCirculation() {
        allows("device", "domain.shared", "support");
        noClasses()
                .that(resideInAnyPackage("org.fanzai.device.frame..", "org.fanzai.device.tag.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.fanzai.device.driver..",
                        "org.fanzai.device.link..",
                        "org.fanzai.device.reader..",
                        "org.fanzai.device.protocol.."))
                .because("frames and tags are pure codecs over bytes")
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage("org.fanzai.device.protocol.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.fanzai.device.driver..", "org.fanzai.device.link..", "org.fanzai.device.reader.."))
                .because("a protocol is a pure codec of commands, the driver runs it")
                .check(OURS);
    }

    @Test
    void screensSeeUseCasesAndReadersOnly() {
        allows("ui", "usecase", "domain", "device.reader", "support");
        noClasses()
                .that(resideInAnyPackage("org.fanzai.ui.desk.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.fanzai.ui.kiosk.."))
                .because("desk and kiosk share everything below the screens and nothing beside it")
                .check(OURS);
        noClasses()
                .that(resideInAnyPackage("org.fanzai.ui.kiosk.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.fanzai.ui.desk.."))
                .because("desk and kiosk share everything below the screens and nothing beside it")
                .check(OURS);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."))
                .because("a view model is tested without a toolkit")
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void topPackagesFormNoCycle() {
        slices().matching("org.fanzai.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        only("javafx..", "ui", "app");
        only("java.sql..", "db", "station", "central");
        only("javax.sql..", "db", "station", "central");
        only("org.jdbi..", "db", "station", "central");
        only("jssc..", "device.link");
        only("java.awt..");
    }

    @Test
    void nobodyReadsTheClockOrMakesIdsOutsideSupportAndApp() {
        var readers = describe(
                "a clock or id factory",
                (com.tngtech.archunit.core.domain.JavaMethodCall call) ->
                        isClockOrId(call.getTarget().getOwner(), call.getName()));
        noClasses()
                .that(resideOutsideOfPackages("org.fanzai.support..", "org.fanzai.app.."))
                .should()
                .callMethodWhere(readers)
                .because("time and ids are injected, or a test can't set them")
                .check(OURS);
    }

    @Test
    void threadsAreMadeInThreePlaces() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "org.fanzai.ui.fx..",
                        "org.fanzai.device.driver..",
                        "org.fanzai.device.link..",
                        "org.fanzai.device.virtual..",
                        "org.fanzai.app.."))
                .should()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callMethod(Thread.class, "ofVirtual")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("threads that nobody owns are never stopped")
                .check(OURS);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .that(resideOutsideOfPackages("org.fanzai.device.virtual..", "org.fanzai.app.."))
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a time-out is an event; only a virtual device imitates a slow line")
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = OURS.stream()
                .map(JavaClass::getPackage)
                .filter(p -> !p.getClasses().isEmpty())
                .filter(p -> p.tryGetPackageInfo().isEmpty() || !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        assertTrue(unmarked.isEmpty(), "Add a package-info.java with @NullMarked to " + unmarked);
    }

    private static void allows(String top, String... others) {
        var allowed = new java.util.ArrayList<String>();
        allowed.add("org.fanzai." + top + "..");
        for (var other : others) allowed.add("org.fanzai." + other + "..");
        noClasses()
                .that(resideInAnyPackage("org.fanzai." + top + ".."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.fanzai..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .because(top + " may import " + String.join(", ", others) + " (and java and libraries) only")
                .allowEmptyShould(true)
                .check(OURS);
    }

    private static void only(String library, String... tops) {
        var packages = java.util.Arrays.stream(tops)
                .map(top -> "org.fanzai." + top + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideOutsideOfPackages(packages))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because(library + " belongs to " + String.join(", ", tops))
                .check(OURS);
    }

    private static boolean isClockOrId(JavaClass owner, String method) {
        var name = owner.getName();
        return (method.equals("now")
                        && Set.of(
                                        Instant.class,
                                        LocalDate.class,
                                        LocalDateTime.class,
                                        ZonedDateTime.class,
                                        OffsetDateTime.class)
                                .stream()
                                .anyMatch(type -> type.getName().equals(name)))
                || (owner.isEquivalentTo(UUID.class) && method.equals("randomUUID"))
                || (owner.isEquivalentTo(InstantSource.class) && method.equals("system"))
                || (owner.isEquivalentTo(Clock.class) && method.startsWith("system"))
                || (owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(java.util.Locale.class) && method.equals("getDefault"))
                || name.startsWith("com.github.f4b6a3");
    }
}

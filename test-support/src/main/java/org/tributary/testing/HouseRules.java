package org.tributary.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** The rules of the house that bytecode can show. Each module's own test names its root package and asks for them. */
public final class HouseRules {
    private final JavaClasses classes;
    private final String rootPackage;

    private HouseRules(JavaClasses classes, String rootPackage) {
        this.classes = classes;
        this.rootPackage = rootPackage;
    }

    /** The rules for what a module ships under this package. */
    public static HouseRules of(String rootPackage) {
        return new HouseRules(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(rootPackage),
                rootPackage);
    }

    /** What every module is held to. */
    public void check() {
        sub_packages_form_no_cycles();
        classes_are_closed();
        time_comes_from_a_clock();
        names_say_what_things_are();
    }

    /** A pure package sees values and nothing else: no clock, no connection, no framework. */
    public void isPure(String... packages) {
        classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(joined(
                        packages,
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.nio.charset..",
                        "java.math..",
                        "java.security..",
                        "org.tributary.event..",
                        "org.jspecify.."))
                .because("a decision takes values and returns values (STYLE.md)")
                .check(classes);
    }

    /** Only these packages may use that library. */
    public void keepsInside(String library, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because(library + " stays behind one door (ARCHITECTURE.md)")
                .check(classes);
    }

    private void sub_packages_form_no_cycles() {
        slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    private void classes_are_closed() {
        classes()
                .that(areOurOwnTopLevelClasses())
                .should()
                .haveModifier(JavaModifier.FINAL)
                .orShould()
                .haveModifier(JavaModifier.ABSTRACT)
                .because("a class is final until someone needs it otherwise (STYLE.md)")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void time_comes_from_a_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .because("clocks are parameters (STYLE.md)")
                .check(classes);
    }

    private void names_say_what_things_are() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Handler")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .because("such a name says nothing (STYLE.md)")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> areOurOwnTopLevelClasses() {
        return DescribedPredicate.describe(
                "are top-level classes of ours",
                type -> type.isTopLevelClass()
                        && !type.isInterface()
                        && !type.isEnum()
                        && !type.getSimpleName().contains("_")
                        && !type.getSimpleName().contains("$")
                        && !type.getSimpleName().equals("package-info"));
    }

    private static String[] joined(String[] some, String... more) {
        String[] all = new String[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

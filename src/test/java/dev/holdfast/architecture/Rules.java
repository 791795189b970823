package dev.holdfast.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * The rules, for packages below any root: for {@code dev.holdfast} they must hold, for the wrong fixtures they must fail.
 *
 * @param root the package above trace, analysis, probe and the others
 */
record Rules(String root) {

  /** Each package uses only the packages that its package-info names. */
  ArchRule keepTo(PackageTable table) {
    return classes().that().resideInAPackage(root + "..").should(useOnlyWhatTheirPackageSays(table))
        .because("packages depend one way, and package-info.java says which");
  }

  ArchRule haveNoCycles() {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  ArchRule readJfrOnlyInRecording() {
    return noClasses().that(areIn(root + "..").and(resideOutsideOfPackages(within("recording"))))
        .should().dependOnClassesThat().resideInAPackage("jdk.jfr.consumer..")
        .because("a live run, a snapshot and a file are told apart in one place only");
  }

  ArchRule parseClassFilesOnlyInInstrument() {
    return noClasses().that(areIn(root + "..").and(resideOutsideOfPackages(within("instrument"))))
        .should().dependOnClassesThat().resideInAPackage("java.lang.classfile..")
        .because("what bytecode looks like is nobody else's business");
  }

  ArchRule useJavaFxOnlyInTheWindow() {
    return noClasses().that(areIn(root + "..").and(resideOutsideOfPackages(within("session", "view"))))
        .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..")
        .because("everything below the window works, and is tested, without a toolkit");
  }

  /** View models and the session know observable values and lists, no nodes. */
  ArchRule keepModelsFreeOfScenes() {
    DescribedPredicate<JavaClass> models = DescribedPredicate.describe("are view models or in session",
        type -> type.getSimpleName().endsWith("ViewModel") || type.getPackageName().startsWith(root + ".session"));
    DescribedPredicate<JavaClass> foreign = DescribedPredicate.describe("are JavaFX other than beans and collections",
        type -> type.getPackageName().startsWith("javafx.") && !type.getPackageName().startsWith("javafx.beans")
            && !type.getPackageName().startsWith("javafx.collections"));
    return noClasses().that(areIn(root + "..").and(models)).should().dependOnClassesThat(foreign)
        .because("a view model does not know its view");
  }

  /** What computes places, sizes and words for the views, told by its name. */
  ArchRule keepGeometryFreeOfJavaFx() {
    DescribedPredicate<JavaClass> pure = DescribedPredicate.describe("compute geometry or words",
        type -> type.getPackageName().equals(root + ".view.text")
            || type.getSimpleName().matches(".+(Layout|Scale|Axis|Words|Text|Fit)"));
    return noClasses().that(areIn(root + ".view..").and(pure)).should().dependOnClassesThat()
        .resideInAPackage("javafx..")
        .because("layout, hit test and culling are functions on plain values, tested without a toolkit");
  }

  /** The annotations of JSpecify leave no trace at run time: the agent jar works without them. */
  ArchRule recordWithoutLibraries() {
    return classes().that().resideInAnyPackage(within("probe", "instrument"))
        .should().onlyDependOnClassesThat().resideInAnyPackage(Stream.concat(Stream.of(within("probe", "instrument")),
            Stream.of("java..", "jdk..", "sun.misc", "org.openjdk.jol..", "org.jspecify.annotations"))
            .toArray(String[]::new))
        .because("they go into other people's programs, where a library of ours could clash with one of theirs");
  }

  ArchRule keepStaticsUnchangeable() {
    DescribedPredicate<JavaField> ofOurs = DescribedPredicate.describe("are static fields outside probe",
        field -> field.getModifiers().contains(STATIC) && !field.getModifiers().contains(SYNTHETIC)
            && field.getOwner().getPackageName().startsWith(root)
            && !field.getOwner().getPackageName().startsWith(root + ".probe"));
    return fields().that(ofOurs).should(beUnchangeable())
        .because(
            "a static that changes is shared by every test and every run; only hooks called from instrumented code, "
                + "which has no object of ours at hand, need one");
  }

  ArchRule printOnlyInCli() {
    // Jol keeps a library from printing; ProgramOutput passes on what programs print
    return noClasses().that(areIn(root + "..").and(resideOutsideOfPackages(within("cli"))))
        .and().doNotHaveSimpleName("Jol").and().haveNameNotMatching(".*\\.run\\.here\\.ProgramOutput(\\$.*)?")
        .should(ACCESS_STANDARD_STREAMS)
        .because("standard output may be JSON that a script reads");
  }

  ArchRule haveNoJunkDrawers() {
    return noClasses().that().resideInAPackage(root + "..").should()
        .haveNameMatching(".*(Utils?|Helpers?|Constants)(\\$.*)?")
        .orShould().resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..")
        .because("a name that fits everything tells nothing");
  }

  private String[] within(String... packages) {
    return Stream.of(packages).map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> areIn(String packages) {
    return resideInAnyPackage(packages);
  }

  private ArchCondition<JavaClass> useOnlyWhatTheirPackageSays(PackageTable table) {
    return new ArchCondition<>("use only the packages that their package-info names") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().getPackageName().startsWith(root))
            .filter(use -> !table.allows(type.getPackageName(), use.getTargetClass().getPackageName()))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  /** Final, and not of a type that is there to be changed. What an array or a Map holds cannot be seen from here. */
  private static ArchCondition<JavaField> beUnchangeable() {
    return new ArchCondition<>("be final and of a type that does not change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean mutable = type.getPackageName().equals("java.util.concurrent.atomic")
            || Stream.of(java.util.AbstractCollection.class, java.util.AbstractMap.class, ThreadLocal.class,
                java.util.concurrent.ConcurrentMap.class).anyMatch(type::isAssignableTo);
        if (mutable || !modifier(FINAL).test(field)) {
          events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
        }
      }
    };
  }
}

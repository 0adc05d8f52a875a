package bifolio;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dependency rules, for any root package, so that they can be tried on code that breaks them.
 */
final class ArchitectureRules {
  /** A rule below a root package. */
  interface Rule {
    /** Returns the rule for the packages below {@code root}. */
    ArchRule in(String root);
  }

  private static final List<String> STAGES =
      List.of(
          "content calc data markdown align twins site check render offline output".split(" ", -1));

  /** What also runs in the browser. */
  static final List<String> ENGINE =
      List.of("number", "unit", "formula", "calculator", "schedule", "chart", "svg");

  private static final List<List<String>> LAYERS =
      List.of(
          List.of("diagnostic"),
          List.of("model"),
          ENGINE,
          List.of(
              "yaml",
              "template",
              "typeset",
              "library",
              "term",
              "excerpt",
              "scaffold",
              "practice",
              "picture",
              "memo"),
          STAGES,
          List.of("build"),
          List.of("serve", "chromium", "diagram", "pdf", "cli", "web"));

  /** What a library's packages begin with, and who may see it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "com.vladsch.flexmark..", Set.of("markdown"),
          "io.pebbletemplates..", Set.of("template"),
          "com.fasterxml.jackson..", Set.of("yaml"),
          "org.yaml..", Set.of("yaml"),
          "org.mozilla.javascript..", Set.of("typeset"),
          "org.apache.lucene..", Set.of("search"),
          "picocli..", Set.of("cli"),
          "org.teavm..", Set.of("web"),
          "com.sun.net.httpserver..", Set.of("serve"),
          // text of a summary; checks of SVG files; clean-up of drawings and formulas
          "org.jsoup..", Set.of("markdown", "content", "typeset"));

  static final Map<String, Rule> RULES = rules();

  private ArchitectureRules() {}

  private static Map<String, Rule> rules() {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("R1 a stage imports no other stage", ArchitectureRules::stages);
    rules.put("R2 layers point down only", ArchitectureRules::layers);
    rules.put(
        "R3 no cycles between packages",
        root -> slices().matching(root + ".(*)..").should().beFreeOfCycles());
    rules.put("R4 one library, one package", ArchitectureRules::libraries);
    rules.put("R5 the disk only where it belongs", ArchitectureRules::disk);
    rules.put("R5 only the command line prints", ArchitectureRules::printing);
    rules.put("R6 the model is records, enums and sealed interfaces", ArchitectureRules::model);
    rules.put("R7 a stage has one public class", ArchitectureRules::publicClasses);
    rules.put("R9 no mutable static fields", ArchitectureRules::statics);
    rules.put("R9 nothing depends on the machine's locale", ArchitectureRules::locale);
    rules.put("R10 the engine sees the language and itself", ArchitectureRules::engine);
    rules.put(
        "R10 the engine calls what is the same in browsers", ArchitectureRules::sameInBrowsers);
    return rules;
  }

  private static ArchRule engine(String root) {
    var allowed = new ArrayList<>(List.of(packages(root, ENGINE)));
    allowed.addAll(List.of("java.lang", "java.lang.runtime", "java.util", "java.util.function"));
    // texts in two languages, and the nearest name for a hint
    allowed.addAll(List.of(packages(root, List.of("model", "diagnostic"))));
    allowed.addAll(List.of("java.util.stream", "java.lang.invoke", "org.jspecify.."));
    return noClasses()
        .that()
        .resideInAnyPackage(packages(root, ENGINE))
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(allowed.toArray(String[]::new))
        .allowEmptyShould(true);
  }

  private static ArchRule sameInBrowsers(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages(root, ENGINE))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "differs between the JVM and browsers, or is large there",
                ArchitectureRules::differsInBrowsers))
        .allowEmptyShould(true);
  }

  private static boolean differsInBrowsers(JavaMethodCall call) {
    String name = call.getTarget().getName();
    return switch (call.getTargetOwner().getFullName()) {
      case "java.lang.Math" ->
          !Set.of("sqrt", "floor", "ceil", "abs", "min", "max", "round").contains(name);
      case "java.lang.StrictMath" -> true;
      case "java.lang.String" ->
          Set.of("format", "formatted", "matches", "replaceAll", "replaceFirst", "split", "lines")
              .contains(name);
      case "java.lang.Double" -> Set.of("toString", "parseDouble").contains(name);
      default -> false;
    };
  }

  private static String[] packages(String root, List<String> names) {
    return names.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  private static ArchRule stages(String root) {
    var rules = new ArrayList<ArchRule>();
    for (String stage : STAGES) {
      var others = STAGES.stream().filter(other -> !other.equals(stage)).toList();
      rules.add(
          noClasses()
              .that()
              .resideInAPackage(root + "." + stage + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages(root, others))
              .because("stages meet only through the model")
              .allowEmptyShould(true));
    }
    return CompositeArchRule.of(rules);
  }

  private static ArchRule layers(String root) {
    var rules = new ArrayList<ArchRule>();
    for (int i = 0; i < LAYERS.size() - 1; i++) {
      var above = LAYERS.subList(i + 1, LAYERS.size()).stream().flatMap(List::stream).toList();
      rules.add(
          noClasses()
              .that()
              .resideInAnyPackage(packages(root, LAYERS.get(i)))
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(packages(root, above))
              .allowEmptyShould(true));
    }
    return CompositeArchRule.of(rules);
  }

  private static ArchRule libraries(String root) {
    var rules = new ArrayList<ArchRule>();
    LIBRARIES.forEach(
        (library, allowed) ->
            rules.add(
                noClasses()
                    .that()
                    .resideOutsideOfPackages(packages(root, List.copyOf(allowed)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .allowEmptyShould(true)));
    return CompositeArchRule.of(rules);
  }

  private static ArchRule disk(String root) {
    var allowed = List.of("content", "output", "serve", "cli", "chromium", "diagram", "pdf");
    return CompositeArchRule.of(
        List.of(
            noClasses()
                .that()
                .resideOutsideOfPackages(packages(root, allowed))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .allowEmptyShould(true),
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.io.File")));
  }

  private static ArchRule printing(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  private static ArchRule model(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".model")
        .and()
        .areTopLevelClasses()
        .and()
        .areNotAnonymousClasses()
        .and()
        .doNotHaveSimpleName("package-info")
        .should(be(recordEnumOrSealed()));
  }

  private static DescribedPredicate<JavaClass> recordEnumOrSealed() {
    return DescribedPredicate.describe(
        "a record, an enum or a sealed interface",
        c -> c.isRecord() || c.isEnum() || (c.isInterface() && c.reflect().isSealed()));
  }

  private static ArchRule publicClasses(String root) {
    return classes()
        .that()
        .resideInAnyPackage(packages(root, STAGES))
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .areNotRecords()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveSimpleName("package-info")
        .and()
        .doNotHaveSimpleName("CacheFile") // the other thing that is written to the disk
        .should(new OnePublicClass());
  }

  private static ArchRule statics(String root) {
    return fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(root + "..")
        .should()
        .beFinal()
        .andShould()
        .notHaveRawType(
            DescribedPredicate.describe(
                "mutable",
                c ->
                    c.isAssignableTo(StringBuilder.class)
                        || c.isAssignableTo("java.util.concurrent.ConcurrentMap")));
  }

  private static ArchRule locale(String root) {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "depends on the default locale", ArchitectureRules::usesLocale));
  }

  private static boolean usesLocale(JavaMethodCall call) {
    String owner = call.getTargetOwner().getFullName();
    String name = call.getTarget().getName();
    var types = call.getTarget().getRawParameterTypes();
    boolean without = types.isEmpty() || !types.getFirst().isEquivalentTo(java.util.Locale.class);
    return owner.equals("java.lang.String")
        && without
        && Set.of("toLowerCase", "toUpperCase", "format", "formatted").contains(name);
  }
}

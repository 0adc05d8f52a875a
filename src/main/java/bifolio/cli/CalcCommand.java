package bifolio.cli;

import bifolio.calculator.Calculator;
import bifolio.calculator.Evaluation;
import bifolio.calculator.PlainWorking;
import bifolio.diagnostic.NearestName;
import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a calculator, or lists them. */
@Command(
    name = "calc",
    mixinStandardHelpOptions = true,
    subcommands = CalcCheckCommand.class,
    description = "Evaluates a calculator and shows its working; without an id it lists them.",
    footer = {
      "",
      "An input is given as --name value or --input name=value; a bare number is in the unit of",
      "the input. \"calc <id> --inputs\" lists names, units, defaults and ranges.",
      "Example: ./bifolio calc kv-cache-size --model llama31-70b --context 128k --input 'hbm=80 GiB'"
    })
final class CalcCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--lang",
      paramLabel = "LANG",
      description = "en or zh (default: ${DEFAULT-VALUE}).")
  String language = "en";

  @Option(
      names = "--find",
      paramLabel = "WORDS",
      description = "List calculators that mention this.")
  String find = "";

  @Option(names = "--inputs", description = "List the inputs of the calculator.")
  boolean listInputs;

  @Option(names = "--input", paramLabel = "NAME=VALUE", description = "Give an input.")
  Map<String, String> given = new LinkedHashMap<>();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "The calculator, then --name value pairs.")
  List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    String tag = language.toLowerCase(Locale.ROOT);
    if (!tag.startsWith("en") && !tag.startsWith("zh")) {
      System.err.println("bifolio: --lang is en or zh, found \"" + language + "\"");
      return ExitCode.USAGE;
    }
    var in = tag.startsWith("zh") ? Language.ZH : Language.EN;
    var read = ReadLibrary.of(project);
    if (words.isEmpty()) {
      boolean broken = read.complains();
      list(read.library(), in);
      return broken ? ExitCode.PROBLEMS : ExitCode.FINE;
    }
    String id = words.getFirst();
    boolean broken = read.complainsAbout(id);
    var entry = read.library().entries().get(id);
    if (entry == null) {
      return broken ? ExitCode.PROBLEMS : unknown(id, read.library());
    }
    if (listInputs) {
      var inputs = new CalcInputs(read.library(), entry.calculator());
      if (project.json) {
        System.out.println(Json.write(inputs.json()));
      } else {
        inputs.lines(in).forEach(System.out::println);
      }
      return ExitCode.FINE;
    }
    int code = takePairs() ? evaluate(read.library(), entry, in) : ExitCode.USAGE;
    return code == ExitCode.FINE && broken ? ExitCode.PROBLEMS : code;
  }

  private static int unknown(String id, Library library) {
    System.err.println("bifolio: no calculator is called \"" + id + "\"");
    NearestName.of(id, library.entries().keySet())
        .ifPresent(near -> System.err.println("did you mean \"" + near + "\"?"));
    System.err.println("./bifolio calc lists all of them, ./bifolio calc --find kv finds some");
    return ExitCode.USAGE;
  }

  /** Takes {@code --name value} and {@code --name=value} as inputs. */
  private boolean takePairs() {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (word.startsWith("--") && equals > 0) {
        given.put(name(word.substring(2, equals)), word.substring(equals + 1));
      } else if (word.startsWith("--") && i + 1 < words.size() && !isOption(words.get(i + 1))) {
        given.put(name(word.substring(2)), words.get(++i));
      } else if (isOption(word)) {
        System.err.println("bifolio: " + word + " needs a value");
        return false;
      } else {
        System.err.println("bifolio: \"" + word + "\" is no input; write --name value");
        return false;
      }
    }
    return true;
  }

  /** Returns whether a word names an input; a negative number does not. */
  private static boolean isOption(String word) {
    return word.startsWith("--") && word.length() > 2 && Character.isLetter(word.charAt(2));
  }

  private static String name(String option) {
    return option.replace('-', '_');
  }

  private int evaluate(Library library, Entry entry, Language in) {
    return switch (library.ask(entry.calculator(), given, List.of())) {
      case Library.Answer.UnknownInput unknown -> {
        System.err.println(
            "bifolio: " + entry.calculator().id() + " has no input \"" + unknown.name() + "\"");
        System.err.println(unknown.hint());
        System.err.println("./bifolio calc " + entry.calculator().id() + " --inputs lists them");
        yield ExitCode.USAGE;
      }
      case Library.Answer.Evaluated answer -> print(answer.evaluation(), in);
    };
  }

  private int print(Evaluation evaluation, Language in) {
    if (project.json) {
      System.out.println(Json.write(CalcText.json(evaluation)));
    } else {
      PlainWorking.lines(evaluation, in).forEach(System.out::println);
    }
    return evaluation.isRefused() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  private void list(Library library, Language in) {
    String wanted = find.toLowerCase(Locale.ROOT);
    var found =
        library.entries().values().stream()
            .map(Entry::calculator)
            .filter(calculator -> mentions(calculator, wanted))
            .toList();
    if (project.json) {
      System.out.println(
          Json.write(Map.of("calculators", found.stream().map(CalcText::summary).toList())));
      return;
    }
    for (var calculator : found) {
      String id = calculator.id();
      System.out.println(
          id + " ".repeat(Math.max(1, 26 - id.length())) + calculator.title().in(in));
    }
    if (found.isEmpty()) {
      System.out.println("no calculator mentions \"" + find + "\"");
    }
  }

  private static boolean mentions(Calculator calculator, String wanted) {
    String all =
        String.join(
            " ",
            calculator.id(),
            calculator.title().en(),
            calculator.title().zh(),
            calculator.question().en(),
            calculator.question().zh());
    return all.toLowerCase(Locale.ROOT).contains(wanted);
  }
}

package bifolio.cli;

import bifolio.content.SourceReader;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Problems;
import bifolio.model.Bilingual;
import bifolio.scaffold.Outcome;
import bifolio.scaffold.Scaffold;
import bifolio.scaffold.Wish;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a page, a question or a calculator in both languages. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Begins something in both languages, with the blocks that it must have. Each block says what "
            + "belongs there, and check reports it until it is written. Nothing is overwritten.",
    footer = {
      "",
      "Example: ./bifolio new lesson courses/sys-602/overlap --title-en Overlap --title-zh 通信重叠",
      "         ./bifolio new round rounds/r8-storage --round 7 --title-en \"Round 8\" --title-zh 第八轮",
      "         ./bifolio new paper papers/ring-attention --year 2023 --title-en … --title-zh …",
      "         ./bifolio new book library/book-ddia",
      "         ./bifolio new question rounds/r3-distributed-training/questions",
      "         ./bifolio new calculator cache-hit-rate",
      "At a terminal it asks for titles that are not given."
    })
final class NewCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Parameters(
      index = "0",
      paramLabel = "TYPE",
      description = "page, lesson, round, paper, book, calculator or question.")
  String type = "";

  @Parameters(
      index = "1",
      paramLabel = "PATH",
      description = "The page without language and ending; the id of a calculator.")
  String path = "";

  @Option(names = "--title-en", paramLabel = "TITLE", description = "The English title.")
  @Nullable String titleEn;

  @Option(names = "--title-zh", paramLabel = "TITLE", description = "The Chinese title.")
  @Nullable String titleZh;

  @Option(names = "--code", description = "The course of a lesson (default: from its folder).")
  @Nullable String code;

  @Option(names = "--minutes", description = "How long a lesson takes.")
  @Nullable Integer minutes;

  @Option(names = "--round", description = "The number of a round (default: from its folder).")
  @Nullable Integer round;

  @Option(names = "--year", description = "The year of a paper.")
  @Nullable Integer year;

  @Option(names = "--venue", description = "Where a paper appeared.")
  @Nullable String venue;

  @Option(names = "--section", description = "The section of a calculator, such as K2.")
  @Nullable String section;

  @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
  boolean dryRun;

  private final BufferedReader answers =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var kind = kind();
    var title =
        new Bilingual<>(
            asked("--title-en", "English title", titleEn), asked("--title-zh", "中文标题", titleZh));
    var wish = new Wish(kind, plain(path), title, details(kind));
    var sources =
        SourceReader.read(
            project.project(), project.contentFolder(), project.themeFolder(), new Problems());
    return switch (Scaffold.of(wish, sources)) {
      case Outcome.Refused refused -> {
        System.err.println("bifolio: " + refused.sentence());
        yield ExitCode.PROBLEMS;
      }
      case Outcome.Made made -> write(made);
    };
  }

  private Wish.Kind kind() {
    var words = Stream.of(Wish.Kind.values()).map(Scaffold::word).toList();
    if (!words.contains(type)) {
      throw usage("there is no type \"" + type + "\"; " + NearestName.hint(type, words));
    }
    return Wish.Kind.valueOf(type.toUpperCase(Locale.ROOT));
  }

  /** Returns an option, or what somebody answers at a terminal. */
  private String asked(String option, String question, @Nullable String given) throws IOException {
    String answer = given;
    // The launcher knows whether somebody sits there; the JDK does not tell before 22.
    if (answer == null && Boolean.getBoolean("bifolio.terminal")) {
      System.err.print(question + ": ");
      answer = answers.readLine();
    }
    if (answer == null || answer.isBlank()) {
      throw usage(
          option.equals("--year")
              ? "a paper needs its year: --year 2023"
              : "give a title in both languages; " + option + " is missing");
    }
    return answer.strip();
  }

  private Map<String, String> details(Wish.Kind kind) throws IOException {
    var details = new LinkedHashMap<String, String>();
    String[] folders = plain(path).split("/", -1);
    String folder = folders[Math.max(0, folders.length - (kind == Wish.Kind.ROUND ? 1 : 2))];
    switch (kind) {
      case LESSON -> {
        details.put("code", code == null ? folder.toUpperCase(Locale.ROOT) : code);
        put(details, "minutes", minutes);
      }
      case ROUND -> {
        String number = folder.replaceFirst("^r?(\\d+).*", "$1");
        details.put("round", round == null ? number : round.toString());
      }
      case PAPER -> {
        put(details, "year", year());
        put(details, "venue", venue);
      }
      case CALCULATOR -> put(details, "section", section);
      case PAGE, BOOK, QUESTION -> {}
    }
    return details;
  }

  private Integer year() throws IOException {
    try {
      return year != null ? year : Integer.valueOf(asked("--year", "Year", null));
    } catch (NumberFormatException e) {
      throw usage("a paper needs its year: --year 2023");
    }
  }

  private static void put(Map<String, String> details, String key, @Nullable Object value) {
    if (value != null) {
      details.put(key, value.toString());
    }
  }

  private static String plain(String written) {
    String plain = written.replace('\\', '/').replaceFirst("^(\\./)?(content/)?(en/|zh/)?", "");
    return plain.replaceFirst("\\.(md|yaml)$", "").replaceFirst("/+$", "");
  }

  private int write(Outcome.Made made) throws IOException {
    for (var file : made.files()) {
      Path target = project.contentFolder().resolve(file.name());
      if (!dryRun) {
        Files.createDirectories(target.getParent());
        write(target, file);
      }
      String verb = file.isNew() ? "write " : "change ";
      System.out.println(
          (dryRun ? "would " + verb : verb.equals("write ") ? "wrote " : "changed ")
              + shown(target));
    }
    made.remarks().forEach(remark -> System.out.println("note: " + remark));
    if (!dryRun && !project.quiet) {
      System.out.println();
      System.out.println("Next: ./bifolio serve shows it while you write;");
      System.out.println("      ./bifolio check lists what is still to be written;");
      System.out.println(
          kind() == Wish.Kind.CALCULATOR
              ? "      ./bifolio calc " + plain(path) + " shows its working in the terminal."
              : "      ./bifolio confirm " + plain(path) + " when both languages say the same.");
    }
    return ExitCode.FINE;
  }

  private String shown(Path target) {
    return project.project().relativize(target).toString().replace('\\', '/');
  }

  private static void write(Path target, Outcome.FileText file) throws IOException {
    if (file.isNew()) {
      Files.writeString(target, file.text(), java.nio.file.StandardOpenOption.CREATE_NEW);
      return;
    }
    Path beside = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.writeString(beside, file.text());
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package bifolio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares published numbers with ours. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Compares published numbers with what the calculators give.",
    footer = {
      "",
      "A file holds {\"vectors\": [{\"id\", \"calculator\", \"inputs\": {name: {\"value\", \"unit\"}},",
      "\"expected\": {name: {\"value\", \"unit\"}}, \"tolerance\": {\"rel\": 1e-9}}]}; a quantity may",
      "also be a text, \"80 GiB\", or a bare number in the usual unit. Tolerances are {\"rel\": x},",
      "{\"abs\": x}, {\"exact\": true}, or one for each name; without one nothing may differ.",
      "A line is agrees, differs, refused or unknown; only if all agree is the exit code 0.",
      "Example: ./bifolio calc check numbers-of-a-paper.json"
    })
final class CalcCheckCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--only",
      paramLabel = "STATUS",
      description = "Print only vectors of this status.")
  String only = "";

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of vectors, JSON or YAML.")
  List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    var read = ReadLibrary.of(project);
    boolean broken = read.complains();
    var checker = new VectorCheck(read.library());
    var outcomes = new ArrayList<VectorCheck.Outcome>();
    boolean unreadable = false;
    for (var file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      var vectors = VectorFile.read(file, Files.readString(file));
      unreadable |= vectors.isEmpty();
      vectors.forEach(vector -> outcomes.add(checker.check(vector)));
    }
    print(outcomes);
    boolean agrees = outcomes.stream().allMatch(o -> o.status().equals("agrees"));
    return agrees && !broken && !unreadable ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  private void print(List<VectorCheck.Outcome> outcomes) {
    var shown = outcomes.stream().filter(o -> only.isEmpty() || o.status().equals(only)).toList();
    if (project.json) {
      System.out.println(
          Json.write(Map.of("vectors", shown.stream().map(CalcCheckCommand::json).toList())));
      return;
    }
    for (var outcome : shown) {
      System.out.println(outcome.line());
    }
    var counts = new LinkedHashMap<String, Integer>();
    outcomes.forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
    System.out.println(
        outcomes.size()
            + (outcomes.size() == 1 ? " vector" : " vectors")
            + (outcomes.isEmpty() ? "" : ": ")
            + counts.entrySet().stream()
                .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String plural(String status, int count) {
    return switch (status) {
      case "agrees" -> count == 1 ? status : "agree";
      case "differs" -> count == 1 ? status : "differ";
      default -> status;
    };
  }

  private static Map<String, Object> json(VectorCheck.Outcome outcome) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", outcome.id());
    map.put("calculator", outcome.calculator());
    map.put("status", outcome.status());
    map.put("expected", outcome.expected());
    map.put("got", outcome.got());
    return map;
  }
}

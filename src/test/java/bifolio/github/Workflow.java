package bifolio.github;

import bifolio.JsonSchema;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Finds what is wrong with a workflow: GitHub's own definition of workflows, and our rules. */
final class Workflow {
  private static final JsonSchema SCHEMA = JsonSchema.of(resource("workflow.schema.json"));
  private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
  private static final Pattern NAMED =
      Pattern.compile("uses: *\\S+@[0-9a-f]{40} +# v\\d+\\.\\d+\\.\\d+");
  private static final Pattern UNTRUSTED =
      Pattern.compile("\\$\\{\\{[^}]*github\\.(?:event\\.|head_ref|actor)");
  private static final Pattern COMMAND = Pattern.compile("\\./bifolio +([a-z]+)");

  private final String text;
  private final List<String> mistakes = new ArrayList<>();

  private Workflow(String text) {
    this.text = text;
  }

  static List<String> mistakes(String text) {
    var schema = SCHEMA.mistakes(text);
    var workflow = new Workflow(text);
    workflow.mistakes.addAll(schema);
    if (schema.isEmpty()) {
      workflow.look(JsonSchema.yaml(text));
    }
    return workflow.mistakes;
  }

  private void look(JsonNode root) {
    if (text.contains("pull_request_target")) {
      mistakes.add("pull_request_target gives a stranger's code our rights");
    }
    if (text.contains("secrets.")) {
      mistakes.add("a workflow needs no secret");
    }
    if (!root.has("permissions")) {
      mistakes.add("the workflow does not say its permissions");
    }
    permissions(root.path("permissions"), "the workflow", Set.of());
    root.path("jobs").properties().forEach(job -> job(job.getKey(), job.getValue()));
    long used = text.lines().filter(line -> line.contains("uses:")).count();
    long named = text.lines().filter(line -> NAMED.matcher(line).find()).count();
    if (used != named) {
      mistakes.add("a line with \"uses\" does not name the version behind the hash");
    }
  }

  private void job(String name, JsonNode job) {
    if (!job.has("timeout-minutes")) {
      mistakes.add(name + " has no timeout-minutes");
    }
    permissions(job.path("permissions"), name, Set.of("pages", "id-token"));
    for (var step : job.path("steps")) {
      String uses = step.path("uses").asText();
      if (!uses.isEmpty() && !PINNED.matcher(uses).matches()) {
        mistakes.add(uses + " is not pinned by the hash of a commit");
      }
      boolean kept = step.path("with").path("persist-credentials").asBoolean(true);
      if (uses.startsWith("actions/checkout@") && kept) {
        mistakes.add(name + " leaves its token in the checkout: persist-credentials: false");
      }
      run(name, step.path("run").asText());
    }
  }

  private void permissions(JsonNode permissions, String who, Set<String> writable) {
    if (permissions.isTextual() && permissions.asText().equals("write-all")) {
      mistakes.add(who + " may write everything");
    }
    permissions
        .properties()
        .forEach(
            entry -> {
              boolean write = entry.getValue().asText().equals("write");
              if (write && !writable.contains(entry.getKey())) {
                mistakes.add(who + " may write " + entry.getKey());
              }
            });
  }

  private void run(String job, String script) {
    if (UNTRUSTED.matcher(script).find()) {
      mistakes.add(job + " puts what a stranger wrote into a script; use env");
    }
    if (!script.isEmpty()) {
      Shell.mistakes(script.replaceAll("\\$\\{\\{[^}]*}}", "EXPRESSION"))
          .forEach(said -> mistakes.add(job + ": " + said));
    }
    var known = new CommandLine(new bifolio.cli.BifolioCommand()).getSubcommands().keySet();
    var command = COMMAND.matcher(script);
    while (command.find()) {
      if (!known.contains(command.group(1)) && !command.group(1).equals("test")) {
        mistakes.add(job + ": there is no command \"bifolio " + command.group(1) + "\"");
      }
    }
  }

  static String resource(String name) {
    try (var stream = Workflow.class.getResourceAsStream("/github/" + name)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

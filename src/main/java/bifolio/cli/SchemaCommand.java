package bifolio.cli;

import bifolio.build.Schemas;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the schemas by which editors complete and check our YAML. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Writes JSON Schemas of site.yaml, data files, calculators, profiles and front matter into",
      "docs/schema. The keys are those that the readers ask for while they read the book."
    },
    footer = {"", "Example: ./bifolio schema"})
final class SchemaCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where they go (default: docs/schema).")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    var sources =
        SourceReader.read(
            project.project(), project.contentFolder(), project.themeFolder(), new Problems());
    Path folder = out == null ? ProjectOptions.home().resolve("docs/schema") : out;
    Files.createDirectories(folder);
    for (var schema : Schemas.of(sources).entrySet()) {
      Files.writeString(folder.resolve(schema.getKey()), Json.pretty(schema.getValue()));
    }
    if (!project.quiet) {
      System.out.println("wrote " + folder);
    }
    return ExitCode.FINE;
  }
}

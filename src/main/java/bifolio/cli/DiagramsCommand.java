package bifolio.cli;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.content.SourceReader;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.diagram.DiagramRenderer;
import bifolio.diagram.DiagramRenderer.Drawing;
import bifolio.excerpt.CodeFiles;
import bifolio.library.Library;
import bifolio.markdown.MarkdownParser;
import bifolio.model.Block;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.typeset.DiagramSvg;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws new Mermaid diagrams into the content and removes drawings that no page shows. */
@Command(
    name = "diagrams",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the Mermaid diagrams that are new or have changed into content/diagrams, and removes",
      "drawings that no page shows. Needs Chromium; a build does not."
    },
    footer = {"", "Example: ./bifolio diagrams"})
final class DiagramsCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(names = "--all", description = "Draw all diagrams again.")
  boolean all;

  @Override
  public Integer call() throws IOException {
    var problems = new Problems();
    var sources =
        SourceReader.read(
            project.project(), project.contentFolder(), project.themeFolder(), problems);
    var places = places(sources);
    var kept = drawings(sources);
    var wanted = new TreeMap<String, String>();
    places.forEach(
        (file, blocks) -> {
          if (all || !Boolean.TRUE.equals(kept.get(file))) {
            wanted.put(file, blocks.getFirst().source());
          }
        });
    int drawn = wanted.isEmpty() ? 0 : draw(wanted, places, sources, problems);
    int removed = remove(kept.keySet(), places.keySet());
    var found = problems.sorted();
    new Report(sources).text(found);
    if (!project.quiet) {
      System.out.printf(
          "%d drawn, %d removed, %d kept%n", drawn, removed, places.size() - wanted.size());
    }
    return drawn < wanted.size() ? ExitCode.PROBLEMS : ExitCode.FINE;
  }

  /** Returns the diagrams of all pages by the file of their drawing. */
  private static Map<String, List<Block.Diagram>> places(Sources sources) {
    var parser =
        new MarkdownParser(
            Typesetters.of(new TypesetCache()), Map.of(), CodeFiles.none(), Library.empty());
    var places = new TreeMap<String, List<Block.Diagram>>();
    for (var source : sources.content()) {
      boolean page = source.name().startsWith("en/") || source.name().startsWith("zh/");
      if (page && source.name().endsWith(".md") && source.text().contains("mermaid")) {
        collect(parser.page(source).value().blocks(), places);
      }
    }
    return places;
  }

  private static void collect(
      List<? extends Block> blocks, Map<String, List<Block.Diagram>> places) {
    for (var block : blocks) {
      if (block instanceof Block.Diagram diagram) {
        places
            .computeIfAbsent(Block.Diagram.file(diagram.source()), file -> new ArrayList<>())
            .add(diagram);
      }
      collect(block.parts(), places);
    }
  }

  /** Returns the drawings there are, and whether each is as it was drawn. */
  private static Map<String, Boolean> drawings(Sources sources) {
    var kept = new TreeMap<String, Boolean>();
    for (var source : sources.content()) {
      if (source.name().startsWith("diagrams/")) {
        kept.put(source.name(), DiagramSvg.isAsDrawn(source.text()));
      }
    }
    return kept;
  }

  private int draw(
      Map<String, String> wanted,
      Map<String, List<Block.Diagram>> places,
      Sources sources,
      Problems problems)
      throws IOException {
    var texts = new HashMap<String, SourceText>();
    for (Source source : sources.content()) {
      texts.put(source.path(), SourceText.of(source.path(), source.text()));
    }
    int drawn = 0;
    for (var result : DiagramRenderer.find(System.getenv()).draw(wanted).entrySet()) {
      switch (result.getValue()) {
        case Drawing.Svg svg -> {
          write(project.contentFolder().resolve(result.getKey()), svg.svg());
          drawn++;
        }
        case Drawing.Failure failure -> {
          for (var block : places.getOrDefault(result.getKey(), List.of())) {
            problems.report(
                mistake(failure, block.at(), Objects.requireNonNull(texts.get(block.at().path()))));
          }
        }
      }
    }
    return drawn;
  }

  /** Places a mistake: line 1 of the block is the line after its fence. */
  private static Diagnostic mistake(Drawing.Failure failure, Span fence, SourceText text) {
    int line = fence.line() + failure.line();
    Span whole = text.line(line);
    int from = text.offsetOfLine(line) + Math.max(failure.column(), whole.column()) - 1;
    Span at = failure.column() > 0 ? text.span(from, from + 1) : whole;
    return error("mermaid-syntax", at, failure.message())
        .withHint("see how this kind of diagram is written in Mermaid's documentation");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private int remove(Set<String> kept, Set<String> shown) throws IOException {
    int removed = 0;
    for (String file : kept) {
      if (!shown.contains(file)) {
        Files.delete(project.contentFolder().resolve(file));
        removed++;
      }
    }
    return removed;
  }
}

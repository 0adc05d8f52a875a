package bifolio.build;

import bifolio.calc.LibraryReader;
import bifolio.diagnostic.Diagnostic;
import bifolio.excerpt.CodeFiles;
import bifolio.markdown.MarkdownParser;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.typeset.Typesetter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What pages are parsed with: drawings, files of code, calculators. They belong to the parser, so a
 * change of one makes a new parser, which parses all pages again; they change rarely.
 */
final class Surroundings {
  private final Typesetter typesetter;
  private Map<String, String> diagrams = Map.of();
  private List<Source> codeSources = List.of();
  private CodeFiles code = CodeFiles.none();
  private List<Source> librarySources = List.of();
  private LibraryReader.Read library = LibraryReader.read(List.of());
  private MarkdownParser parser;

  Surroundings(Typesetter typesetter) {
    this.typesetter = typesetter;
    this.parser = new MarkdownParser(typesetter, diagrams, code, library.library());
  }

  /** Takes what the sources have now; returns whether the parser is another one. */
  boolean look(Sources sources) {
    var drawings = new HashMap<String, String>();
    var excerpts = new ArrayList<Source>();
    var calculators = new ArrayList<Source>();
    for (var source : sources.content()) {
      if (source.name().startsWith("diagrams/")) {
        drawings.put(source.name(), source.text());
      } else if (CodeFiles.isCode(source)) {
        excerpts.add(source);
      } else if (LibraryReader.isForLibrary(source)) {
        calculators.add(source);
      }
    }
    boolean same =
        drawings.equals(diagrams)
            && excerpts.equals(codeSources)
            && calculators.equals(librarySources);
    if (!excerpts.equals(codeSources)) {
      codeSources = excerpts;
      code = CodeFiles.read(excerpts);
    }
    if (!calculators.equals(librarySources)) {
      librarySources = calculators;
      library = LibraryReader.read(calculators);
    }
    if (!same) {
      diagrams = drawings;
      parser = new MarkdownParser(typesetter, drawings, code, library.library());
    }
    return !same;
  }

  /** Returns what is wrong with the calculators and the files of code. */
  List<Diagnostic> problems() {
    var all = new ArrayList<>(library.diagnostics());
    all.addAll(code.problems());
    return all;
  }

  MarkdownParser parser() {
    return parser;
  }

  LibraryReader.Read library() {
    return library;
  }
}

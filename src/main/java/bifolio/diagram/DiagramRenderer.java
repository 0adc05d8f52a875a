package bifolio.diagram;

import bifolio.chromium.Chromium;
import bifolio.chromium.TemporaryFolder;
import bifolio.typeset.DiagramSvg;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Draws diagrams: Mermaid's text → the SVG that is kept in the repository. */
public final class DiagramRenderer {
  /** What became of a diagram's text. */
  public sealed interface Drawing {
    /** The drawing, as its file holds it. */
    record Svg(String svg) implements Drawing {}

    /**
     * A mistake in the text.
     *
     * @param line within the block, from 1
     * @param column in that line, from 1; 0 when it is not known
     * @param message what is wrong, as a diagnostic says it
     */
    record Failure(int line, int column, String message) implements Drawing {}
  }

  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]");

  private final Chromium chromium;

  private DiagramRenderer(Chromium chromium) {
    this.chromium = chromium;
  }

  /**
   * Returns a renderer with the Chromium of this machine.
   *
   * @param environment its variables, such as {@link System#getenv()}
   * @throws FileNotFoundException with a sentence that says what to install, when there is none
   */
  public static DiagramRenderer find(Map<String, String> environment) throws FileNotFoundException {
    return new DiagramRenderer(Chromium.find(environment));
  }

  /**
   * Draws diagrams, all of them in one run of the browser.
   *
   * @param sources the text of each block, by the file of its drawing ({@code diagrams/0a….svg})
   * @return for each of these files what is to be in it, or why there is nothing
   * @throws IOException when the browser does not do its part
   */
  public SortedMap<String, Drawing> draw(Map<String, String> sources) throws IOException {
    var drawings = new TreeMap<String, Drawing>();
    var texts = new TreeMap<String, MermaidText>();
    sources.forEach((file, source) -> texts.put(file, MermaidText.of(source)));
    for (var file : List.copyOf(texts.keySet())) {
      var settings = text(texts, file).settings();
      if (settings.isPresent()) {
        drawings.put(
            file,
            new Drawing.Failure(
                settings.get(), 1, "a diagram cannot bring settings: the theme says how it looks"));
        texts.remove(file);
      }
    }
    if (!texts.isEmpty()) {
      drawings.putAll(drawn(texts));
    }
    return drawings;
  }

  private Map<String, Drawing> drawn(SortedMap<String, MermaidText> texts) throws IOException {
    var files = new ArrayList<>(texts.keySet());
    var sources = texts.values().stream().map(MermaidText::text).toList();
    try (var folder = TemporaryFolder.create("bifolio-diagrams")) {
      var page = DrawingPage.write(folder.path(), sources);
      var results = DrawingPage.results(chromium.load(page, folder.path()));
      if (results.size() != files.size()) {
        throw new IOException("Chromium drew " + results.size() + " of " + files.size());
      }
      var drawings = new HashMap<String, Drawing>();
      for (int i = 0; i < files.size(); i++) {
        var file = files.get(i);
        drawings.put(file, drawing(file, text(texts, file), results.get(i)));
      }
      return drawings;
    }
  }

  private static MermaidText text(Map<String, MermaidText> texts, String file) {
    return texts.getOrDefault(file, MermaidText.of(""));
  }

  private static Drawing drawing(String file, MermaidText text, List<String> fields) {
    if (fields.getFirst().equals("svg")) {
      return new Drawing.Svg(DiagramSvg.restyle(fields.get(1), name(file)));
    }
    return MermaidMistakes.explain(
        text, Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)), fields.get(3));
  }

  /** Eight characters of the file's name: enough for the diagrams of one page. */
  private static String name(String file) {
    var last = file.substring(file.lastIndexOf('/') + 1).replace(".svg", "");
    var plain = NO_NAME.matcher(last).replaceAll("");
    return plain.substring(0, Math.min(8, plain.length()));
  }
}

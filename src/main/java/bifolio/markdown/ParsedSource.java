package bifolio.markdown;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import bifolio.model.Language;
import bifolio.model.Link;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the source while its blocks are read: places, links, order of the notes. */
final class ParsedSource implements Reporter {
  private final SourceText text;
  private final Language language;
  private final int offset;
  private final Reporter reporter;
  private final List<Link> links;
  private final @Nullable Span only;
  private final int @Nullable [] places; // of the parsed text in the source, if it is a value
  private final Map<String, Integer> notes = new LinkedHashMap<>(); // label -> references so far
  private final Map<String, String> slugs = new HashMap<>(); // label -> part of its ids

  private ParsedSource(
      SourceText text,
      Language language,
      int offset,
      List<Link> links,
      @Nullable Span only,
      int @Nullable [] places,
      Reporter reporter) {
    this.text = text;
    this.language = language;
    this.offset = offset;
    this.links = links;
    this.only = only;
    this.places = places;
    this.reporter = reporter;
  }

  /**
   * Starts a page, with no links.
   *
   * @param offset where the parsed text begins in the source, in UTF-16 units
   */
  static ParsedSource ofPage(SourceText text, Language language, int offset, Reporter reporter) {
    return new ParsedSource(text, language, offset, new ArrayList<>(), null, null, reporter);
  }

  /**
   * Starts a text that stands in a data file: all its places are the cell's.
   *
   * @param links the table's links so far; this text adds its own
   */
  static ParsedSource ofCell(
      String text, Language language, Span at, List<Link> links, Reporter reporter) {
    return new ParsedSource(SourceText.of(at.path(), text), language, 0, links, at, null, reporter);
  }

  /**
   * Starts a value of a data file whose words are looked at; what else is wrong with it is reported
   * elsewhere.
   *
   * @param places where each character of the value stands in the file
   */
  static ParsedSource ofValue(SourceText file, Language language, int[] places) {
    return new ParsedSource(file, language, 0, new ArrayList<>(), null, places, mistake -> {});
  }

  Language language() {
    return language;
  }

  Span span(Node node) {
    return span(node.getStartOffset(), node.getEndOffset());
  }

  /** Returns the place of a range of the parsed text. */
  Span span(int start, int end) {
    if (only != null) {
      return only;
    }
    return places == null
        ? text.span(offset + start, offset + end)
        : text.span(place(places, start), place(places, Math.max(start, end - 1)) + 1);
  }

  // The parser ends a text with a line end of its own.
  private static int place(int[] places, int index) {
    return places[Math.min(index, places.length - 1)];
  }

  /** Returns whether a character stands right behind the one before it in the source. */
  boolean continues(int index) {
    return places == null || place(places, index) == place(places, index - 1) + 1;
  }

  /** Notes a link and returns its number. */
  int link(Link link) {
    links.add(link);
    return links.size() - 1;
  }

  List<Link> links() {
    return links;
  }

  /** Returns what a footnote's ids are made of; two labels never have the same. */
  String noteSlug(String label) {
    var known = slugs.get(label);
    if (known != null) {
      return known;
    }
    String slug = Slug.of(label).isEmpty() ? "note" : Slug.of(label);
    String unique = slug;
    for (int i = 2; slugs.containsValue(unique); i++) {
      unique = slug + "-" + i;
    }
    slugs.put(label, unique);
    return unique;
  }

  /** Counts a reference to a footnote; returns how many there are with this one. */
  int reference(String label) {
    return notes.merge(label, 1, Integer::sum);
  }

  /** Returns the place of a note among those referred to, from 1. */
  int noteNumber(String label) {
    int number = 1;
    for (String known : notes.keySet()) {
      if (known.equals(label)) {
        return number;
      }
      number++;
    }
    return number;
  }

  /** Returns the labels of the notes in the order of their first reference. */
  List<String> noteLabels() {
    return List.copyOf(notes.keySet());
  }

  /** Returns how many references a note has. */
  int references(String label) {
    return notes.getOrDefault(label, 0);
  }

  @Override
  public void report(Diagnostic diagnostic) {
    reporter.report(diagnostic);
  }
}

package bifolio.markdown;

import bifolio.model.Inline;
import bifolio.model.Language;
import java.util.ArrayDeque;

/**
 * Writes a run of text as HTML and as plain text, and does on the way what Chinese needs: no space
 * for a line break between Han characters, one space between Han and Latin, and {@code lang} on
 * what is in the other language.
 */
final class RunWriter {
  private static final String CLOSING = "、，。；：！？）”,.;:!?)";

  private final Language language;
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final ArrayDeque<String> pendingTags = new ArrayDeque<>();
  private int last = -1; // the last code point shown, -1 at the start
  private boolean lastIsAtom; // code or a formula: spaced like Latin
  private boolean pendingBreak;
  private int atomStart; // where the last atom begins in the HTML
  private int foreignDepth; // how many open elements say that they are in the other language

  RunWriter(Language language) {
    this.language = language;
  }

  /** Returns a text without marks as a run. */
  static Inline plain(Language language, String text) {
    var out = new RunWriter(language);
    out.text(text);
    return out.result();
  }

  /** Returns what was written. */
  Inline result() {
    flushTags();
    String written = html.toString();
    return written.isBlank() ? Inline.EMPTY : new Inline(written, text.toString().strip());
  }

  /** Opens an element; a space before its first character will stand outside it. */
  void open(String tag) {
    pendingTags.addLast(tag);
  }

  /** Opens an element whose text is in the other language; {@code tag} says so. */
  void openForeign(String tag) {
    open(tag);
    foreignDepth++;
  }

  /** Closes such an element. */
  void closeForeign(String tag) {
    close(tag);
    foreignDepth--;
  }

  /** Closes an element. */
  void close(String tag) {
    flushTags();
    html.append(tag);
  }

  /** Writes a line break that the author did not ask for. */
  void softBreak() {
    pendingBreak = last != -1;
  }

  /** Writes a line break that the author asked for. */
  void hardBreak() {
    flushTags();
    html.append("<br>");
    text.append(' ');
    last = -1;
    lastIsAtom = false;
    pendingBreak = false;
  }

  /** Writes something that is not text: code, a formula, a picture. */
  void atom(String itsHtml, String itsText) {
    separate('A', true);
    atomStart = html.length();
    html.append(itsHtml);
    text.append(itsText);
    last = 'A';
    lastIsAtom = true;
  }

  /** Writes something that takes no part in spacing, such as the number of a footnote. */
  void mark(String itsHtml) {
    if (pendingBreak) {
      pendingBreak = false;
      html.append(' ');
      text.append(' ');
    }
    flushTags();
    html.append(itsHtml);
  }

  /** Writes text. */
  void text(String written) {
    int i = 0;
    while (i < written.length()) {
      int end = foreignRun(written, i);
      if (end > i) {
        foreign(written.substring(i, end));
        i = end;
      } else {
        int c = written.codePointAt(i);
        character(c);
        i += Character.charCount(c);
      }
    }
  }

  private void foreign(String run) {
    separate(run.codePointAt(0), false);
    html.append("<span lang=\"").append(language.other().tag()).append("\">");
    for (int i = 0; i < run.length(); ) {
      int c = run.codePointAt(i);
      raw(c);
      i += Character.charCount(c);
    }
    html.append("</span>");
  }

  private void character(int c) {
    // spec of ours: Chinese text has no two spaces in a row, however they were typed.
    if (c == ' ' && last == ' ' && !pendingBreak && language == Language.ZH) {
      return;
    }
    boolean formula = lastIsAtom && !pendingBreak && CLOSING.indexOf(c) >= 0 && endsWithFormula();
    separate(c, false);
    raw(c);
    if (formula) {
      // a formula is one box, after which any line may break: the mark stays with it
      html.insert(atomStart, "<span class=\"keep\">").append("</span>");
    }
  }

  private boolean endsWithFormula() {
    return html.indexOf("<math", atomStart) == atomStart
        && html.lastIndexOf("</math>") == html.length() - "</math>".length();
  }

  private void raw(int written) {
    int c = Html.visible(written);
    switch (c) {
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '&' -> html.append("&amp;");
      default -> html.appendCodePoint(c);
    }
    text.appendCodePoint(c);
    last = c;
    lastIsAtom = false;
  }

  /** Writes what belongs between the last character and the next one, then the waiting tags. */
  private void separate(int next, boolean atom) {
    if (pendingBreak) {
      pendingBreak = false;
      boolean joined =
          !lastIsAtom
              && !atom
              && Script.joinsLines(last, language)
              && Script.joinsLines(next, language);
      if (!joined && !Character.isWhitespace(last)) {
        space();
      }
    } else if (language == Language.ZH && needsSpace(next, atom)) {
      space();
    }
    flushTags();
  }

  private boolean needsSpace(int next, boolean atom) {
    if (last == -1) {
      return false;
    }
    boolean lastLatin = lastIsAtom || Script.endsLatin(last);
    boolean nextLatin = atom || Script.isLatin(next);
    return (lastLatin && Script.isHan(next) && !atom)
        || (nextLatin && Script.isHan(last) && !lastIsAtom);
  }

  private void space() {
    html.append(' ');
    text.append(' ');
    last = ' ';
    lastIsAtom = false;
  }

  private void flushTags() {
    while (!pendingTags.isEmpty()) {
      html.append(pendingTags.removeFirst());
    }
  }

  /**
   * Returns the end of a run in the other language that begins here, or {@code from}.
   *
   * <p>In English each run of Han counts. In Chinese a single Latin word is part of the engineer's
   * Chinese (token, warp); two or more words are English.
   */
  private int foreignRun(String written, int from) {
    if (foreignDepth > 0) {
      return from;
    }
    return language == Language.EN ? hanRun(written, from) : englishRun(written, from);
  }

  private static int hanRun(String s, int from) {
    boolean han = false;
    int i = from;
    while (i < s.length()) {
      int c = s.codePointAt(i);
      if (!Script.isHan(c) && !Script.isWidePunctuation(c)) {
        break;
      }
      han |= Script.isHan(c);
      i += Character.charCount(c);
    }
    return han ? i : from;
  }

  private int englishRun(String s, int from) {
    boolean inWord = from == 0 && !pendingBreak && !lastIsAtom && isWordEnd(last);
    if (inWord || !isLetter(s.charAt(from)) || (from > 0 && isWordPart(s, from - 1))) {
      return from;
    }
    int words = 0;
    int end = from;
    int i = from;
    while (i < s.length() && isWordPart(s, i)) {
      int start = i;
      boolean letters = false;
      while (i < s.length() && isWordPart(s, i)) {
        letters |= isLetter(s.charAt(i)) && i > start;
        i++;
      }
      words += letters ? 1 : 0;
      end = i;
      if (i + 1 < s.length() && s.charAt(i) == ' ' && isWordPart(s, i + 1)) {
        i++;
      }
    }
    return words >= 2 ? end : from;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
  }

  private static boolean isWordEnd(int c) {
    return isLetter(c) || (c >= '0' && c <= '9') || (c > 0 && c < 0x80 && "-'.,:/".indexOf(c) >= 0);
  }

  // A typographic apostrophe is also the closing quotation mark, so it needs letters around it.
  private static boolean isWordPart(String s, int i) {
    boolean apostrophe =
        s.charAt(i) == '\u2019'
            && i > 0
            && i + 1 < s.length()
            && isLetter(s.charAt(i - 1))
            && isLetter(s.charAt(i + 1));
    return apostrophe || isWordEnd(s.charAt(i));
  }
}

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
  private final Language language;
  private final StringBuilder html = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final ArrayDeque<String> pendingTags = new ArrayDeque<>();
  private int last = -1; // the last code point shown, -1 at the start
  private boolean lastIsAtom; // code or a formula: spaced like Latin
  private boolean pendingBreak;

  RunWriter(Language language) {
    this.language = language;
  }

  /** Returns what was written. */
  Inline result() {
    flushTags();
    return new Inline(html.toString(), text.toString().strip());
  }

  /** Opens an element; a space before its first character will stand outside it. */
  void open(String tag) {
    pendingTags.addLast(tag);
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
    separate(c, false);
    raw(c);
  }

  private void raw(int c) {
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
          language == Language.ZH
              && !lastIsAtom
              && !atom
              && Script.joinsLines(last)
              && Script.joinsLines(next);
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
    return language == Language.EN ? hanRun(written, from) : englishRun(written, from);
  }

  private static int hanRun(String s, int from) {
    if (!Script.isHan(s.codePointAt(from))) {
      return from;
    }
    int end = from;
    for (int i = from; i < s.length(); ) {
      int c = s.codePointAt(i);
      if (!Script.isHan(c) && !Script.isWidePunctuation(c)) {
        break;
      }
      i += Character.charCount(c);
      end = i;
    }
    return end;
  }

  private int englishRun(String s, int from) {
    boolean inWord = !lastIsAtom && last != -1 && isWordPart(last) && from == 0;
    if (inWord || !isAsciiLetter(s.charAt(from)) || (from > 0 && isWordPart(s.charAt(from - 1)))) {
      return from;
    }
    int words = 0;
    int end = from;
    int i = from;
    while (i < s.length() && isWordPart(s.charAt(i))) {
      int start = i;
      boolean letters = false;
      while (i < s.length() && isWordPart(s.charAt(i))) {
        letters |= isAsciiLetter(s.charAt(i)) && i > start;
        i++;
      }
      words += letters ? 1 : 0;
      end = i;
      if (i + 1 < s.length() && s.charAt(i) == ' ' && isWordPart(s.charAt(i + 1))) {
        i++;
      }
    }
    return words >= 2 ? end : from;
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordPart(int c) {
    return isAsciiLetter(c)
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '\''
        || c == '.'
        || c == ','
        || c == ':';
  }
}

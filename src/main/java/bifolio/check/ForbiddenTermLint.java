package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.Passage;
import bifolio.term.Terms;
import java.util.List;

/** A term is not written in a way that the glossary avoids. */
final class ForbiddenTermLint implements TermLint {
  private static final int LONGEST_NAME = 24; // characters; what is longer is speech

  @Override
  public String id() {
    return "L-4";
  }

  @Override
  public void look(Writing writing, List<Passage> passages, Terms terms, Reporter reporter) {
    for (var passage : passages) {
      String text = passage.text();
      List<Terms.Found> right = List.of();
      for (int i = 0; i < text.length(); i++) {
        for (var wrong : terms.avoided(text.charAt(i))) {
          String word = wrong.avoided().word();
          if (!text.startsWith(word, i)
              || BannedWordLint.knows(word)
              || isPartOfWord(text, i, i + word.length())) {
            continue;
          }
          right = right.isEmpty() ? terms.find(text, Language.ZH) : right;
          int from = i;
          int end = i + word.length();
          boolean inside = right.stream().anyMatch(f -> f.start() <= from && f.end() >= end);
          boolean gloss =
              wrong.avoided().gloss()
                  && (TermLint.isInBrackets(text, i) || text.startsWith("（", end));
          boolean named = isNamed(text, i, end);
          if (!inside && !gloss && !named && !isPartOfRight(wrong, text, i)) {
            reporter.report(
                warning(
                        "forbidden-term",
                        passage.span(i, end),
                        "the glossary avoids \"" + word + "\"")
                    .withHint("write " + wrong.term().name().zh()));
          }
        }
      }
    }
  }

  /** Returns whether the word is spoken of, not used: it stands in a short quotation. */
  private static boolean isNamed(String text, int start, int end) {
    int open = text.lastIndexOf('“', start);
    int close = text.indexOf('”', end);
    return open > text.lastIndexOf('”', start) && close > 0 && close - open <= LONGEST_NAME;
  }

  /** Returns whether the text goes on as the right word does: 预填 in 预填充. */
  private static boolean isPartOfRight(Terms.Wrong wrong, String text, int start) {
    String word = wrong.avoided().word();
    int end = start + word.length();
    for (String form : wrong.term().forms().zh()) {
      int at = form.indexOf(word);
      int after = at + word.length();
      boolean before = at > 0 && start > 0 && text.charAt(start - 1) == form.charAt(at - 1);
      boolean next =
          at >= 0
              && after < form.length()
              && end < text.length()
              && text.charAt(end) == form.charAt(after);
      if (before || next) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOfWord(String text, int start, int end) {
    return (start > 0 && isLetter(text.charAt(start - 1)) && isLetter(text.charAt(start)))
        || (end < text.length() && isLetter(text.charAt(end)) && isLetter(text.charAt(end - 1)));
  }

  private static boolean isLetter(char c) {
    return c < 0x2E80 && Character.isLetterOrDigit(c);
  }
}

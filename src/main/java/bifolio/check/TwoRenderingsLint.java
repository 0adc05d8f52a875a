package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.Span;
import bifolio.model.Language;
import bifolio.model.Passage;
import bifolio.term.Term;
import bifolio.term.Terms;
import java.util.HashMap;
import java.util.List;

/** A page calls one thing by one word (S-2), not by its Chinese and its English in turn. */
final class TwoRenderingsLint implements TermLint {
  @Override
  public String id() {
    return "S-2";
  }

  @Override
  public void look(Writing writing, List<Passage> passages, Terms terms, Reporter reporter) {
    var chinese = new HashMap<Term, Span>();
    for (var passage : passages) {
      for (var found : terms.find(passage.text(), Language.ZH)) {
        String shown = passage.text().substring(found.start(), found.end());
        if (Wording.hasHan(shown)) {
          chinese.putIfAbsent(found.term(), passage.span(found.start(), found.end()));
        }
      }
    }
    for (var passage : passages) {
      if (passage.kind() != Passage.Kind.PARAGRAPH || !Wording.hasHan(passage.text())) {
        continue;
      }
      for (var found : terms.find(passage.text(), Language.EN)) {
        var first = chinese.get(found.term());
        if (first != null && !found.term().isKept() && isRunning(passage, found)) {
          String word = passage.text().substring(found.start(), found.end());
          reporter.report(
              warning(
                      "two-renderings",
                      passage.span(found.start(), found.end()),
                      "\"" + word + "\" has a Chinese name on this page")
                  .withNote(first, "it is called so here")
                  .withHint("write " + found.term().forms().zh().getFirst()));
        }
      }
    }
  }

  /** A gloss, a title, an abbreviation and a part of an English phrase are no rendering. */
  private static boolean isRunning(Passage passage, Terms.Found found) {
    String text = passage.text();
    String word = text.substring(found.start(), found.end());
    var mark = passage.run(found.start()).mark();
    boolean lower = word.chars().skip(1).anyMatch(Character::isLowerCase);
    boolean marked = mark == Passage.Mark.LINK || mark == Passage.Mark.EMPHASIS;
    return lower
        && !found.term().name().zh().contains(word)
        && !marked
        && !TermLint.isInBrackets(text, found.start())
        && !isLatin(text, found.start() - 1, -1)
        && !isLatin(text, found.end(), 1);
  }

  private static boolean isLatin(String text, int from, int step) {
    int i = from;
    while (i >= 0 && i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == ':')) {
      i += step;
    }
    boolean inside = i >= 0 && i < text.length();
    return inside
        && (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.LATIN
            || "“”‘’'\"-,./".indexOf(text.charAt(i)) >= 0
            || Passage.isAtom(text.charAt(i)));
  }
}

package bifolio.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A term of a text and the pieces that it was made of.
 *
 * @param first the number of its first piece
 * @param last the number of its last piece
 * @param joined whether it is a compound written together ({@code memoryorder}), which stands
 *     beside its parts
 */
record Token(String text, int first, int last, boolean joined) {
  private static final int LONGEST = 40;
  private static final int LONGEST_NUMBER = 6;

  /** Lucene's English stop words. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a an and are as at be but by for if in into is it no not of on or such that the their"
                  + " then there these they this to was will with")
              .split(" "));

  /** Returns the terms of a text: words, their parts, compounds, pairs of Han characters. */
  static List<Token> of(List<Piece> pieces) {
    var tokens = new ArrayList<Token>(pieces.size() + 8);
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      while (end < pieces.size() && pieces.get(end).run() == pieces.get(i).run()) {
        end++;
      }
      if (pieces.get(i).han()) {
        han(pieces, i, end, tokens);
      } else {
        word(pieces, i, end, tokens);
      }
      i = end;
    }
    return tokens;
  }

  private static void han(List<Piece> pieces, int from, int end, List<Token> tokens) {
    if (end - from == 1) {
      tokens.add(new Token(pieces.get(from).text(), from, from, false));
    }
    for (int i = from; i + 1 < end; i++) {
      String pair = pieces.get(i).text() + pieces.get(i + 1).text();
      tokens.add(new Token(pair, i, i + 1, false));
    }
  }

  private static void word(List<Piece> pieces, int from, int end, List<Token> tokens) {
    if (end - from > 1) {
      var joined = new StringBuilder();
      for (int i = from; i < end; i++) {
        joined.append(pieces.get(i).text());
      }
      String text = joined.toString();
      if (text.length() <= LONGEST && !isNumber(text)) {
        tokens.add(new Token(text, from, end - 1, true));
      }
    }
    for (int i = from; i < end; i++) {
      String text = pieces.get(i).text();
      boolean kept = text.length() <= (isNumber(text) ? LONGEST_NUMBER : LONGEST);
      if (kept && !STOP_WORDS.contains(text)) {
        tokens.add(new Token(text, i, i, false));
      }
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Pieces.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}

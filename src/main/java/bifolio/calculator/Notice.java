package bifolio.calculator;

import bifolio.model.Bilingual;

/**
 * Why there is no answer, or what to mind about it.
 *
 * @param code such as {@code NOT_DIVISIBLE}
 * @param at the input at fault; empty if none is
 */
public record Notice(String code, String at, Bilingual<String> sentence) {
  /** Returns the code and the English sentence as part of an author's message. */
  public String words() {
    String english = sentence.en();
    int end = english.endsWith(".") ? english.length() - 1 : english.length();
    return code + ": " + english.substring(0, end);
  }
}

package bifolio.calculator;

import bifolio.model.Bilingual;

/**
 * Why there is no answer, or what to mind about it.
 *
 * @param code such as {@code NOT_DIVISIBLE}
 * @param at the input at fault; empty if none is
 */
public record Notice(String code, String at, Bilingual<String> sentence) {}

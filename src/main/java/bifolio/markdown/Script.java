package bifolio.markdown;

import bifolio.model.Language;

/** What kind of writing a character belongs to, for spacing, line breaks and language tags. */
final class Script {
  private Script() {}

  /** Returns whether a character is a Han ideograph. */
  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || c == 0x3007
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFF);
  }

  /** Returns whether a character is CJK punctuation or a full-width form. */
  static boolean isWidePunctuation(int c) {
    return (c >= 0x3000 && c <= 0x303F && c != 0x3007) || (c >= 0xFF01 && c <= 0xFF65);
  }

  /**
   * Returns whether no space is printed for a line break beside this character: it is wide and not
   * Hangul, which is written with spaces.
   *
   * <p>CSS Text 3, 4.1.3: "if the East Asian Width property of both the character before and after
   * the segment break is Fullwidth, Wide, or Halfwidth (not Ambiguous), and neither side is Hangul,
   * then the segment break is removed".
   */
  static boolean joinsLines(int c, Language language) {
    return isHan(c)
        || isWidePunctuation(c)
        || (c >= 0x3040 && c <= 0x30FF)
        || (language == Language.ZH && isQuote(c));
  }

  // The Chinese quotation marks, dash and ellipsis share their code points with the Latin ones.
  private static boolean isQuote(int c) {
    return c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019 || c == 0x2014 || c == 0x2026;
  }

  /** Returns whether a space belongs between this character and a Han character. */
  static boolean isLatin(int c) {
    return Character.isLetterOrDigit(c) && !isHan(c) && !isOtherCjk(c);
  }

  /** Returns whether a Latin character stands on the side of a word that a space follows. */
  static boolean endsLatin(int c) {
    return isLatin(c) || c == '%' || c == '‰' || c == '°';
  }

  private static boolean isOtherCjk(int c) {
    return (c >= 0x3040 && c <= 0x31FF)
        || (c >= 0xAC00 && c <= 0xD7FF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xFF66 && c <= 0xFFDC)
        || isWidePunctuation(c)
        || (c >= 0x1100 && c <= 0x11FF);
  }

  /** Returns whether the Unicode East Asian rules of emphasis hold beside this character. */
  static boolean isCjk(int c) {
    return isHan(c)
        || isOtherCjk(c)
        || (c >= 0x2E80 && c <= 0x2FDF)
        || (c >= 0x3200 && c <= 0x33FF)
        || (c >= 0xFE00 && c <= 0xFE6F && c != 0xFE0F) // vertical forms, selectors of a variant
        || (c >= 0xD840 && c <= 0xD888) // the first half of an ideograph outside the BMP
        || (c >= 0xDC00 && c <= 0xDFFF); // the second half: emoji count too, harmlessly
  }
}

package bifolio.align;

/**
 * What survives translation, and how surely.
 *
 * <p>The shares were measured on the paragraphs of two parallel books (docs/alignment.md) and
 * rounded towards less trust, because the pages of a handbook are two originals and freer.
 */
enum Anchor {
  /** The target of a link, a picture or a footnote. */
  LINK(0.90, 0.90),
  /** A span of code. */
  CODE(0.93, 0.93),
  /** A number in digits, with its 万 or million multiplied out. */
  NUMBER(0.92, 0.90),
  /** A number from two on, written as a word. */
  COUNT(0.60, 0.65),
  /** A word in Latin letters: what the Chinese has of them, the English has too. */
  WORD(0.93, 0.45),
  /** A word of the lexicon, or what stands for it. */
  TERM(0.58, 0.62),
  /** A colon at the end, a question mark. */
  MARK(0.95, 0.95),
  /** A kind of block that stands below a heading. */
  PART(0.95, 0.95);

  private final double inEnglish;
  private final double inChinese;

  Anchor(double inEnglish, double inChinese) {
    this.inEnglish = inEnglish;
    this.inChinese = inChinese;
  }

  /** Returns the share of twins of Chinese blocks with it that have it too. */
  double inEnglish() {
    return inEnglish;
  }

  /** Returns the share of twins of English blocks with it that have it too. */
  double inChinese() {
    return inChinese;
  }

  /** Returns the one that can be trusted more. */
  Anchor surer(Anchor other) {
    return inEnglish + inChinese >= other.inEnglish + other.inChinese ? this : other;
  }
}

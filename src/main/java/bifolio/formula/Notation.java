package bifolio.formula;

import org.jspecify.annotations.Nullable;

/** How the names of a formula are shown. */
public interface Notation {
  /** Returns how a name is set: its symbol, or its number with its unit. */
  Glyph name(String name);

  /** Returns how a profile's field is set. */
  Glyph field(String profile, String field);

  /** Returns whether products show their sign; symbols stand side by side. */
  boolean showsProducts();

  /**
   * Returns which case is shown alone; nothing when both cases are to be seen with their condition.
   */
  @Nullable Boolean decide(Expression condition);

  /** Returns the word between a case and its condition, such as {@code if}. */
  String ifWord();

  /** Returns the word for the other case, such as {@code otherwise}. */
  String otherwiseWord();
}

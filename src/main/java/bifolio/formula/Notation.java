package bifolio.formula;

/** How the names of a formula are shown. */
public interface Notation {
  /** Returns how a name is set: its symbol, or a place for its number. */
  Glyph name(String name);

  /** Returns how a profile's field is set. */
  Glyph field(String profile, String field);

  /** Returns whether products show their sign; symbols stand side by side. */
  boolean showsProducts();

  /** Returns whether of a choice only the case that holds is shown, without its condition. */
  boolean decides(Expression condition);
}

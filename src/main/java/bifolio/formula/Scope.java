package bifolio.formula;

import org.jspecify.annotations.Nullable;

/** What names stand for while a formula is evaluated. */
public interface Scope {
  /** Returns the value of a name; nothing when it is blank. */
  @Nullable Value value(String name);

  /** Returns a field of a chosen profile; nothing when no profile is chosen or it has none. */
  @Nullable Value field(String profile, String field);
}

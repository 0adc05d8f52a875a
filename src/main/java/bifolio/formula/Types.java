package bifolio.formula;

import org.jspecify.annotations.Nullable;

/** What is known about names before anything is evaluated. */
public interface Types {
  /** Returns the type of a name; nothing if there is no such name. */
  @Nullable Type name(String name);

  /** Returns the type of a profile's field; nothing if there is none. */
  @Nullable Type field(String profile, String field);

  /** Returns a hint for an unknown name, or nothing. */
  String nearest(String name);

  /** Returns a hint for an unknown field, or nothing. */
  String nearestField(String profile, String field);
}

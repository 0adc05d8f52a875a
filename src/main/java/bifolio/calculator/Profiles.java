package bifolio.calculator;

import bifolio.formula.Value;
import bifolio.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Known models, accelerators, links: what their fields are and what each profile says.
 *
 * @param kinds by name, in the order of the files
 */
public record Profiles(Map<String, Kind> kinds) {
  /** What publishers add to the name of a model; the last one is nothing. */
  private static final String[] SUFFIXES = {"hf", "instruct", "chat", "base", "it", ""};

  public Profiles {
    kinds = new LinkedHashMap<>(kinds);
  }

  /**
   * One kind of profile.
   *
   * @param fields by name; each with its unit
   */
  public record Kind(String name, Map<String, Field> fields, List<Profile> profiles) {
    public Kind {
      fields = new LinkedHashMap<>(fields);
      profiles = List.copyOf(profiles);
    }
  }

  /** What is known of each profile. */
  public record Field(Input.Kind kind, Unit unit) {}

  /**
   * One model, accelerator or link.
   *
   * @param values by field, in base units; a field that is not known is missing
   */
  public record Profile(String id, String name, List<String> aliases, Map<String, Value> values) {
    public Profile {
      aliases = List.copyOf(aliases);
      values = new LinkedHashMap<>(values);
    }
  }

  /** Returns the profile of an id. */
  @Nullable Profile profile(String kind, String id) {
    var known = kinds.get(kind);
    if (known != null) {
      for (var profile : known.profiles()) {
        if (profile.id().equals(id)) {
          return profile;
        }
      }
    }
    return null;
  }

  /**
   * Finds a profile by id, name or alias; case, blanks, dots, dashes, what stands before a slash
   * and what publishers add do not count.
   */
  public @Nullable Profile find(String kind, String name) {
    var known = kinds.get(kind);
    if (known == null) {
      return null;
    }
    var found = find(known, key(name));
    String bare = key(name.substring(name.indexOf('/') + 1));
    for (int i = 0; i < SUFFIXES.length && found == null; i++) {
      if (bare.endsWith(SUFFIXES[i])) {
        found = find(known, bare.substring(0, bare.length() - SUFFIXES[i].length()));
      }
    }
    return found;
  }

  private static @Nullable Profile find(Kind kind, String key) {
    for (var profile : kind.profiles()) {
      if (key(profile.id()).equals(key) || key(profile.name()).equals(key)) {
        return profile;
      }
    }
    for (var profile : kind.profiles()) {
      for (String alias : profile.aliases()) {
        if (key(alias).equals(key)) {
          return profile;
        }
      }
    }
    return null;
  }

  /** Returns a name without what people write differently. */
  static String key(String name) {
    var key = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        key.append((char) (c + 32));
      } else if (c > 127 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+') {
        key.append(c);
      }
    }
    return key.toString();
  }
}

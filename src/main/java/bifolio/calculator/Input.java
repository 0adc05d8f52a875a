package bifolio.calculator;

import bifolio.formula.Expression;
import bifolio.formula.Operator;
import bifolio.model.Bilingual;
import bifolio.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can give.
 *
 * @param symbol how it is set in formulas, simple TeX; may be empty
 * @param unit what a bare number is in
 * @param initial its value unless somebody gives one; nothing leaves it blank
 * @param from the profile's field that fills it
 * @param whole whether a fraction is refused
 * @param only the variants that it belongs to; empty for all
 */
public record Input(
    String name,
    String symbol,
    Bilingual<String> label,
    Kind kind,
    Unit unit,
    @Nullable Expression initial,
    Expression.@Nullable Field from,
    boolean whole,
    List<Bound> bounds,
    List<Option> options,
    List<String> aliases,
    List<String> only) {
  public Input {
    bounds = List.copyOf(bounds);
    options = List.copyOf(options);
    aliases = List.copyOf(aliases);
    only = List.copyOf(only);
  }

  /** What an input holds. */
  public enum Kind {
    /** A number in a unit. */
    QUANTITY,
    /** True or false. */
    FLAG,
    /** One of its options. */
    CHOICE,
    /** A list of numbers. */
    LIST,
    /** A name that takes no part in the computation. */
    NOTE,
    /** A number in any unit. */
    ANY
  }

  /**
   * A limit.
   *
   * @param limit in base units
   */
  public record Bound(Operator operator, double limit) {}

  /** One thing to choose. */
  public record Option(String id, Bilingual<String> title, List<String> aliases, String source) {
    public Option {
      aliases = List.copyOf(aliases);
    }
  }

  /** Returns whether something that is only for some variants is for one; none stands for all. */
  public static boolean belongs(List<String> only, String variant) {
    // no contains(…): with it the compiled script compares any two things, of every record
    boolean belongs = only.isEmpty();
    for (String each : only) {
      belongs |= each.equals(variant);
    }
    return belongs;
  }

  /** Returns the option of an id or one of its other names, in any case. */
  public @Nullable Option option(String name) {
    for (var option : options) {
      if (option.id().equals(name)) {
        return option;
      }
    }
    for (var option : options) {
      for (String alias : option.aliases()) {
        if (Profiles.key(alias).equals(Profiles.key(name))) {
          return option;
        }
      }
      if (Profiles.key(option.id()).equals(Profiles.key(name))) {
        return option;
      }
    }
    return null;
  }

  /** Returns the ids of the options. */
  public List<String> optionIds() {
    var ids = new ArrayList<String>();
    for (var option : options) {
      ids.add(option.id());
    }
    return ids;
  }
}

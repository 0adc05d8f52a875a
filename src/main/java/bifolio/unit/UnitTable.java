package bifolio.unit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The units that are known by name, without prefixes and with them. */
final class UnitTable {
  /** A unit that has a name of its own. */
  record Atom(double factor, Dimension dimension, boolean label) {}

  private static final String[] DECIMAL = {"k", "M", "G", "T", "P", "E", "Z", "Y"};
  private static final String[] BINARY = {"Ki", "Mi", "Gi", "Ti", "Pi"};
  private static final String LABELS =
      "token param layer head elem GPU chip device node host rank stage microbatch chunk expert"
          + " sample sequence request replica step iteration event failure user item key row vnode"
          + " vector counter hash endpoint switch link port plane pod lane hop server page block tile"
          + " wave SM unit FMA matrix core image word bin position shard entity feature query file"
          + " bucket group message packet kernel warp slot nat time run rack epoch trial";

  private static final String[] TIMES = {
    "s", "ms", "us", "µs", "μs", "ns", "min", "h", "hour", "day", "d", "week", "month", "year"
  };
  private static final double[] SECONDS = {
    1, 1e-3, 1e-6, 1e-6, 1e-6, 1e-9, 60, 3600, 3600, 86400, 86400, 604800, 2592000, 31557600
  };

  private final Map<String, Atom> atoms = new LinkedHashMap<>();

  UnitTable() {
    prefixed("B", 1, Dimension.BYTE, true);
    prefixed("b", 1, Dimension.BIT, false); // whoever writes Gib means GiB
    prefixed("bit", 1, Dimension.BIT, true);
    prefixed("FLOP", 1, Dimension.FLOP, false);
    prefixed("OP", 1, Dimension.FLOP, false);
    prefixed("W", 1, Dimension.JOULE.per(Dimension.SECOND), false);
    prefixed("J", 1, Dimension.JOULE, false);
    prefixed("Wh", 3600, Dimension.JOULE, false);
    prefixed("Hz", 1, Dimension.NUMBER.per(Dimension.SECOND), false);
    prefixed("USD", 1, Dimension.DOLLAR, false);
    put("$", 1, Dimension.DOLLAR);
    prefixed("gCO2e", 1, Dimension.GRAM, false);
    put("tCO2e", 1e6, Dimension.GRAM);
    for (int i = 0; i < TIMES.length; i++) {
      put(TIMES[i], SECONDS[i], Dimension.SECOND);
    }
    int from = 0;
    while (from < LABELS.length()) {
      int blank = LABELS.indexOf(' ', from);
      int to = blank < 0 ? LABELS.length() : blank;
      counted(LABELS.substring(from, to));
      from = to + 1;
    }
    label("T", 1); // a transfer of a link
    label("MT", 1e6);
    label("GT", 1e9);
    label("%", 0.01);
    label("x", 1);
  }

  /** Finds a unit by its exact name. */
  @org.jspecify.annotations.Nullable
  Atom find(String name) {
    return atoms.get(name);
  }

  /** Returns the names, to suggest one. */
  Iterable<String> names() {
    return atoms.keySet();
  }

  private void prefixed(String name, double factor, Dimension dimension, boolean binary) {
    put(name, factor, dimension);
    for (int i = 0; i < DECIMAL.length; i++) {
      put(DECIMAL[i] + name, decimal(i) * factor, dimension);
    }
    put("m" + name, factor / 1000, dimension);
    if (binary) {
      put("K" + name, 1000 * factor, dimension); // as people type it
      for (int i = 0; i < BINARY.length; i++) {
        put(BINARY[i] + name, binary(i), dimension);
      }
    }
  }

  private void counted(String label) {
    label(label, 1);
    for (int i = 0; i < 4; i++) {
      label(DECIMAL[i] + label, decimal(i));
    }
  }

  private void put(String name, double factor, Dimension dimension) {
    atoms.put(name, new Atom(factor, dimension, false));
  }

  private void label(String name, double factor) {
    atoms.putIfAbsent(name, new Atom(factor, Dimension.NUMBER, true));
  }

  private static double decimal(int index) {
    double factor = 1000;
    for (int i = 0; i < index; i++) {
      factor = factor * 1000;
    }
    return factor;
  }

  private static double binary(int index) {
    double factor = 1024;
    for (int i = 0; i < index; i++) {
      factor = factor * 1024;
    }
    return factor;
  }
}

package bifolio.calculator;

import bifolio.number.NumberText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Random things that readers give to a calculator: sensible, at the edge, and nonsense. */
public final class AnyInputs {
  private static final List<String> EDGES =
      List.of(
          "0",
          "-0",
          "1",
          "-1",
          "0.5",
          "1e400",
          "-1e308",
          "1e-320",
          "9007199254740993",
          "1,024",
          "1,5",
          "128k",
          "1.5M",
          "70B",
          "3万",
          "2亿",
          "８０",
          "−3",
          "1_000",
          "1e3",
          "007",
          "100%");
  private static final List<String> NONSENSE =
      List.of(
          "",
          " ",
          "　",
          "八十",
          "NaN",
          "Infinity",
          "1e",
          "e",
          "-",
          "--1",
          "1 2",
          "80 Gib",
          "80 GiB/",
          "80 GB/s",
          "400 Gbit/s",
          "3 years",
          "1/s",
          "5 (",
          "[1, 2",
          "[]",
          "[1,,2]",
          "true",
          "none",
          "1 token/token/token",
          "2 \uD840\uDC00",
          "<b>",
          "\"",
          "=");

  private AnyInputs() {}

  /** Returns texts for some of the inputs. */
  public static Map<String, String> of(
      Calculator calculator, Profiles profiles, SplittableRandom random) {
    var given = new LinkedHashMap<String, String>();
    int wildness = random.nextInt(4);
    for (var choice : calculator.profiles()) {
      var kind = profiles.kinds().get(choice.kind());
      if (kind != null && random.nextInt(3) == 0) {
        var known = kind.profiles();
        given.put(
            choice.name(),
            random.nextInt(12) == 0 ? "没有" : known.get(random.nextInt(known.size())).id());
      }
    }
    for (var input : calculator.inputs()) {
      if (random.nextInt(3) == 0 || input.name().equals(calculator.variant())) {
        given.put(input.name(), text(input, wildness, random));
      }
    }
    return given;
  }

  private static String text(Input input, int wildness, SplittableRandom random) {
    int strange = random.nextInt(24);
    if (strange < wildness) {
      var list = strange == 0 ? NONSENSE : EDGES;
      return list.get(random.nextInt(list.size()));
    }
    return switch (input.kind()) {
      case CHOICE -> input.options().get(random.nextInt(input.options().size())).id();
      case FLAG -> random.nextBoolean() ? "true" : "否";
      case NOTE -> "某个模型";
      case LIST ->
          random
              .ints(random.nextInt(1, 6), 1, 99)
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(", ", "[", "]"));
      case ANY -> random.nextInt(1, 2000) + (random.nextBoolean() ? " GB" : " GiB/s");
      case QUANTITY -> quantity(input, random);
    };
  }

  private static String quantity(Input input, SplittableRandom random) {
    double value = random.nextInt(1, 20);
    for (int i = random.nextInt(12); i > 0; i--) {
      value = value * 2;
    }
    if (!input.whole() && random.nextBoolean()) {
      value = random.nextBoolean() ? random.nextDouble() : value * random.nextDouble();
    }
    String unit = random.nextBoolean() ? " " + input.unit().text() : "";
    return NumberText.exact(value) + unit;
  }

  /** Returns the lines that a page hands to the script. */
  public static String lines(Map<String, String> given) {
    return given.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }
}

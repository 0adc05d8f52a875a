package bifolio.web;

import bifolio.number.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Random calls of the numeric functions, with what the classes answer. */
public final class EngineTrials {
  private EngineTrials() {}

  /**
   * Calls of one function.
   *
   * @param cost how many times dearer than the cheap ones
   */
  public record Trial(String function, int cost, Function<SplittableRandom, String> argumentsOf) {
    /** Returns the arguments of calls that cost as much as so many cheap ones. */
    public List<String> arguments(int cheapCalls) {
      var random = new SplittableRandom(function.length());
      List<String> all = new ArrayList<>();
      for (int i = 0; i < cheapCalls / cost; i++) {
        all.add(argumentsOf.apply(random));
      }
      return all;
    }

    /** Returns what the classes answer. */
    public List<String> answers(List<String> arguments) {
      return arguments.stream().map(each -> NumberCall.of(function, each)).toList();
    }

    @Override
    public String toString() {
      return function;
    }
  }

  /** Returns the calls of every function. */
  public static Stream<Trial> all() {
    return Stream.of(
        new Trial("exact", 1, r -> numbers(anyFinite(r))),
        new Trial("significant", 1, r -> numbers(anyFinite(r), r.nextInt(1, 18))),
        new Trial("parse", 1, EngineTrials::anyLiteral),
        new Trial("grouped", 1, r -> r.nextLong() + (r.nextBoolean() ? ".25 字节" : "")),
        new Trial("ln", 1, r -> numbers(Math.abs(anyFinite(r)))),
        new Trial("ln", 1, r -> numbers(r.nextDouble(0.5, 2))),
        new Trial("log2", 1, r -> numbers(Math.abs(anyFinite(r)))),
        new Trial("exp", 1, r -> numbers(r.nextDouble(-760, 720) * r.nextDouble())),
        new Trial("pow", 1, r -> numbers(r.nextDouble(0, 20), r.nextDouble(-50, 50))),
        new Trial("pow", 1, r -> numbers(r.nextDouble(-9, 9), r.nextInt(-60, 60) * r.nextInt(5))),
        new Trial("normalCdf", 1, r -> numbers(r.nextDouble(-39, 39) * r.nextDouble())),
        new Trial("normalQuantile", 1, r -> numbers(r.nextDouble())),
        new Trial("erlangC", 1, EngineTrials::anyQueue),
        new Trial("binomialTail", 1, EngineTrials::anyTail),
        new Trial("lnGamma", 1, r -> numbers(Math.exp(r.nextDouble(-9, 20)))),
        new Trial("kolmogorovSmirnov", 1, EngineTrials::anySamples),
        new Trial(
            "tPower", 30, r -> numbers(2 + r.nextDouble() * 500, r.nextDouble(), level(r), 2)),
        new Trial(
            "tSampleSize",
            30,
            r -> numbers(r.nextDouble(.01, 2), level(r), r.nextDouble(.5, .99), 1)));
  }

  private static String numbers(double... values) {
    return DoubleStream.of(values).mapToObj(NumberText::exact).collect(Collectors.joining(" "));
  }

  /** Any double now and then, most of a size that a calculator sees. */
  private static double anyFinite(SplittableRandom random) {
    if (random.nextInt(20) == 0) {
      double x = Double.longBitsToDouble(random.nextLong());
      return Double.isNaN(x) || Double.isInfinite(x) ? 0 : x;
    }
    return random.nextDouble(-1, 1) * Math.pow(2, random.nextInt(-40, 80));
  }

  private static double level(SplittableRandom random) {
    return random.nextDouble(0.001, 0.2);
  }

  private static String anyLiteral(SplittableRandom random) {
    return random.nextInt(10) == 0
        ? "二" + random.nextInt()
        : random.nextLong()
            + "."
            + random.nextInt(1 << 30)
            + "e"
            + random.nextInt(-350, 310) / random.nextInt(1, 40);
  }

  private static String anyQueue(SplittableRandom random) {
    int servers = random.nextInt(1, 200);
    return numbers(servers, servers * random.nextDouble(1.01));
  }

  private static String anyTail(SplittableRandom random) {
    int n = random.nextInt(1, 400);
    return numbers(n, random.nextInt(n + 1), random.nextDouble());
  }

  private static String anySamples(SplittableRandom random) {
    return numbers(random.doubles(12, 0, 9).map(Math::rint).toArray());
  }
}

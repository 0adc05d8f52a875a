package bifolio.library;

import bifolio.calculator.Calculator;
import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A calculator with what its page shows around it.
 *
 * @param at where its file begins
 */
public record Entry(
    Calculator calculator,
    List<Assumption> assumes,
    List<Example> examples,
    List<Table> tables,
    List<Chart> charts,
    List<Reference> sources,
    Span at) {
  public Entry {
    assumes = List.copyOf(assumes);
    examples = List.copyOf(examples);
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
    sources = List.copyOf(sources);
  }

  /** What is left out or taken for granted. */
  public record Assumption(Bilingual<String> text, List<String> only) {}

  /** Where a formula or a fact is from. */
  public record Reference(Bilingual<String> text, String url, String mark) {}

  /**
   * A published value to stand beside ours.
   *
   * @param expect texts by the name of a result
   */
  public record Example(
      String name,
      Bilingual<String> title,
      Map<String, String> inputs,
      Map<String, String> expect,
      Tolerance tolerance,
      Bilingual<String> source,
      Bilingual<String> note,
      Span at) {}

  /**
   * One side of a table or a chart: an input that takes several values, or a choice of profiles.
   *
   * @param name of the input or the profile choice
   * @param values texts
   */
  public record Range(String name, List<String> values) {
    public Range {
      values = List.copyOf(values);
    }
  }

  /**
   * A result over two ranges.
   *
   * @param fits the name of a flag that colours a cell; may be empty
   * @param limit a result or a quantity that the first cell must not exceed; may be empty
   */
  public record Table(
      Bilingual<String> title,
      Range rows,
      @Nullable Range columns,
      List<String> cells,
      Map<String, String> inputs,
      String fits,
      String limit) {}

  /**
   * A result along one input.
   *
   * @param x its name and the values
   * @param lines levels: a label and a result or a quantity
   */
  public record Chart(
      Bilingual<String> title,
      Range x,
      boolean logX,
      String y,
      String unit,
      boolean logY,
      List<Series> series,
      Map<String, String> inputs,
      List<Mark> lines) {}

  /** One line of a chart. */
  public record Series(Bilingual<String> label, Map<String, String> inputs) {}

  /**
   * A level to compare with.
   *
   * @param vertical whether it is a value of the input and not of the result
   */
  public record Mark(Bilingual<String> label, String level, boolean vertical) {}
}

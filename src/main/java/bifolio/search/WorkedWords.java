package bifolio.search;

import bifolio.calculator.Calculator;
import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that a reader sees in what is computed: questions, labels, sentences, titles.
 *
 * <p>Numbers are left out, because they change with the inputs; so are published values and
 * sources, which repeat the same names in each calculator and would come before its answer.
 */
final class WorkedWords {
  private static final Pattern VALUE = Pattern.compile("\\{[^}]*}");

  private final Language language;
  private final List<String> words = new ArrayList<>();

  private WorkedWords(Language language) {
    this.language = language;
  }

  /** Returns the texts of a block; none if there is no such calculator, which was reported. */
  static List<String> of(Block.Worked block, Library library, Language language) {
    var entry = library.entries().get(block.calculator());
    if (entry == null) {
      return List.of();
    }
    var found = new WorkedWords(language);
    found.add(block, entry);
    return found.words;
  }

  private void add(Block.Worked block, Entry entry) {
    switch (block.kind()) {
      case CALCULATOR -> calculator(entry.calculator());
      case CONVENTIONS -> entry.calculator().variants().forEach(option -> add(option.title()));
      case TABLE -> shown(block, entry.tables()).forEach(table -> add(table.title()));
      case CHART -> shown(block, entry.charts()).forEach(this::chart);
      case EXAMPLES, SOURCES, SCHEDULE, LIST -> {}
    }
  }

  private void calculator(Calculator calculator) {
    add(calculator.question());
    var labels = new LinkedHashSet<String>();
    for (var input : calculator.inputs()) {
      labels.add(input.label().in(language));
      input.options().forEach(option -> labels.add(option.title().in(language)));
    }
    for (var step : calculator.steps()) {
      if (!step.hidden()) {
        labels.add(step.label().in(language));
        add(step.say());
      }
    }
    calculator.answers().forEach(answer -> add(answer.text()));
    labels.removeIf(String::isBlank);
    add(Bilingual.same(String.join(" · ", labels)));
  }

  /** A page that a calculator has of its own numbers what it shows; other pages show the first. */
  private static <T> List<T> shown(Block.Worked block, List<T> all) {
    String number = block.options().getOrDefault("number", "1");
    return number.matches("\\d{1,3}")
        ? all.stream().skip(Math.max(0, Integer.parseInt(number) - 1)).limit(1).toList()
        : List.of();
  }

  private void chart(Entry.Chart chart) {
    add(chart.title());
    chart.series().forEach(series -> add(series.label()));
    chart.lines().forEach(line -> add(line.label()));
  }

  private void add(Bilingual<String> text) {
    String plain = VALUE.matcher(text.in(language)).replaceAll(" ").strip();
    if (!plain.isEmpty() && !words.contains(plain)) {
      words.add(plain);
    }
  }
}

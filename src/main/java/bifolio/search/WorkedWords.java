package bifolio.search;

import bifolio.calculator.Calculator;
import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words that a reader sees in what is computed: questions, labels, sentences, titles.
 *
 * <p>Numbers are left out: they change with the inputs, and a search for one finds prose.
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
      case EXAMPLES -> entry.examples().forEach(this::example);
      case SOURCES -> entry.sources().forEach(source -> add(source.text()));
      case SCHEDULE -> {}
    }
  }

  private void calculator(Calculator calculator) {
    add(calculator.title());
    add(calculator.question());
    for (var input : calculator.inputs()) {
      add(input.label());
      input.options().forEach(option -> add(option.title()));
    }
    for (var step : calculator.steps()) {
      if (!step.hidden()) {
        add(step.label());
        add(step.say());
      }
    }
    add(calculator.answer());
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

  private void example(Entry.Example example) {
    add(example.title());
    add(example.source());
    add(example.note());
  }

  private void add(Bilingual<String> text) {
    String plain = VALUE.matcher(text.in(language)).replaceAll(" ").strip();
    if (!plain.isEmpty() && !words.contains(plain)) {
      words.add(plain);
    }
  }
}

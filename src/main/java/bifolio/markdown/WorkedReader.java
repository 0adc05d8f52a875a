package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Span;
import bifolio.library.ChartText;
import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.library.ScheduleText;
import bifolio.model.Block;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads blocks that show something computed: calculators, charts, schedules. */
final class WorkedReader {
  private final ParsedSource source;
  private final Library library;

  WorkedReader(ParsedSource source, Library library) {
    this.source = source;
    this.library = library;
  }

  /** Reads {@code calculator <id>} with presets {@code name: value}, one a line. */
  Block calculator(FencedCodeBlock fence, String info, Span at) {
    String id = info.substring("calculator".length()).strip();
    var lines = lines(fence);
    var entry = entry(id, at, "calculator");
    if (entry != null) {
      var calculator = entry.calculator();
      switch (library.ask(calculator, lines, List.of())) {
        case Library.Answer.UnknownInput unknown ->
            source.report(
                error(
                        "unknown-input",
                        place(fence, unknown.name(), at),
                        id + " has no input \"" + unknown.name() + "\"")
                    .withHint(unknown.hint()));
        case Library.Answer.Evaluated answer -> {
          for (var refusal : answer.evaluation().refusals()) {
            source.report(
                error(
                    "refused",
                    place(fence, refusal.at(), at),
                    "these inputs are refused: " + refusal.words()));
          }
        }
      }
    }
    return new Block.Worked(Block.Worked.Kind.CALCULATOR, id, lines, at);
  }

  /** Reads {@code chart <id>}: one of the calculator's charts, or one of its own. */
  Block chart(FencedCodeBlock fence, String info, Span at) {
    String id = info.substring("chart".length()).strip();
    var lines = lines(fence);
    var entry = entry(id, at, "chart");
    if (entry != null) {
      String wrong = ChartText.mistake(lines, entry, library);
      if (!wrong.isEmpty()) {
        source.report(error("bad-chart", at, wrong));
      }
    }
    return new Block.Worked(Block.Worked.Kind.CHART, id, lines, at);
  }

  /** Reads {@code schedule}: which one and how large. */
  Block schedule(FencedCodeBlock fence, Span at) {
    var lines = lines(fence);
    String wrong = ScheduleText.mistake(lines);
    if (!wrong.isEmpty()) {
      source.report(error("bad-schedule", at, wrong));
    }
    return new Block.Worked(Block.Worked.Kind.SCHEDULE, "", lines, at);
  }

  /** Reads {@code calculators} with the letter of a section; without one it lists all. */
  Block list(String info, Span at) {
    String section = info.substring("calculators".length()).strip();
    if (library.section(section).isEmpty()) {
      source.report(
          error("unknown-section", at, "no calculator is in a section \"" + section + "\"")
              .withHint("write a letter, such as ```calculators A, or ```calculators for all"));
    }
    return new Block.Worked(Block.Worked.Kind.LIST, section, Map.of(), at);
  }

  private @Nullable Entry entry(String id, Span at, String word) {
    var entry = library.entries().get(id);
    if (entry != null || library.broken().contains(id)) {
      return entry;
    }
    source.report(
        error("unknown-calculator", at, "no calculator is called \"" + id + "\"")
            .withHint(
                id.isEmpty()
                    ? "write ```" + word + " kv-cache-size"
                    : NearestName.hint(id, library.entries().keySet())));
    return null;
  }

  private Map<String, String> lines(FencedCodeBlock fence) {
    var lines = new LinkedHashMap<String, String>();
    for (BasedSequence line : fence.getContentLines()) {
      String text = line.toString().strip();
      int colon = text.indexOf(':');
      if (text.isEmpty()) {
        continue;
      }
      if (colon < 1) {
        source.report(
            error(
                "bad-line",
                source.span(line.getStartOffset(), line.getStartOffset() + text.length()),
                "a line of this block is \"name: value\""));
        continue;
      }
      String name = text.substring(0, colon).strip();
      // a chart has several series
      while (lines.containsKey(name)) {
        name = name + "'";
      }
      lines.put(name, text.substring(colon + 1).strip());
    }
    return lines;
  }

  private Span place(FencedCodeBlock fence, String name, Span otherwise) {
    for (BasedSequence line : fence.getContentLines()) {
      String text = line.toString().stripTrailing();
      if (!name.isEmpty() && text.startsWith(name)) {
        return source.span(line.getStartOffset(), line.getStartOffset() + text.length());
      }
    }
    return otherwise;
  }
}

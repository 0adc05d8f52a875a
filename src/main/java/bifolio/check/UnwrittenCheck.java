package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.model.Source;
import java.util.List;
import java.util.regex.Pattern;

/** Reports the lines with which {@code ./bifolio new} says what belongs somewhere. */
final class UnwrittenCheck {
  private static final Pattern MARKDOWN =
      Pattern.compile("^[\\s>*-]*<!--\\s*(?:write:|待写：)\\s*(.*?)\\s*(?:-->.*)?$");
  private static final Pattern YAML =
      Pattern.compile("^(?:[^#\"]|\"[^\"]*\")*#\\s*(?:write:|待写：)\\s*(.*?)\\s*$");

  private UnwrittenCheck() {}

  static void run(List<Source> sources, Reporter reporter) {
    for (var source : sources) {
      boolean asks = source.text().contains("write:") || source.text().contains("待写：");
      if (asks && (source.name().endsWith(".md") || source.name().endsWith(".yaml"))) {
        look(source, reporter);
      }
    }
  }

  private static void look(Source source, Reporter reporter) {
    var text = SourceText.of(source.path(), source.text());
    boolean yaml = source.name().endsWith(".yaml");
    boolean front = source.text().startsWith("---\n");
    String fence = "";
    int number = 0;
    for (String line : source.text().lines().toList()) {
      number++;
      String start = line.strip();
      if (front && number > 1 && start.equals("---")) {
        front = false;
      } else if (!yaml && !front && (start.startsWith("```") || start.startsWith("~~~"))) {
        fence = fence.isEmpty() ? start.substring(0, 3) : start.startsWith(fence) ? "" : fence;
      }
      var marker = (yaml || front ? YAML : MARKDOWN).matcher(line);
      if (fence.isEmpty() && marker.matches()) {
        reporter.report(
            warning(
                    "unwritten",
                    text.span(
                        text.offsetOfLine(number) + marker.start(1),
                        text.offsetOfLine(number) + marker.end(1)),
                    "not written yet: " + marker.group(1))
                .withHint("write it and remove this comment"));
      }
    }
  }
}

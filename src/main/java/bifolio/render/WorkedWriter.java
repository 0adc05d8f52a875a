package bifolio.render;

import bifolio.calculator.Calculator;
import bifolio.calculator.Definition;
import bifolio.calculator.WorkingHtml;
import bifolio.library.Entry;
import bifolio.library.Library;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.PageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes what is computed: a calculator with its form and working, complete without script, and its
 * tables, charts and sources; and the list of all.
 */
final class WorkedWriter {
  private final Evaluations evaluations;
  private final Library library;
  private final Mode mode;
  private final Words words;
  private final Address address;
  private final WorkedTables tables;
  private final WorkedDrawings drawings;

  WorkedWriter(Evaluations evaluations, Mode mode, Words words, Address address) {
    this.evaluations = evaluations;
    this.library = evaluations.library();
    this.address = address;
    this.mode = mode;
    this.words = words;
    this.tables = new WorkedTables(evaluations, mode, words);
    this.drawings = new WorkedDrawings(evaluations, mode, words);
  }

  /** Returns the HTML of a block; empty if there is no such calculator, which was reported. */
  String write(Block.Worked block, String attributes) {
    if (block.kind() == Block.Worked.Kind.SCHEDULE) {
      return drawings.schedule(block.options(), attributes);
    }
    if (block.kind() == Block.Worked.Kind.LIST) {
      return list(block.calculator(), attributes);
    }
    var entry = library.entries().get(block.calculator());
    if (entry == null) {
      return "";
    }
    return switch (block.kind()) {
      case CALCULATOR -> calculator(entry, block, attributes);
      case CONVENTIONS -> tables.conventions(entry, attributes);
      case TABLE -> tables.table(entry, number(block), attributes);
      case CHART -> drawings.chart(entry, block.options(), attributes);
      case EXAMPLES -> tables.examples(entry, attributes);
      case SOURCES -> tables.sources(entry, attributes);
      case SCHEDULE, LIST -> "";
    };
  }

  private static int number(Block.Worked block) {
    return Integer.parseInt(block.options().getOrDefault("number", "1"));
  }

  private String calculator(Entry entry, Block.Worked block, String attributes) {
    var calculator = entry.calculator();
    var evaluation = evaluations.of(calculator, block.options());
    var out = new StringBuilder(16_384);
    out.append("<section class=\"calculator\"").append(attributes);
    out.append(" data-calculator=\"").append(calculator.id()).append("\" aria-label=\"");
    out.append(Html.escape(Words.plain(calculator.title(), mode)));
    out.append(preset(calculator, block.options()));
    out.append("\"><div class=\"calc-sides\"><div class=\"calc-side\">");
    String prefix = calculator.id() + "." + block.at().line();
    out.append(WorkedForm.write(library, mode, words, evaluation, prefix));
    out.append("<div class=\"calc-answer-box\"><div class=\"calc-notices\">");
    out.append(WorkingHtml.notices(evaluation, mode.languages())).append("</div>");
    out.append("<p class=\"calc-stale\" hidden>").append(words.html("calc-stale", mode));
    out.append("</p><div class=\"calc-values\">");
    out.append(WorkingHtml.results(evaluation, mode.languages())).append("</div></div>");
    out.append("<details class=\"calc-working\" open><summary>");
    out.append(words.html("calc-working", mode)).append("</summary><div class=\"calc-shown\">");
    out.append(WorkingHtml.steps(evaluation, mode.languages()))
        .append("</div></details></div></div>");
    tools(out);
    out.append("<pre class=\"calc-definition\" hidden>");
    out.append(Html.escape(Definition.write(calculator, library.profiles())));
    return out.append("</pre></section>\n").toString();
  }

  /** What the page gives is where the reader begins, and where a reset leads to. */
  private String preset(Calculator calculator, Map<String, String> options) {
    var given = library.canonical(calculator, options);
    if (given.isEmpty()) {
      return "";
    }
    var lines = new ArrayList<String>();
    given.forEach((name, value) -> lines.add(name + "=" + value));
    return "\" data-preset=\"" + Html.escape(String.join("\n", lines));
  }

  private void tools(StringBuilder out) {
    out.append("<div class=\"calc-tools\" hidden>");
    for (String tool : List.of("reset", "compare", "link", "text", "tex")) {
      out.append("<button type=\"button\" data-do=\"").append(tool).append("\">");
      out.append(words.html("calc-" + tool, mode)).append("</button>");
    }
    out.append("<span class=\"calc-done\" role=\"status\"></span></div>");
  }

  /** Returns the calculators of a section, each with its question; of all without a section. */
  private String list(String section, String attributes) {
    boolean both = mode == Mode.BOTH;
    var out = new StringBuilder(4_096);
    out.append("<ul class=\"calc-list").append(both ? " pairs" : "").append('"');
    out.append(attributes).append('>');
    for (var entry : library.section(section)) {
      var calculator = entry.calculator();
      out.append("<li>").append(both ? "<div class=\"pair\">" : "");
      for (var language : mode.languages()) {
        String lang = both && language == Language.ZH ? " lang=\"zh-Hans\"" : "";
        out.append("<p").append(lang).append("><a href=\"");
        out.append(Html.escape(address.to(new PageId("calculators/" + calculator.id()))));
        out.append("\">").append(Html.escape(calculator.title().in(language)));
        out.append("</a> <span class=\"calc-question\">");
        out.append(Html.escape(calculator.question().in(language))).append("</span></p>");
      }
      out.append(both ? "</div></li>" : "</li>");
    }
    return out.append("</ul>\n").toString();
  }
}

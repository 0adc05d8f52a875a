package bifolio.render;

import bifolio.model.Bilingual;
import bifolio.model.DataTable;
import bifolio.model.Drill;
import bifolio.model.Mode;
import bifolio.model.SiteModel;
import bifolio.practice.Asked;
import bifolio.term.Term;
import bifolio.term.Terms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes the places where a page shows the reader's progress. Questions and cards are complete
 * lists, to be read and printed without a script; the rest is filled by the theme's scripts.
 */
final class PanelWriter {
  private final SiteModel site;
  private final TopicNames topics;
  private final Mode mode;
  private final Words words;
  private final Address address;
  private final NavigationWriter navigation;

  PanelWriter(
      SiteModel site,
      TopicNames topics,
      Mode mode,
      Words words,
      Address address,
      NavigationWriter navigation) {
    this.topics = topics;
    this.site = site;
    this.mode = mode;
    this.words = words;
    this.address = address;
    this.navigation = navigation;
  }

  String write(Drill.View view, String attributes) {
    var out = new StringBuilder("<section class=\"practice\"").append(attributes);
    out.append(" data-practice=\"").append(view.word()).append("\">");
    switch (view) {
      case QUESTIONS -> questions(out);
      case CARDS -> cards(out);
      case PROGRESS ->
          out.append("<p class=\"by-hand\">")
              .append(words.html("needs-script", mode))
              .append("</p>");
      case SUMMARY, ROUNDS -> {}
    }
    return out.append("</section>\n").toString();
  }

  private void questions(StringBuilder out) {
    var byPage =
        Asked.of(site).stream()
            .collect(
                Collectors.groupingBy(
                    asked -> asked.page().id(), LinkedHashMap::new, Collectors.toList()));
    byPage.forEach(
        (page, all) -> {
          out.append("<h2>").append(navigation.title(page, mode)).append("</h2>");
          out.append("<ul class=\"asked\">");
          all.forEach(asked -> asked(asked, out));
          out.append("</ul>");
        });
  }

  private void asked(Asked asked, StringBuilder out) {
    var question = asked.question();
    String anchor = asked.anchor().isEmpty() ? "" : "#" + Address.escape(asked.anchor());
    out.append("<li data-id=\"").append(question.id()).append("\" data-level=\"");
    out.append(question.level()).append("\" data-kind=\"").append(question.kind().word());
    out.append("\" data-topics=\"").append(String.join(" ", question.topics()));
    String round = asked.page().pages().en().front().detail("round");
    String code = asked.page().pages().en().front().detail("code");
    out.append("\" data-part=\"").append(Html.escape(round.isEmpty() ? code : "R" + round));
    out.append("\">")
        .append(DrillWriter.level(question.level(), words, mode))
        .append(" <a href=\"");
    out.append(Html.escape(address.to(asked.page().id()) + anchor)).append("\">");
    out.append(spans(asked.title().map(Html::escape)));
    out.append("</a> <span class=\"topics\">").append(topics.html(question.topics(), mode));
    out.append("</span></li>");
  }

  private void cards(StringBuilder out) {
    var glossary = Terms.page(site);
    if (glossary.isEmpty()) {
      return;
    }
    String name = glossary.get().page().pages().en().front().detail("data");
    var table = Objects.requireNonNull(site.tables().get(name));
    var areas = new HashMap<String, String>();
    table.rows().forEach(row -> areas.put(row.id(), area(table, row)));
    var groups =
        Terms.of(site).all().stream()
            .collect(
                Collectors.groupingBy(
                    term -> areas.getOrDefault(term.row(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    groups.forEach(
        (area, terms) -> {
          out.append(area.isEmpty() ? "" : "<h2>" + area + "</h2>").append("<dl class=\"cards\">");
          terms.forEach(term -> card(term, out));
          out.append("</dl>");
        });
  }

  private String area(DataTable table, DataTable.DataRow row) {
    var cell = row.cells().get(table.group());
    if (cell == null) {
      return "";
    }
    return table.columns().stream()
        .filter(column -> column.key().equals(table.group()))
        .findFirst()
        .map(column -> column.values().get(cell.value()))
        .map(label -> Words.html(label.map(Html::escape), mode))
        .orElse(Html.escape(cell.value()));
  }

  private void card(Term term, StringBuilder out) {
    out.append("<div data-id=\"").append(Html.escape(term.row())).append("\"><dt>");
    out.append("<span lang=\"en\">").append(Html.escape(term.name().en())).append("</span> ");
    out.append("<span lang=\"zh-Hans\">").append(Html.escape(term.name().zh()));
    out.append("</span></dt><dd>");
    out.append(spans(term.definition().map(Html::escape))).append("</dd></div>");
  }

  private String spans(Bilingual<String> html) {
    return mode == Mode.BOTH ? Words.spans(html.en(), html.zh()) : html.in(mode.main());
  }
}

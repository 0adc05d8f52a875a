package bifolio.render;

import bifolio.model.Bilingual;
import bifolio.model.Mode;
import bifolio.model.SiteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the topics of questions are called: the table {@code topics}, or else their ids. */
record TopicNames(Map<String, Bilingual<String>> names) {
  private static final String TABLE = "topics";

  static TopicNames of(SiteModel site) {
    var names = new HashMap<String, Bilingual<String>>();
    var table = site.tables().get(TABLE);
    if (table != null) {
      var primary = table.columns().stream().filter(column -> column.primary()).findFirst();
      for (var row : table.rows()) {
        primary
            .map(column -> row.cells().get(column.key()))
            .ifPresent(cell -> names.put(row.id(), cell.content().map(text -> text.text())));
      }
    }
    return new TopicNames(names);
  }

  /** Returns a topic's name as HTML. */
  String html(String topic, Mode mode) {
    return Words.html(names.getOrDefault(topic, Bilingual.same(topic)).map(Html::escape), mode);
  }

  /** Returns topics as HTML, each in an element of its own. */
  String html(List<String> topics, Mode mode) {
    return topics.stream()
        .map(
            topic ->
                "<span class=\"topic\" data-topic=\""
                    + Html.escape(topic)
                    + "\">"
                    + html(topic, mode)
                    + "</span>")
        .collect(Collectors.joining());
  }
}

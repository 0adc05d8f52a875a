package bifolio.render;

import bifolio.model.Bilingual;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what a reader practises with; scripts of the theme add what needs them. */
final class DrillWriter {
  private static final int WIDTH = 720; // of the bar of an interview, in its own units
  private static final int HEIGHT = 26;

  private final Mode mode;
  private final Words words;
  private final Address address;
  private final NavigationWriter navigation;
  private final TopicNames topics;
  private final PanelWriter panels;

  DrillWriter(
      SiteModel site, Mode mode, Words words, Address address, NavigationWriter navigation) {
    this.mode = mode;
    this.words = words;
    this.address = address;
    this.navigation = navigation;
    this.topics = TopicNames.of(site);
    this.panels = new PanelWriter(site, topics, mode, words, address, navigation);
  }

  /** Returns whether both languages fit into one block. */
  static boolean isMergeable(Row.Pair row) {
    return row.en().getFirst() instanceof Block.Practice en
        && row.zh().getFirst() instanceof Block.Practice zh
        && switch (en.drill()) {
          case Drill.Timeline left ->
              zh.drill() instanceof Drill.Timeline right
                  && left.stages().size() == right.stages().size();
          case Drill.Score left ->
              zh.drill() instanceof Drill.Score right
                  && left.dimensions().size() == right.dimensions().size()
                  && left.passes().size() == right.passes().size();
          case Drill.Question question -> false;
          case Drill.Quiz quiz -> false;
          case Drill.Panel panel -> false;
        };
  }

  String merged(Row.Pair row, String attributes) {
    var en = ((Block.Practice) row.en().getFirst()).drill();
    var zh = ((Block.Practice) row.zh().getFirst()).drill();
    return write(en, zh, attributes);
  }

  String write(Block.Practice block, String attributes) {
    return write(block.drill(), block.drill(), attributes);
  }

  private String write(Drill en, Drill zh, String attributes) {
    return switch (en) {
      case Drill.Question question -> question(question, attributes);
      case Drill.Timeline left -> timeline(left, (Drill.Timeline) zh, attributes);
      case Drill.Score left -> score(left, (Drill.Score) zh, attributes);
      case Drill.Quiz quiz -> quiz(quiz, attributes);
      case Drill.Panel panel -> panels.write(panel.view(), attributes);
    };
  }

  private String question(Drill.Question question, String attributes) {
    var out = new StringBuilder("<div class=\"question\"").append(attributes);
    out.append(" data-question=\"").append(Html.escape(question.id())).append("\">");
    out.append(level(question.level(), words, mode));
    if (question.minutes() > 0) {
      out.append("<span class=\"minutes\">").append(question.minutes()).append(' ');
      out.append(words.html("short-minutes", mode)).append("</span>");
    }
    out.append(topics.html(question.topics(), mode));
    return out.append("</div>\n").toString();
  }

  static String level(Drill.Level level, Words words, Mode mode) {
    String title = words.plain("level-" + level.name().toLowerCase(Locale.ROOT), mode);
    return "<abbr class=\"level\" title=\"" + Html.escape(title) + "\">" + level + "</abbr>";
  }

  private String timeline(Drill.Timeline en, Drill.Timeline zh, String attributes) {
    var out = new StringBuilder("<div class=\"timeline\" role=\"group\"").append(attributes);
    out.append(" data-timeline=\"").append(Html.escape(en.id())).append("\" aria-label=\"");
    out.append(Html.escape(words.plain("stages", mode))).append("\">");
    int minutes = Math.max(1, en.minutes());
    out.append("<svg class=\"stage-bar\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT);
    out.append("\" aria-hidden=\"true\">");
    for (int i = 0; i < en.stages().size(); i++) {
      var stage = en.stages().get(i);
      int from = stage.from() * WIDTH / minutes;
      int width = stage.to() * WIDTH / minutes - from;
      out.append("<rect x=\"").append(from).append("\" width=\"").append(width);
      out.append("\" height=\"").append(HEIGHT).append("\"/><text x=\"").append(from + width / 2);
      out.append("\" y=\"").append(HEIGHT * 2 / 3).append("\">").append(i + 1).append("</text>");
    }
    out.append("</svg><ol class=\"stages\">");
    for (int i = 0; i < en.stages().size(); i++) {
      var stage = en.stages().get(i);
      var names = new Bilingual<>(stage.name(), zh.stages().get(i).name());
      out.append("<li data-from=\"").append(stage.from()).append("\" data-to=\"");
      out.append(stage.to()).append("\"><span class=\"stage\">").append(pair(names));
      out.append("</span> <span class=\"minutes\">").append(stage.from()).append('–');
      out.append(stage.to()).append(' ').append(words.html("short-minutes", mode));
      out.append("</span></li>");
    }
    return out.append("</ol></div>\n").toString();
  }

  private String score(Drill.Score en, Drill.Score zh, String attributes) {
    String name = "score-" + Html.escape(en.id());
    var out = new StringBuilder("<div class=\"table score\"").append(attributes);
    out.append(" data-score=\"").append(Html.escape(en.id()));
    out.append("\" tabindex=\"0\" role=\"group\" aria-label=\"");
    out.append(Html.escape(words.plain("rubric", mode))).append("\"><table><thead><tr>");
    out.append("<th scope=\"col\">").append(words.html("dimension", mode)).append("</th>");
    for (int points = 1; points <= 4; points++) {
      out.append("<th scope=\"col\">").append(points).append("</th>");
    }
    out.append("</tr></thead><tbody>");
    for (int i = 0; i < en.dimensions().size(); i++) {
      var left = en.dimensions().get(i);
      var right = zh.dimensions().get(i);
      String head = name + "-" + i;
      out.append("<tr><th scope=\"row\" id=\"").append(head).append("\">");
      out.append(pair(new Bilingual<>(left.name(), right.name()))).append("</th>");
      for (int points = 1; points <= left.anchors().size(); points++) {
        out.append("<td><label><input type=\"radio\" name=\"").append(head);
        out.append("\" value=\"").append(points).append("\" aria-describedby=\"").append(head);
        out.append("\"> <span class=\"points\">").append(points).append("</span> ");
        int at = points - 1;
        out.append(pair(new Bilingual<>(left.anchors().get(at), right.anchors().get(at))));
        out.append("</label></td>");
      }
      out.append("</tr>");
    }
    out.append("</tbody></table><p class=\"sum\">").append(words.html("sum", mode));
    out.append(" <output>…</output> / ").append(4 * en.dimensions().size()).append("</p>");
    out.append("<ul class=\"passes\">");
    passes(en, zh, out);
    return out.append("</ul></div>\n").toString();
  }

  private void passes(Drill.Score en, Drill.Score zh, StringBuilder out) {
    for (int i = 0; i < en.passes().size(); i++) {
      var pass = en.passes().get(i);
      var names = new Bilingual<>(pass.name(), zh.passes().get(i).name());
      out.append("<li data-pass=\"").append(pass.sum()).append("\"><b>").append(pair(names));
      out.append("</b> ").append(words.html("no-one", mode)).append(" ≥ ").append(pass.sum());
      out.append("</li>");
    }
  }

  private String quiz(Drill.Quiz quiz, String attributes) {
    var out = new StringBuilder("<section class=\"quiz\"").append(attributes);
    out.append(" data-quiz=\"").append(Html.escape(quiz.id())).append("\"><p class=\"by-hand\">");
    out.append(words.html("quiz-by-hand", mode)).append("</p><dl class=\"trainings\">");
    for (var training : quiz.trainings()) {
      out.append("<div data-topic=\"").append(Html.escape(training.topic())).append("\"><dt>");
      out.append(topics.html(training.topic(), mode)).append("</dt><dd>");
      var known = training.pages().stream().filter(navigation::has);
      out.append(known.map(this::link).collect(Collectors.joining(" · ")));
      out.append("</dd></div>");
    }
    return out.append("</dl></section>\n").toString();
  }

  private String link(PageId page) {
    return "<a href=\""
        + Html.escape(address.to(page))
        + "\">"
        + navigation.title(page, mode)
        + "</a>";
  }

  private String pair(Bilingual<String> text) {
    var html = text.map(Html::escape);
    return mode == Mode.BOTH ? Words.spans(html.en(), html.zh()) : html.in(mode.main());
  }
}

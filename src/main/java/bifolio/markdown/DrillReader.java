package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;
import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Span;
import bifolio.model.Block;
import bifolio.model.Drill;
import bifolio.model.PageId;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads blocks that a reader practises with: questions, interviews, rubrics, quizzes. */
final class DrillReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern STAGE = Pattern.compile("(\\d{1,3})\\s+(\\d{1,3})\\s+(\\S.*)");
  private static final Pattern PASS = Pattern.compile("pass:\\s*(\\d{1,3})\\s+(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
  private static final List<String> KEYS = List.of("level", "minutes", "topics", "kind");
  private static final String ID_FORM = "write lower-case letters, digits and hyphens";
  private static final int ANCHORS = 4;

  private final ParsedSource source;

  DrillReader(ParsedSource source) {
    this.source = source;
  }

  /** A line of a fence, without space around it, and its place. */
  private record Line(String text, Span at) {
    String key() {
      int colon = text.indexOf(':');
      return colon < 0 ? "" : text.substring(0, colon).strip();
    }

    String value() {
      return text.substring(text.indexOf(':') + 1).strip();
    }

    List<String> values() {
      return COMMA.splitAsStream(value()).map(String::strip).filter(v -> !v.isEmpty()).toList();
    }
  }

  Block question(FencedCodeBlock fence, String info, Span at) {
    String id = id("question", info, at);
    if (!(fence.getPrevious() instanceof Heading)) {
      source.report(
          warning("question-heading", at, "this question does not stand under a heading")
              .withHint("put it directly below the heading that asks"));
    }
    var level = Drill.Level.L1;
    var kind = Drill.Kind.EXPLAIN;
    int minutes = 0;
    List<String> topics = List.of();
    boolean leveled = false;
    for (var line : lines(fence)) {
      switch (line.key()) {
        case "level" -> {
          level = word(line, Drill.Level.values(), Drill.Level::name, level);
          leveled = true;
        }
        case "kind" -> kind = word(line, Drill.Kind.values(), Drill.Kind::word, kind);
        case "minutes" -> {
          if (NUMBER.matcher(line.value()).matches()) {
            minutes = Integer.parseInt(line.value());
          } else {
            bad(line, "minutes are a whole number from 1 to 999", "write minutes: 8");
          }
        }
        case "topics" -> {
          topics = line.values();
          topics.stream()
              .filter(topic -> !ID.matcher(topic).matches())
              .forEach(topic -> bad(line, "\"" + topic + "\" is no topic", ID_FORM));
        }
        default ->
            source.report(
                error("unknown-key", line.at(), "a question has no line \"" + line.text() + "\"")
                    .withHint(NearestName.hint(line.key(), KEYS)));
      }
    }
    if (!leveled) {
      bad(at, "this question has no level", "write level: L1, L2, L3 or L4");
    }
    return new Block.Practice(new Drill.Question(id, level, minutes, topics, kind), at);
  }

  Block timeline(FencedCodeBlock fence, String info, Span at) {
    var stages = new ArrayList<Drill.Stage>();
    int until = 0;
    for (var line : lines(fence)) {
      var stage = STAGE.matcher(line.text());
      if (!stage.matches()) {
        bad(line, "a stage is two minutes and a name", "write 0 3 Set-up");
        continue;
      }
      int from = Integer.parseInt(stage.group(1));
      int to = Integer.parseInt(stage.group(2));
      if (from != until || to <= from) {
        bad(line, "this stage does not follow minute " + until, "stages leave no gap");
      }
      until = Math.max(until, to);
      stages.add(new Drill.Stage(from, to, stage.group(3)));
    }
    if (stages.isEmpty()) {
      bad(at, "this interview has no stages", "write lines such as 0 3 Set-up");
    }
    return new Block.Practice(new Drill.Timeline(id("timeline", info, at), stages), at);
  }

  Block score(FencedCodeBlock fence, String info, Span at) {
    var passes = new ArrayList<Drill.Pass>();
    var dimensions = new ArrayList<Drill.Dimension>();
    for (var line : lines(fence)) {
      var cells = BAR.splitAsStream(line.text()).map(String::strip).toList();
      var pass = PASS.matcher(line.text());
      if (pass.matches()) {
        passes.add(new Drill.Pass(Integer.parseInt(pass.group(1)), pass.group(2)));
      } else if (line.key().equals("pass")) {
        bad(line, "a pass line is a sum and a name", "write pass: 14 senior");
      } else if (cells.size() != ANCHORS + 1) {
        bad(line, "a dimension is a name and four anchors", "write name | 1 | 2 | 3 | 4");
      } else {
        dimensions.add(new Drill.Dimension(cells.getFirst(), cells.subList(1, ANCHORS + 1)));
      }
    }
    for (var pass : passes) {
      if (pass.sum() > ANCHORS * dimensions.size() && !dimensions.isEmpty()) {
        bad(at, "nobody can reach a sum of " + pass.sum(), "lower it, or add a dimension");
      }
    }
    if (dimensions.isEmpty()) {
      bad(at, "this rubric has no dimensions", "write lines such as name | 1 | 2 | 3 | 4");
    }
    return new Block.Practice(new Drill.Score(id("score", info, at), passes, dimensions), at);
  }

  Block quiz(FencedCodeBlock fence, String info, Span at) {
    var trainings = new ArrayList<Drill.Training>();
    for (var line : lines(fence)) {
      if (!ID.matcher(line.key()).matches() || line.values().isEmpty()) {
        bad(line, "a line of a quiz is a topic and its pages", "write memory: courses/zero");
        continue;
      }
      trainings.add(
          new Drill.Training(
              line.key(), line.values().stream().map(PageId::new).toList(), line.at()));
    }
    if (trainings.isEmpty()) {
      bad(at, "this quiz has no topics", "write lines such as memory: courses/zero");
    }
    return new Block.Practice(new Drill.Quiz(id("quiz", info, at), trainings), at);
  }

  Block panel(String info, Span at) {
    var line = new Line("practice:" + info.substring("practice".length()), at);
    var view = word(line, Drill.View.values(), Drill.View::word, Drill.View.PROGRESS);
    return new Block.Practice(new Drill.Panel(view), at);
  }

  private String id(String word, String info, Span at) {
    String id = info.substring(word.length()).strip();
    if (!ID.matcher(id).matches()) {
      String what = id.isEmpty() ? "this " + word + " has no id" : "\"" + id + "\" is no id";
      bad(at, what, id.isEmpty() ? "write ```" + word + " r3-01" : ID_FORM);
      // the page is shown all the same, and needs an id that HTML allows
      return word + "-at-line-" + at.line();
    }
    return id;
  }

  private <T> T word(Line line, T[] all, Function<T, String> name, T otherwise) {
    var found = Stream.of(all).filter(v -> name.apply(v).equals(line.value())).findFirst();
    if (found.isEmpty()) {
      var known = Arrays.stream(all).map(name).toList();
      bad(
          line.at(),
          line.key() + " cannot be \"" + line.value() + "\"",
          NearestName.hint(line.value(), known));
    }
    return found.orElse(otherwise);
  }

  private void bad(Line line, String message, String hint) {
    bad(line.at(), message, hint);
  }

  private void bad(Span at, String message, String hint) {
    source.report(error("bad-practice", at, message).withHint(hint));
  }

  private List<Line> lines(FencedCodeBlock fence) {
    var lines = new ArrayList<Line>();
    for (BasedSequence line : fence.getContentLines()) {
      String raw = line.toString();
      String text = raw.strip();
      if (!text.isEmpty()) {
        int start = line.getStartOffset() + raw.indexOf(text.charAt(0));
        lines.add(new Line(text, source.span(start, start + text.length())));
      }
    }
    return lines;
  }
}

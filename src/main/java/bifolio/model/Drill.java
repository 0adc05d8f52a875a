package bifolio.model;

import bifolio.diagnostic.Span;
import java.util.List;
import java.util.Locale;

/** Something that a reader practises with; what the reader does with it stays in the browser. */
public sealed interface Drill {
  /** Returns what is told apart by, in words that do not depend on the page's language. */
  String text();

  /** How hard a question is. */
  enum Level {
    L1,
    L2,
    L3,
    L4
  }

  /** What a question wants. */
  enum Kind {
    EXPLAIN,
    COMPUTE,
    READ,
    DESIGN,
    CHOICE;

    /** Returns the word in a fence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The question that the heading above asks.
   *
   * @param id unique in the site
   * @param minutes to answer it; 0 when nobody has said
   * @param topics words such as {@code memory}, the same in both languages
   */
  record Question(String id, Level level, int minutes, List<String> topics, Kind kind)
      implements Drill {
    public Question {
      topics = List.copyOf(topics);
    }

    @Override
    public String text() {
      return "question " + id + " " + level + " " + minutes + " " + topics + " " + kind.word();
    }
  }

  /** A part of an interview, in minutes from its begin. */
  record Stage(int from, int to, String name) {}

  /** The stages of an interview, in order and without gaps. */
  record Timeline(String id, List<Stage> stages) implements Drill {
    public Timeline {
      stages = List.copyOf(stages);
    }

    /** Returns how long it takes, in minutes. */
    public int minutes() {
      return stages.isEmpty() ? 0 : stages.getLast().to();
    }

    @Override
    public String text() {
      return "timeline " + id + " " + stages;
    }
  }

  /** The least sum with which somebody passes as {@code name}. */
  record Pass(int sum, String name) {}

  /** One line of a rubric: what 1, 2, 3 and 4 points look like. */
  record Dimension(String name, List<String> anchors) {
    public Dimension {
      anchors = List.copyOf(anchors);
    }
  }

  /** A rubric to score oneself with. */
  record Score(String id, List<Pass> passes, List<Dimension> dimensions) implements Drill {
    public Score {
      passes = List.copyOf(passes);
      dimensions = List.copyOf(dimensions);
    }

    @Override
    public String text() {
      return "score " + id + " " + passes + " " + dimensions;
    }
  }

  /** Where a topic is trained: pages, the first one first. */
  record Training(String topic, List<PageId> pages, Span at) {
    public Training {
      pages = List.copyOf(pages);
    }

    @Override
    public String toString() {
      return topic + " " + pages;
    }
  }

  /** What the choice questions of the page add up to. */
  record Quiz(String id, List<Training> trainings) implements Drill {
    public Quiz {
      trainings = List.copyOf(trainings);
    }

    @Override
    public String text() {
      return "quiz " + id + " " + trainings;
    }
  }

  /** What a page shows of the reader's progress. */
  enum View {
    /** All of it, with export, import and clearing. */
    PROGRESS,
    /** One line for all, with a link to go on. */
    SUMMARY,
    /** One line for each round. */
    ROUNDS,
    /** All questions, with filters. */
    QUESTIONS,
    /** Flash cards of the glossary. */
    CARDS;

    /** Returns the word in a fence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A view of the reader's progress set into the page. */
  record Panel(View view) implements Drill {
    @Override
    public String text() {
      return "practice " + view.word();
    }
  }
}

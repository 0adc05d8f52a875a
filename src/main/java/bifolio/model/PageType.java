package bifolio.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a page is for. A type is one template plus the front matter keys it adds. */
public enum PageType {
  PAGE,
  COURSE,
  LESSON,
  ROUND,
  CHECKLIST,
  QUESTIONS,
  WHITEBOARD,
  SOLUTIONS,
  MOCK,
  CHEAT_SHEET,
  PAPER,
  DESIGN,
  TABLE,
  GLOSSARY,
  CALCULATOR;

  /** Returns the word in front matter, such as {@code cheat-sheet}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns all allowed front matter keys, each with whether it is required. */
  public Map<String, Boolean> keys() {
    var all = new LinkedHashMap<String, Boolean>();
    for (String key : List.of("type", "title", "nav", "summary", "aliases")) {
      all.put(key, false);
    }
    switch (this) {
      case PAGE, CALCULATOR -> {}
      case COURSE -> {
        all.put("code", true);
        all.put("months", false);
        all.put("hours", false);
      }
      case LESSON -> {
        all.put("code", true);
        all.put("minutes", false);
      }
      case PAPER -> {
        all.put("year", true);
        all.put("venue", false);
      }
      case ROUND, CHECKLIST, QUESTIONS, WHITEBOARD, SOLUTIONS, MOCK, CHEAT_SHEET -> {
        all.put("round", true);
        all.put("minutes", false);
      }
      case DESIGN -> all.put("minutes", false);
      case TABLE, GLOSSARY -> all.put("data", true);
    }
    return all;
  }

  /** Finds a type by its word. */
  public static Optional<PageType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** Returns the words of all types. */
  public static List<String> words() {
    return Arrays.stream(values()).map(PageType::word).toList();
  }
}

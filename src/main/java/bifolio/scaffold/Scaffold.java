package bifolio.scaffold;

import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.scaffold.Outcome.FileText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Says what to write into which file for something new. A pure function of the sources. */
public final class Scaffold {
  private static final Pattern PATH =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");
  private static final String SITE = "site.yaml";

  private final Map<String, String> files = new TreeMap<>(); // name -> text, as they will be
  private final Map<String, Boolean> written = new LinkedHashMap<>(); // name -> whether it is new
  private final List<String> remarks = new ArrayList<>();

  private Scaffold(Sources sources) {
    for (Source source : sources.content()) {
      files.put(source.name(), source.text());
    }
  }

  /** Makes what somebody wishes, without touching the disk. */
  public static Outcome of(Wish wish, Sources sources) {
    if (!PATH.matcher(wish.path()).matches()) {
      return new Outcome.Refused(
          "a path has lower-case letters, digits, - and /, such as courses/sys-602/pipeline: \""
              + wish.path()
              + "\"");
    }
    var scaffold = new Scaffold(sources);
    var refusal = scaffold.make(wish);
    return refusal.isPresent()
        ? new Outcome.Refused(refusal.get())
        : new Outcome.Made(scaffold.made(), scaffold.remarks);
  }

  private List<FileText> made() {
    var made = new ArrayList<FileText>();
    written.forEach(
        (name, isNew) -> made.add(new FileText(name, files.getOrDefault(name, ""), isNew)));
    return made;
  }

  private Optional<String> make(Wish wish) {
    return switch (wish.kind()) {
      case PAGE -> page(wish, "page", "page");
      case LESSON -> page(wish, "lesson", "lesson");
      case PAPER -> page(wish, "paper", "paper").or(() -> row("papers", wish));
      case BOOK -> page(wish, "page", "book").or(() -> row("books", wish));
      case ROUND -> round(wish);
      case CALCULATOR -> calculator(wish);
      case QUESTION -> question(wish);
    };
  }

  /** Writes both twins and lists them; returns why not, if not. */
  private Optional<String> page(Wish wish, String type, String blueprint) {
    for (var language : Language.values()) {
      if (files.containsKey(file(wish.path(), language))) {
        return Optional.of("content/" + file(wish.path(), language) + " is there already");
      }
    }
    for (var language : Language.values()) {
      String body = Blueprint.named(blueprint + ".txt").in(language, names(wish));
      write(file(wish.path(), language), front(wish, type, language) + body);
    }
    list(wish.path());
    return Optional.empty();
  }

  private static String file(String path, Language language) {
    return language.code() + "/" + path + ".md";
  }

  private static Map<String, String> names(Wish wish) {
    boolean index = wish.name().equals("index");
    String name = index && !wish.folder().isEmpty() ? wish.folder() : wish.name();
    return Map.of(
        "name",
        name,
        "id",
        name,
        "path",
        wish.path(),
        "folder",
        wish.folder().isEmpty() ? name : wish.folder());
  }

  private static String front(Wish wish, String type, Language language) {
    var front = new StringBuilder("---\n");
    if (!type.equals("page")) {
      front.append("type: ").append(type).append('\n');
    }
    wish.details().entrySet().stream()
        .filter(detail -> isKey(detail.getKey(), type))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            detail ->
                front.append(detail.getKey()).append(": ").append(detail.getValue()).append('\n'));
    front.append("summary: \"\" ");
    front.append(
        language == Language.EN
            ? "# write: one sentence for search results and under the title"
            : "# 待写：一句话，用于搜索结果和标题下方");
    front.append("\n---\n# ").append(wish.title().in(language)).append("\n\n");
    return front.toString();
  }

  private static boolean isKey(String key, String type) {
    return bifolio.model.PageType.of(type).map(t -> t.keys().containsKey(key)).orElse(false);
  }

  private void list(String page) {
    String site = files.get(SITE);
    if (site == null) {
      return; // the navigation follows the folders
    }
    var with = NavigationText.with(page, site);
    if (with.isEmpty()) {
      remarks.add("add \"- " + page + "\" to navigation in content/site.yaml");
    } else if (!with.get().equals(site)) {
      change(SITE, with.get());
    }
  }

  private Optional<String> row(String table, Wish wish) {
    String name = "data/" + table + ".yaml";
    String yaml = files.get(name);
    var known = new LinkedHashMap<String, String>();
    String id = wish.name().replaceFirst("^(?:book|paper)-", "");
    known.put("title", yaml(wish.title().map(Scaffold::withoutKind)));
    wish.details().forEach((key, value) -> known.put(key, value));
    var with = yaml == null ? Optional.<String>empty() : RowsText.with(id, known, yaml);
    if (yaml != null && yaml.contains("id: " + id + "\n")) {
      remarks.add("content/" + name + " has a row \"" + id + "\" already; it was left");
    } else if (with.isEmpty()) {
      remarks.add("add a row \"" + id + "\" to content/" + name);
    } else {
      change(name, with.get());
    }
    return Optional.empty();
  }

  /** A card is called "Paper card: Alpa"; the paper is not. */
  private static String withoutKind(String title) {
    return title.replaceFirst("^(?:Paper card|Book notes): |^(?:论文卡片|读书笔记)：", "");
  }

  private Optional<String> round(Wish wish) {
    boolean any = false;
    for (var part : RoundPart.ALL) {
      String path = wish.path() + "/" + part.name();
      var missing = page(wish.at(path, part.title(wish.title())), part.type(), part.blueprint());
      missing.ifPresent(reason -> remarks.add(reason + "; it was left"));
      any |= missing.isEmpty();
    }
    return any
        ? Optional.empty()
        : Optional.of("all pages of " + wish.path() + " are there already");
  }

  private Optional<String> calculator(Wish wish) {
    String name = "data/calculators/" + wish.path() + ".yaml";
    if (files.containsKey(name)) {
      return Optional.of("content/" + name + " is there already");
    }
    if (wish.path().contains("/")) {
      return Optional.of("a calculator's id has no folder: \"" + wish.path() + "\"");
    }
    var names =
        Map.of(
            "en", quoted(wish.title().en()),
            "zh", quoted(wish.title().zh()),
            "section", wish.details().getOrDefault("section", "K9"));
    write(name, Blueprint.named("calculator.yaml").in(Language.EN, names));
    list("calculators/" + wish.path());
    return Optional.empty();
  }

  private Optional<String> question(Wish wish) {
    for (var language : Language.values()) {
      if (!files.containsKey(file(wish.path(), language))) {
        return Optional.of("there is no page content/" + file(wish.path(), language));
      }
    }
    String round = wish.folder().split("-", 2)[0];
    String first = (round.isEmpty() ? wish.name() : round) + "-01";
    String id = QuestionsText.nextId(files.getOrDefault(file(wish.path(), Language.EN), ""), first);
    for (var language : Language.values()) {
      var names = Map.of("id", id, "name", wish.folder(), "title", wish.title().in(language));
      String question = Blueprint.named("question.txt").in(language, names);
      String name = file(wish.path(), language);
      change(name, QuestionsText.with(question, files.getOrDefault(name, "")));
    }
    return Optional.empty();
  }

  private void write(String name, String text) {
    files.put(name, text);
    written.put(name, true);
  }

  private void change(String name, String text) {
    files.put(name, text);
    written.putIfAbsent(name, false);
  }

  private static String yaml(Bilingual<String> text) {
    return text.isSame()
        ? quoted(text.en())
        : "{en: " + quoted(text.en()) + ", zh: " + quoted(text.zh()) + "}";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Returns the word by which the command line names a kind. */
  public static String word(Wish.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}

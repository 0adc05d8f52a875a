package bifolio.cli;

import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.Parity;
import bifolio.model.Parity.State;
import bifolio.twins.Twins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes how the languages stand, for people and for programs. */
final class ParityText {
  private static final int NAMED = 40; // pages that wait; more of them are counted

  private ParityText() {}

  /** Returns what has changed on a page, in a few words. */
  static String what(Parity parity) {
    if (parity.state() == State.CURRENT) {
      return "nothing has changed";
    }
    if (parity.state() == State.MISSING) {
      return "written in one language only";
    }
    if (parity.changes().isEmpty()) {
      return "for the first time";
    }
    var parts = new ArrayList<String>();
    add(parity.stale(Language.ZH), "changed in English", parts);
    add(parity.stale(Language.EN), "changed in Chinese", parts);
    add(parity.changedInBoth(), "changed in both", parts);
    return String.join(", ", parts);
  }

  private static void add(long count, String what, List<String> parts) {
    if (count > 0) {
      parts.add(count + (count == 1 ? " block " : " blocks ") + what);
    }
  }

  /** Returns a table of the sections, and the pages that wait. */
  static String table(List<Twins.Section> sections) {
    var out = new StringBuilder();
    line(out, "pages", List.of("current", "stale", "unconfirmed", "missing"), "section");
    sections.forEach(section -> line(out, section, name(section)));
    var all = all(sections);
    line(out, all, "all");
    var open = all.pages().stream().filter(p -> p.state() != State.CURRENT).toList();
    if (!open.isEmpty()) {
      out.append('\n');
    }
    for (var parity : open.subList(0, Math.min(NAMED, open.size()))) {
      String state = String.format(Locale.ROOT, "%-11s", parity.state().word());
      out.append(state).append(' ').append(parity.page()).append(": ");
      boolean never = parity.state() == State.UNCONFIRMED && parity.changes().isEmpty();
      out.append(never ? "not compared yet" : what(parity)).append('\n');
    }
    if (open.size() > NAMED) {
      out.append("… and ").append(open.size() - NAMED).append(" more\n");
    }
    return out.toString();
  }

  // The name comes last: Chinese takes two columns, and no terminal agrees on the rest.
  private static void line(StringBuilder out, Twins.Section section, String name) {
    var counts = new ArrayList<String>();
    for (var state : State.values()) {
      counts.add(Long.toString(section.count(state)));
    }
    line(out, Integer.toString(section.pages().size()), counts, name);
  }

  private static void line(StringBuilder out, String pages, List<String> counts, String name) {
    out.append(
        String.format(
            Locale.ROOT,
            "%5s  %7s  %5s  %11s  %7s  %s%n",
            pages,
            counts.get(0),
            counts.get(1),
            counts.get(2),
            counts.get(3),
            name));
  }

  private static String name(Twins.Section section) {
    var title = section.title();
    return title.isSame() ? title.en() : title.en() + " " + title.zh();
  }

  private static Twins.Section all(List<Twins.Section> sections) {
    var pages = sections.stream().flatMap(section -> section.pages().stream()).toList();
    return new Twins.Section(Bilingual.same("all"), pages);
  }

  /** Returns one line of JSON: {@code recorded}, {@code all}, {@code sections}, {@code pages}. */
  static String json(boolean recorded, List<Twins.Section> sections) {
    var all = all(sections);
    var object = new LinkedHashMap<String, Object>();
    object.put("recorded", recorded);
    object.put("all", counts(all));
    object.put("sections", sections.stream().map(ParityText::section).toList());
    object.put("pages", all.pages().stream().map(ParityText::page).toList());
    return Json.write(object);
  }

  private static Map<String, Object> counts(Twins.Section section) {
    var counts = new LinkedHashMap<String, Object>();
    counts.put("pages", digits(section.pages().size()));
    for (var state : State.values()) {
      counts.put(state.word(), digits(section.count(state)));
    }
    return counts;
  }

  private static Map<String, Object> section(Twins.Section section) {
    var object = new LinkedHashMap<String, Object>();
    object.put("title", titles(section));
    object.putAll(counts(section));
    return object;
  }

  private static Map<String, String> titles(Twins.Section section) {
    var titles = new LinkedHashMap<String, String>();
    titles.put("en", section.title().en());
    titles.put("zh", section.title().zh());
    return titles;
  }

  private static Map<String, Object> page(Parity parity) {
    var object = new LinkedHashMap<String, Object>();
    object.put("page", parity.page().path());
    object.put("state", parity.state().word());
    object.put("changes", parity.changes().stream().map(ParityText::change).toList());
    return object;
  }

  private static Map<String, Object> change(Parity.Change change) {
    var object = new LinkedHashMap<String, Object>();
    object.put("block", change.row());
    var changed = new ArrayList<String>();
    for (var language : Language.values()) {
      if (change.moved().in(language)) {
        changed.add(language.code());
      }
    }
    object.put("changed", changed);
    for (var language : Language.values()) {
      for (var at : change.at().in(language)) {
        object.put(language.code(), at.toString());
      }
    }
    return object;
  }

  private static Json.Digits digits(long number) {
    return new Json.Digits(Long.toString(number));
  }
}

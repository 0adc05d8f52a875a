package bifolio.twins;

import bifolio.diagnostic.Span;
import bifolio.model.Bilingual;
import bifolio.model.BilingualPage;
import bifolio.model.Block;
import bifolio.model.Block.Alignment;
import bifolio.model.FrontMatter;
import bifolio.model.Inline;
import bifolio.model.Language;
import bifolio.model.Link;
import bifolio.model.Page;
import bifolio.model.PageId;
import bifolio.model.PageType;
import bifolio.model.Parity;
import bifolio.model.Parity.State;
import bifolio.model.Row;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the page that tells readers which pages wait for a second look: of ordinary blocks. */
final class StatusPage {
  static final PageId ID = new PageId("status");

  private final Span at;
  private final Map<PageId, Bilingual<String>> titles = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();

  private StatusPage(SiteModel site, Span at) {
    this.at = at;
    site.pages().forEach(page -> titles.put(page.id(), page.page().pages().map(StatusPage::title)));
  }

  /**
   * Returns the page before anything is known of the site: links and navigation may name it.
   *
   * @param lock the path of the lock
   */
  static BilingualPage empty(String lock) {
    return page(List.of(), List.of(), Span.ofFile(lock));
  }

  /** Returns the site with the page filled; the same if somebody wrote a page of that name. */
  static SiteModel in(SiteModel site, List<Twins.Section> sections, String lock) {
    var empty = empty(lock);
    var status = new StatusPage(site, Span.ofFile(lock));
    status.write(sections);
    var made = page(status.rows, status.links, status.at);
    var shown = new SitePage(made, Bilingual.same(List.copyOf(status.targets)));
    return site.with(
        site.pages().stream().map(page -> page.page().equals(empty) ? shown : page).toList());
  }

  private static BilingualPage page(List<Row> rows, List<Link> links, Span at) {
    return new BilingualPage(
        ID,
        new Bilingual<>(one(rows, links, Language.EN, at), one(rows, links, Language.ZH, at)),
        rows);
  }

  private static Page one(List<Row> rows, List<Link> links, Language language, Span at) {
    String title = StatusWords.TITLE.in(language);
    String summary = StatusWords.SUMMARY.in(language);
    var front = new FrontMatter(PageType.PAGE, title, "", summary, List.of(), Map.of());
    var blocks = rows.stream().flatMap(row -> row.in(language).stream()).toList();
    return new Page(ID, language, front, plain(title), blocks, links, at);
  }

  private void write(List<Twins.Section> sections) {
    var all = sections.stream().flatMap(section -> section.pages().stream()).toList();
    add(StatusWords.INTRODUCTION.map(text -> new Block.Paragraph(plain(text), at)));
    String text = Badge.text(all);
    int link = link(new Target.ToFile(Badge.PATH), text);
    add(Bilingual.same(new Block.Figure(link, Badge.PATH, text, Inline.EMPTY, at)));
    var counts = new ArrayList<Bilingual<List<Inline>>>();
    counts.add(StatusWords.COUNTS.map(heads -> heads.stream().map(StatusPage::plain).toList()));
    sections.forEach(section -> counts.add(counts(section)));
    counts.add(counts(new Twins.Section(StatusWords.ALL, all)));
    table(counts, columns(Alignment.RIGHT));
    var open = all.stream().filter(parity -> parity.state() != State.CURRENT).toList();
    heading(StatusWords.OPEN, "open");
    if (open.isEmpty()) {
      add(StatusWords.NOTHING_OPEN.map(none -> new Block.Paragraph(plain(none), at)));
      return;
    }
    var waiting = new ArrayList<Bilingual<List<Inline>>>();
    waiting.add(StatusWords.WAITING.map(heads -> heads.stream().map(StatusPage::plain).toList()));
    open.forEach(parity -> waiting.add(waiting(parity)));
    table(waiting, List.of(Alignment.NONE, Alignment.NONE, Alignment.NONE));
  }

  private static List<Alignment> columns(Alignment numbers) {
    return IntStream.range(0, StatusWords.COUNTS.en().size())
        .mapToObj(i -> i == 0 ? Alignment.NONE : numbers)
        .toList();
  }

  private static Bilingual<List<Inline>> counts(Twins.Section section) {
    return section.title().map(title -> counts(section, title));
  }

  private static List<Inline> counts(Twins.Section section, String title) {
    var cells = new ArrayList<Inline>();
    cells.add(plain(title));
    cells.add(plain(Integer.toString(section.pages().size())));
    for (var state : State.values()) {
      cells.add(plain(Long.toString(section.count(state))));
    }
    return cells;
  }

  private Bilingual<List<Inline>> waiting(Parity parity) {
    var title = titles.getOrDefault(parity.page(), Bilingual.same(parity.page().path()));
    int link = link(new Target.ToPage(parity.page(), ""), parity.page().path());
    return new Bilingual<>(
        waiting(parity, link, title, Language.EN), waiting(parity, link, title, Language.ZH));
  }

  private static List<Inline> waiting(
      Parity parity, int link, Bilingual<String> title, Language language) {
    String text = title.in(language);
    String html = "<a href=\"" + Inline.link(link) + "\">" + plain(text).html() + "</a>";
    return List.of(
        new Inline(html, text),
        plain(StatusWords.state(parity.state()).in(language)),
        plain(StatusWords.what(parity).in(language)));
  }

  private int link(Target target, String text) {
    links.add(new Link(text, text, target instanceof Target.ToFile, at));
    targets.add(target);
    return links.size() - 1;
  }

  private void heading(Bilingual<String> text, String id) {
    var sides = text.map(side -> new Block.Heading(2, id, plain(side), at));
    rows.add(pair(id, sides, List.of()));
  }

  private void add(Bilingual<? extends Block> sides) {
    rows.add(pair("top." + (rows.size() + 1), sides, List.of()));
  }

  private void table(List<Bilingual<List<Inline>>> lines, List<Alignment> columns) {
    String id = "top." + (rows.size() + 1);
    var parts = new ArrayList<Bilingual<Block.TableRow>>();
    lines.forEach(line -> parts.add(line.map(cells -> new Block.TableRow(cells, at))));
    var inner = new ArrayList<Row>();
    for (int i = 0; i < parts.size(); i++) {
      inner.add(pair(id + "." + (i + 1), parts.get(i), List.of()));
    }
    var sides =
        new Bilingual<>(
            new Block.Table(columns, parts.stream().map(Bilingual::en).toList(), at),
            new Block.Table(columns, parts.stream().map(Bilingual::zh).toList(), at));
    rows.add(pair(id, sides, inner));
  }

  private static Row pair(String id, Bilingual<? extends Block> sides, List<Row> inner) {
    return new Row.Pair(
        id, List.of(sides.en()), List.of(sides.zh()), inner, sides.en().equals(sides.zh()));
  }

  private static String title(Page page) {
    return page.title().text();
  }

  private static Inline plain(String text) {
    return new Inline(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), text);
  }
}

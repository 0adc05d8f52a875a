package bifolio.build;

import bifolio.align.Aligner;
import bifolio.check.Checks;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Problems;
import bifolio.diagnostic.Severity;
import bifolio.markdown.MarkdownParser.Parsed;
import bifolio.memo.Memo;
import bifolio.model.BilingualPage;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.SiteModel;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.offline.OfflineFiles;
import bifolio.render.PageRenderer;
import bifolio.search.SiteSearch;
import bifolio.site.SiteAssembler;
import bifolio.twins.TwinLock;
import bifolio.typeset.Typesetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Builds the site. A pure function: the same sources give the same result, byte for byte.
 *
 * <p>An instance remembers what it parsed, so that building again costs what has changed. One build
 * at a time.
 */
public final class Pipeline {
  private final Memo<Parsed<Page>> pageMemo = new Memo<>();
  private final DataFiles data = new DataFiles();
  private final Memo<BilingualPage> pairMemo = new Memo<>();
  private final Proofreading proofreading = new Proofreading();
  private final TwinLock lock = new TwinLock();
  private final OfflineFiles offline = new OfflineFiles();
  private final PageRenderer renderer = new PageRenderer();
  private final Surroundings around;
  private SiteSearch search = SiteSearch.empty();

  private record Twins(Page en, Page zh) {}

  /** Makes a pipeline that sets formulas and code with {@code typesetter}. */
  public Pipeline(Typesetter typesetter) {
    this.around = new Surroundings(typesetter);
  }

  /**
   * Builds.
   *
   * @param reading what was found while the sources were read
   */
  public BuildResult build(Sources sources, List<Diagnostic> reading, BuildOptions options) {
    var clock = new StageClock();
    var problems = new Problems();
    problems.reportAll(reading);
    var config = named(sources, "site.yaml");
    look(sources, problems);
    clock.lap("calc");

    var pages = Workers.map(pageSources(sources), this::page);
    clock.lap("markdown");
    var tables = data.tables(sources, around.parser(), problems);
    clock.lap("data");
    pages.forEach(page -> problems.reportAll(page.diagnostics()));
    var pairs = align(withCalculators(pages.stream().map(Parsed::value).toList()));
    clock.lap("align");
    var twins = lock.compare(named(sources, TwinLock.NAME), pairs, problems);
    clock.lap("twins");
    var site =
        SiteAssembler.assemble(
            config, twins.withStatus(pairs), tables, sources.contentAssets(), problems);
    site = chosen(twins.inSite(site), options);
    var sections = twins.sections(site.navigation());
    clock.lap("site");
    Checks.unwritten(sources.content(), problems);
    Checks.run(site, problems);
    clock.lap("check");
    if (options.lints()) {
      proofreading.run(site, sources.content(), around.parser(), problems);
      clock.lap("wording");
    }

    boolean configured = named(sources, "site.yaml").isPresent();
    var found = judged(withoutWaiting(problems.sorted()), configured, options.strict());
    if (hasErrors(found)) {
      turn();
      return new BuildResult(
          List.of(), found, site.pages().size(), twins, sections, Map.of(), clock.millis());
    }
    var late = new Problems();
    if (!options.quick()) {
      search = search.again(site, around.library().library());
    }
    clock.lap("search");
    var files =
        new Publication(site, around.library(), twins, sources, renderer, offline, clock)
            .files(search, options, late);
    turn();
    renderer.turn(); // a build that stops at a mistake forgets no page
    offline.turn();
    var all = new ArrayList<>(found);
    all.addAll(late.sorted());
    return new BuildResult(
        late.sorted().isEmpty() ? files : List.of(),
        all,
        site.pages().size(),
        twins,
        sections,
        PageRenderer.documents(site),
        clock.millis());
  }

  /** Indexes the site without checking or rendering it. */
  public SiteSearch search(Sources sources, BuildOptions options) {
    var site = assemble(sources, options, new Problems(), new StageClock());
    turn();
    search = search.again(site, around.library().library());
    return search;
  }

  private SiteModel assemble(
      Sources sources, BuildOptions options, Problems problems, StageClock clock) {
    look(sources, problems);
    clock.lap("calc");
    var pages = Workers.map(pageSources(sources), this::page);
    clock.lap("markdown");
    var tables = data.tables(sources, around.parser(), problems);
    clock.lap("data");
    pages.forEach(page -> problems.reportAll(page.diagnostics()));
    var pairs = align(withCalculators(pages.stream().map(Parsed::value).toList()));
    clock.lap("align");
    var site =
        SiteAssembler.assemble(
            named(sources, "site.yaml"), pairs, tables, sources.contentAssets(), problems);
    site = chosen(site, options);
    clock.lap("site");
    return site;
  }

  private void look(Sources sources, Problems problems) {
    if (around.look(sources)) {
      pageMemo.forget();
      data.forget();
    }
    problems.reportAll(around.problems());
  }

  private void turn() {
    pageMemo.turn();
    data.turn();
    pairMemo.turn();
    proofreading.turn();
    lock.turn();
  }

  private static Optional<Source> named(Sources sources, String name) {
    return sources.content().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  private static List<Source> pageSources(Sources sources) {
    return sources.content().stream()
        .filter(source -> source.name().endsWith(".md"))
        .filter(source -> source.name().startsWith("en/") || source.name().startsWith("zh/"))
        .toList();
  }

  /** A calculator has a page of its own unless somebody wrote one. */
  private List<Page> withCalculators(List<Page> written) {
    var paths = written.stream().map(page -> page.id().path()).collect(Collectors.toSet());
    var all = new ArrayList<>(written);
    around.library().pages().stream()
        .filter(page -> !paths.contains(page.id().path()))
        .forEach(all::add);
    return all;
  }

  private Parsed<Page> page(Source source) {
    return pageMemo.get(source.name(), source, () -> around.parser().page(source));
  }

  private List<BilingualPage> align(List<Page> pages) {
    Map<Language, Map<String, Page>> byLanguage =
        pages.stream()
            .collect(
                Collectors.groupingBy(
                    Page::language,
                    Collectors.toMap(p -> p.id().path(), Function.identity(), (a, b) -> a)));
    var en = byLanguage.getOrDefault(Language.EN, Map.of());
    var zh = byLanguage.getOrDefault(Language.ZH, Map.of());
    var paths = new TreeMap<String, Boolean>();
    pages.forEach(page -> paths.put(page.id().path(), true));
    return Workers.map(List.copyOf(paths.keySet()), path -> twins(en.get(path), zh.get(path)));
  }

  private BilingualPage twins(
      @org.jspecify.annotations.Nullable Page en, @org.jspecify.annotations.Nullable Page zh) {
    var left = en == null ? Objects.requireNonNull(zh) : en;
    var right = zh == null ? left : zh;
    return pairMemo.get(
        left.id(),
        new Twins(left, right),
        () -> left.equals(right) ? Aligner.alone(left) : Aligner.align(left, right));
  }

  private static SiteModel chosen(SiteModel site, BuildOptions options) {
    var config = site.config();
    var wanted =
        config.with(
            options.url().map(Pipeline::closed).orElse(config.url()),
            options.repository().map(Pipeline::closed).orElse(config.repository()));
    return site.with(wanted);
  }

  private static String closed(String url) {
    return url.isEmpty() || url.endsWith("/") ? url : url + "/";
  }

  /**
   * Says how bad the findings are: a book without {@code site.yaml} was not written for Bifolio, so
   * it is shown as well as it can be and its mistakes are warnings.
   */
  private static List<Diagnostic> judged(
      List<Diagnostic> found, boolean configured, boolean strict) {
    return found.stream()
        .map(d -> strict ? d.withSeverity(Severity.ERROR) : d)
        .map(d -> configured || strict || isHopeless(d) ? d : d.withSeverity(Severity.WARNING))
        .toList();
  }

  /** Nobody can compare the languages of a page that is not written yet. */
  private static List<Diagnostic> withoutWaiting(List<Diagnostic> found) {
    var unwritten =
        found.stream()
            .filter(d -> d.code().equals("unwritten"))
            .map(d -> d.at().path())
            .collect(Collectors.toSet());
    return found.stream()
        .filter(d -> !d.code().equals("unconfirmed-twins") || !unwritten.contains(d.at().path()))
        .toList();
  }

  // Without a book or a theme nothing can be shown.
  private static boolean isHopeless(Diagnostic finding) {
    return finding.code().equals("no-content") || finding.code().equals("no-theme");
  }

  private static boolean hasErrors(List<Diagnostic> found) {
    return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}

package bifolio.render;

import bifolio.diagnostic.Reporter;
import bifolio.library.Library;
import bifolio.model.Downloads;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.model.Source;
import bifolio.picture.Portrait;
import bifolio.template.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One site that is being rendered. */
final class Rendering {
  private final SiteModel site;
  private final Templates templates;
  private final Words words;
  private final Signposts signs;
  private final PageModel models;
  private final PageBody body;
  private final Reporter reporter;
  private final PageMemo memo;
  private final Downloads downloads;

  Rendering(
      SiteModel site,
      Library library,
      List<Parity> parity,
      List<Source> theme,
      Downloads downloads,
      PageMemo memo,
      Reporter reporter) {
    this.site = site;
    this.memo = memo;
    this.downloads = downloads;
    this.words = Words.of(theme, reporter);
    this.templates = Templates.of(theme);
    this.signs = new Signposts(site, parity, words);
    var navigation = new NavigationWriter(site);
    this.body = new PageBody(site, library, new StaleMarks(parity, words), words, navigation, memo);
    this.models = new PageModel(site, body, words, navigation, downloads, signs);
    this.reporter = reporter;
  }

  /** Returns all pages and the files around them. */
  List<OutputFile> files() {
    var files = new ArrayList<>(pages());
    files.addAll(forPrograms());
    files.addAll(new Feeds(site, signs, words).write());
    files.addAll(new SiteFiles(site, templates, words, models, signs, reporter).write());
    files.addAll(onPaper().sheets());
    return files;
  }

  /** Returns all pages as one document in each mode. */
  List<OutputFile> books() {
    return onPaper().books();
  }

  private PrintPages onPaper() {
    return new PrintPages(site, templates, words, models, downloads, memo, reporter);
  }

  private List<OutputFile> pages() {
    return IntStream.range(0, site.pages().size())
        .parallel()
        .boxed()
        .flatMap(index -> Arrays.stream(Mode.values()).flatMap(mode -> page(index, mode).stream()))
        .toList();
  }

  /** Each page as Markdown in each language, and its picture. */
  private List<OutputFile> forPrograms() {
    boolean known = !site.config().url().isEmpty();
    return site.pages().parallelStream()
        .flatMap(
            page -> {
              var files = new ArrayList<OutputFile>();
              for (var mode : List.of(Mode.EN, Mode.ZH)) {
                String file = MarkdownPage.file(page, mode);
                memo.file(
                        file,
                        page,
                        List.of(),
                        () -> Optional.of(OutputFile.text(file, body.markdown(page, mode))))
                    .ifPresent(files::add);
              }
              if (known) {
                String file = Signposts.picture(page.id());
                memo.file(
                        file,
                        page,
                        List.of(),
                        () -> Optional.of(new OutputFile(file, Portrait.of(page.page()))))
                    .ifPresent(files::add);
              }
              return files.stream();
            })
        .toList();
  }

  private Optional<OutputFile> page(int index, Mode mode) {
    SitePage page = site.pages().get(index);
    var around = Arrays.asList(at(index - 1), at(index + 1), downloads);
    return memo.file(page.id().file(mode), page, around, () -> written(page, index, mode));
  }

  private Optional<OutputFile> written(SitePage page, int index, Mode mode) {
    String type = page.page().pages().en().front().type().word();
    String template = templates.has("pages/" + type) ? "pages/" + type : "pages/page";
    var data = models.of(page, mode, at(index - 1), at(index + 1));
    return templates
        .render(template, data, reporter)
        .map(html -> OutputFile.text(page.id().file(mode), html));
  }

  private @Nullable PageId at(int index) {
    return index >= 0 && index < site.pages().size() ? site.pages().get(index).id() : null;
  }
}

package bifolio.align;

import bifolio.PlainTypesetter;
import bifolio.markdown.MarkdownParser;
import bifolio.model.BilingualPage;
import bifolio.model.Language;
import bifolio.model.Page;
import bifolio.model.Source;
import java.util.Map;

/** Makes pages of Markdown. */
final class Pages {
  private static final MarkdownParser PARSER =
      new MarkdownParser(
          new PlainTypesetter(),
          Map.of(),
          bifolio.excerpt.CodeFiles.none(),
          bifolio.library.Library.empty());

  private Pages() {}

  static Page page(Language language, String markdown) {
    return page(language, "page", markdown);
  }

  /**
   * Parses a page.
   *
   * @param path as in {@code guide/start}
   */
  static Page page(Language language, String path, String markdown) {
    String name = language.code() + "/" + path + ".md";
    return PARSER.page(new Source("content/" + name, name, markdown)).value();
  }

  static BilingualPage aligned(String en, String zh) {
    return Aligner.align(page(Language.EN, en), page(Language.ZH, zh));
  }
}

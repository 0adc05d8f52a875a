package bifolio.render;

import bifolio.model.Downloads;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.PageType;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists what can be had of a page besides reading it: a sheet, a PDF, the whole book. */
final class Prints {
  static final PageId HOME = new PageId("index");

  private final SiteModel site;
  private final Downloads downloads;
  private final Words words;

  Prints(SiteModel site, Downloads downloads, Words words) {
    this.site = site;
    this.downloads = downloads;
    this.words = words;
  }

  /** Returns what a page offers, each as {@code href, label}. */
  List<Map<String, Object>> of(PageId id, Address address) {
    var prints = new ArrayList<Map<String, Object>>();
    var mode = address.mode();
    String document = document(id, mode);
    if (!document.isEmpty()) {
      boolean whole = id.equals(HOME);
      add(prints, document, words.html(whole ? "print-book" : "print-sheet", mode), address);
    }
    String source = document.isEmpty() ? id.file(mode) : document;
    for (var paper : Downloads.papers()) {
      String file = Downloads.pdf(source, paper);
      if (downloads.pdfs().contains(file)) {
        add(prints, file, "PDF " + paper.label(), address);
      }
    }
    if (id.equals(HOME) && downloads.zipBytes() > 0) {
      String size = String.format(Locale.ROOT, "%.1f MB", downloads.zipBytes() / 1e6);
      add(prints, Downloads.ZIP, words.html("print-zip", mode) + " (" + size + ")", address);
    }
    return prints;
  }

  /** Returns the document of a page in the folder {@code print}; empty if it has none. */
  private String document(PageId id, Mode mode) {
    if (words.all().get("print-sheet") == null) {
      return "";
    }
    return id.equals(HOME)
        ? Downloads.book(mode)
        : site.pages().stream()
            .filter(page -> page.id().equals(id) && isSheet(page))
            .map(page -> Downloads.sheet(round(page), mode))
            .findFirst()
            .orElse("");
  }

  private static void add(
      List<Map<String, Object>> prints, String file, String label, Address address) {
    prints.add(Map.of("href", address.root() + Address.escape(file), "label", label));
  }

  /** Returns whether a page is printed as one sheet. */
  static boolean isSheet(SitePage page) {
    return page.page().pages().en().front().type() == PageType.CHEAT_SHEET;
  }

  /** Returns the round of a page. */
  static String round(SitePage page) {
    return page.page().pages().en().front().detail("round");
  }
}

package bifolio.check;

import bifolio.model.DataTexts;
import bifolio.model.Language;
import bifolio.model.PageType;
import bifolio.model.Passage;
import bifolio.model.SitePage;
import bifolio.model.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wrote in one place in both languages, as the rules about wording see it.
 *
 * @param chinese its Chinese words, in the order of the source
 * @param pairs what stands beside one another; none if a language is missing
 * @param waivers where rules do not hold
 * @param page the page that it is; empty for a data file
 */
record Writing(
    List<Passage> chinese, List<PairedTexts> pairs, List<Waiver> waivers, Optional<SitePage> page) {

  /** Takes a page with its twin. */
  static Writing of(SitePage page) {
    var pages = page.page().pages();
    List<Passage> chinese =
        page.page().has(Language.ZH) ? pages.zh().passages() : List.<Passage>of();
    boolean paired = page.page().isComplete() && !chinese.isEmpty();
    var waivers = new ArrayList<Waiver>();
    for (var language : Language.values()) {
      if (page.page().has(language)) {
        waivers.addAll(pages.in(language).waivers());
      }
    }
    List<PairedTexts> pairs = paired ? PairedTexts.of(page) : List.<PairedTexts>of();
    return new Writing(chinese, pairs, waivers, Optional.of(page));
  }

  /** Takes a data file. */
  static Writing of(DataTexts data) {
    var chinese = data.texts().stream().flatMap(text -> text.passages().zh().stream()).toList();
    var pairs = data.texts().stream().map(PairedTexts::of).toList();
    return new Writing(chinese, pairs, data.waivers(), Optional.empty());
  }

  /** Returns whether it shows the terms themselves, so that no rule about them holds. */
  boolean isGlossary() {
    return page.map(p -> p.page().pages().en().front().type() == PageType.GLOSSARY).orElse(false);
  }
}

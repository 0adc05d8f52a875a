package bifolio.twins;

import bifolio.TinySite;
import bifolio.model.PageId;
import bifolio.model.Parity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Projects whose twins were confirmed, and how they stand after that. */
final class Confirmed {
  static final String LOCK = "content/twins.lock";

  private Confirmed() {}

  /** Returns the project with all pages confirmed. */
  static TinySite all(TinySite site) {
    var pages = twins(site).parity().stream().map(Parity::page).collect(Collectors.toSet());
    return site.with(LOCK, twins(site).confirmed(pages, "2026-11-21"));
  }

  /** Returns the project with some pages confirmed. */
  static TinySite pages(TinySite site, String... paths) {
    var pages = Arrays.stream(paths).map(PageId::new).collect(Collectors.toSet());
    return site.with(LOCK, twins(site).confirmed(pages, "2026-11-21"));
  }

  static Twins twins(TinySite site) {
    return site.build().result().twins();
  }

  /** Returns how a page stands. */
  static Parity parity(TinySite site, String path) {
    return twins(site).parity().stream()
        .filter(parity -> parity.page().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the state of a page and what has changed, such as {@code STALE zh:3}. */
  static String state(TinySite site, String path) {
    var parity = parity(site, path);
    return parity.state() + String.join("", changes(parity));
  }

  private static List<String> changes(Parity parity) {
    return parity.changes().stream()
        .map(
            change -> {
              String side = change.isOneSided() ? change.moved().en() ? "en" : "zh" : "both";
              var places = change.at().en().isEmpty() ? change.at().zh() : change.at().en();
              return " " + side + ":" + places.getFirst().line();
            })
        .toList();
  }
}

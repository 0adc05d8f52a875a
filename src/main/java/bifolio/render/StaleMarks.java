package bifolio.render;

import bifolio.model.BilingualPage;
import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a small mark before each block whose twin has changed since somebody compared the two. The
 * blocks are found by the ids that they were written with, so nothing else needs to know of it.
 */
final class StaleMarks {
  private static final PageId STATUS = new PageId("status");

  private final Map<PageId, Parity> parity = new HashMap<>();
  private final Words words;

  StaleMarks(List<Parity> all, Words words) {
    this.words = words;
    for (var page : all) {
      if (page.state() == Parity.State.STALE) {
        parity.put(page.page(), page);
      }
    }
  }

  /** Returns the HTML of a page's blocks with the marks that a mode shows. */
  String mark(String html, BilingualPage page, Mode mode, Address address) {
    var found = parity.get(page.id());
    if (found == null) {
      return html;
    }
    var marked = html;
    for (var language : mode.languages()) {
      Set<String> stale = new HashSet<>();
      for (var change : found.changes()) {
        if (change.isStale(language) && !change.row().isEmpty()) {
          stale.add(change.row());
        }
      }
      var places = new ArrayList<String>();
      if (!stale.isEmpty()) {
        places(page.rows(), List.of(), stale, html, places);
      }
      for (String id : places.stream().distinct().toList()) {
        marked = put(marked, id, language, mode, address);
      }
    }
    return marked;
  }

  /** Finds for each stale row its id, or that of the block around it if its own is not written. */
  private static void places(
      List<Row> rows, List<String> around, Set<String> stale, String html, List<String> places) {
    for (var row : rows) {
      var ids = new ArrayList<String>();
      ids.add(row.id());
      ids.addAll(around);
      if (stale.contains(row.id())) {
        ids.stream().filter(id -> html.contains(attribute(id))).findFirst().ifPresent(places::add);
      }
      places(row.inner(), ids, stale, html, places);
    }
  }

  private static String attribute(String id) {
    return " id=\"" + Html.escape(id) + "\"";
  }

  private String put(String html, String id, Language language, Mode mode, Address address) {
    int at = html.indexOf(attribute(id));
    int open = html.lastIndexOf('<', at);
    int end = html.indexOf('>', at) + 1;
    boolean around =
        html.startsWith("<div class=\"pair", open) || html.startsWith("<details", open);
    if (around && mode == Mode.BOTH && language == Language.ZH) {
      int second = html.indexOf(Attributes.lang(Language.ZH), end);
      end = second < 0 ? end : html.indexOf('>', second) + 1;
    } else if (around) {
      end = html.indexOf('>', end) + 1;
    }
    boolean inSummary = html.startsWith("<details", open); // which is a button: no link in it
    return html.substring(0, end)
        + written(language, mode, address, inSummary)
        + html.substring(end);
  }

  private String written(Language stale, Mode mode, Address address, boolean inButton) {
    String why = Html.escape(words.plain("newer-" + stale.other().code(), mode));
    String named = " class=\"stale\" title=\"" + why + "\" aria-label=\"" + why + "\"";
    return inButton
        ? "<span role=\"img\"" + named + "></span>"
        : "<a href=\"" + Html.escape(address.to(STATUS)) + "\"" + named + "></a>";
  }
}

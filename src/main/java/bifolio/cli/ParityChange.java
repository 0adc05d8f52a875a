package bifolio.cli;

import bifolio.model.PageId;
import bifolio.model.Parity;
import bifolio.model.Parity.State;
import bifolio.twins.Twins;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change does to the two languages, as Markdown in both, for the summary of a pull request.
 *
 * <p>Whoever works in the browser cannot run {@code confirm}; so the lines of the lock are there to
 * be pasted.
 */
final class ParityChange {
  private static final int NAMED = 20;

  private ParityChange() {}

  /** Compares the book with what it is based on. */
  static String markdown(Twins base, Twins now) {
    var out = new StringBuilder("### Both languages · 两种语言\n\n");
    out.append("| | before 之前 | now 现在 |\n|---|--:|--:|\n");
    for (var state : State.values()) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d |%n",
              words(state),
              count(base, state),
              count(now, state)));
    }
    var waiting = waiting(base, now);
    if (waiting.isEmpty()) {
      return out.append("\nNothing waits for a comparison. 没有待核对的页面。\n").toString();
    }
    out.append("\nThese pages wait for somebody to compare both languages. 以下页面等待核对：\n\n");
    for (var parity : waiting) {
      out.append("- `").append(parity.page()).append("`: ");
      out.append(ParityText.what(parity)).append('\n');
    }
    paste(waiting, now, out);
    return out.toString();
  }

  private static void paste(List<Parity> waiting, Twins now, StringBuilder out) {
    var pages = waiting.stream().map(Parity::page).collect(Collectors.toSet());
    var complete =
        waiting.stream()
            .filter(parity -> parity.state() != State.MISSING)
            .map(Parity::page)
            .collect(Collectors.toUnmodifiableSet());
    if (complete.isEmpty() || pages.size() > NAMED) {
      return;
    }
    out.append("\nWhen both say the same: `./bifolio confirm ");
    out.append(complete.stream().map(PageId::path).sorted().collect(Collectors.joining(" ")));
    out.append(
        "`. In the browser: edit `content/twins.lock` and put these lines in place of those");
    out.append(" that begin with the same word (a new page: add its line, in the order of the");
    out.append(" alphabet). 两边一致之后，运行上面的命令；只用浏览器时，编辑 `content/twins.lock`，");
    out.append("把开头相同的行换成下面的行（新页面按字母顺序加一行）。\n\n```\n");
    lines(complete, now).forEach(line -> out.append(line).append('\n'));
    out.append("```\n");
  }

  private static List<String> lines(Set<PageId> pages, Twins now) {
    var starts = pages.stream().map(page -> page.path() + " ").toList();
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    return now.confirmed(pages, today).lines().filter(line -> begins(line, starts)).toList();
  }

  private static boolean begins(String line, List<String> starts) {
    return starts.stream().anyMatch(line::startsWith);
  }

  private static List<Parity> waiting(Twins base, Twins now) {
    Map<PageId, Parity> before = new HashMap<>();
    base.parity().forEach(parity -> before.put(parity.page(), parity));
    return now.parity().stream()
        .filter(parity -> parity.state() != State.CURRENT)
        .filter(parity -> !waitedAlready(before.get(parity.page()), parity))
        .toList();
  }

  private static boolean waitedAlready(
      @org.jspecify.annotations.Nullable Parity before, Parity now) {
    return before != null
        && before.state() == now.state()
        && before.changes().size() == now.changes().size();
  }

  private static long count(Twins twins, State state) {
    return twins.parity().stream().filter(parity -> parity.state() == state).count();
  }

  private static String words(State state) {
    return switch (state) {
      case CURRENT -> "current · 一致";
      case STALE -> "stale · 一边改过";
      case UNCONFIRMED -> "unconfirmed · 未核对";
      case MISSING -> "one language only · 只有一种语言";
    };
  }
}

package bifolio.twins;

import bifolio.model.Parity;
import java.util.List;
import java.util.Locale;

/** Draws how many pages say the same in both languages, small enough for a README. */
final class Badge {
  static final String PATH = "assets/twins.svg";
  private static final int NAME_WIDTH = 58;
  private static final int VALUE_WIDTH = 46;

  private Badge() {}

  /** Returns the share of current pages in whole percent; 100 only if all are. */
  static long percent(List<Parity> pages) {
    long current = pages.stream().filter(p -> p.state() == Parity.State.CURRENT).count();
    return pages.isEmpty() ? 100 : current * 100 / pages.size();
  }

  /** Returns what the badge says, such as {@code EN = 中 98 %}. */
  static String text(List<Parity> pages) {
    return "EN = 中 " + percent(pages) + "%";
  }

  static String svg(List<Parity> pages) {
    long percent = percent(pages);
    String colour = percent == 100 ? "#3c6b4b" : percent >= 80 ? "#8a5a0f" : "#b3312a";
    int width = NAME_WIDTH + VALUE_WIDTH;
    var out = new StringBuilder();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"20\" role=\"img\" aria-label=\"").append(text(pages)).append("\">");
    out.append("<title>").append(text(pages)).append("</title>");
    box(0, NAME_WIDTH, "#1d1b18", out);
    box(NAME_WIDTH, VALUE_WIDTH, colour, out);
    out.append("<g fill=\"#fffefb\" text-anchor=\"middle\" font-size=\"11\"");
    out.append(" font-family=\"Verdana,Geneva,'PingFang SC','Noto Sans CJK SC',sans-serif\">");
    word(NAME_WIDTH / 2, "EN = 中", out);
    word(NAME_WIDTH + VALUE_WIDTH / 2, percent + "%", out);
    return out.append("</g></svg>\n").toString();
  }

  private static void box(int x, int width, String colour, StringBuilder out) {
    out.append(
        String.format(
            Locale.ROOT, "<path fill=\"%s\" d=\"M%d 0h%dv20h-%dz\"/>", colour, x, width, width));
  }

  private static void word(int x, String word, StringBuilder out) {
    out.append("<text x=\"").append(x).append("\" y=\"14\">").append(word).append("</text>");
  }
}

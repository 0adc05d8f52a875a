package bifolio.render;

import bifolio.model.Inline;
import bifolio.model.Target;
import java.util.List;

/** Writes runs of text, with the addresses of their links. */
final class InlineWriter {
  private static final String HREF = " href=\"";
  private static final String SRC = " src=\"";

  private final Address address;

  InlineWriter(Address address) {
    this.address = address;
  }

  /** Returns the HTML of a run; {@code targets} are those of the page it comes from. */
  String write(Inline inline, List<Target> targets) {
    String html = withoutTex(inline.html());
    int mark = html.indexOf(Inline.LINK_MARK);
    if (mark < 0) {
      return html;
    }
    var out = new StringBuilder(html.length() + 32);
    int from = 0;
    while (mark >= 0) {
      out.append(html, from, mark);
      int end = html.indexOf(Inline.LINK_MARK, mark + 1);
      var target = targets.get(Integer.parseInt(html.substring(mark + 1, end)));
      from = end + 1;
      String url = Html.escape(address.to(target));
      if (!url.isEmpty()) {
        out.append(url);
        boolean link = out.lastIndexOf("<a") > out.lastIndexOf("<img");
        if (target instanceof Target.Outside && link) {
          out.append("\" rel=\"noopener");
        }
      } else {
        withoutAddress(out);
        from++; // the closing quote
      }
      mark = html.indexOf(Inline.LINK_MARK, from);
    }
    return out.append(html, from, html.length()).toString();
  }

  private static String withoutTex(String html) {
    int at = html.indexOf(Inline.TEX);
    if (at < 0) {
      return html;
    }
    var out = new StringBuilder(html.length());
    int from = 0;
    while (at >= 0) {
      out.append(html, from, at);
      from = html.indexOf('"', at + Inline.TEX.length()) + 1;
      at = html.indexOf(Inline.TEX, from);
    }
    return out.append(html, from, html.length()).toString();
  }

  private static void withoutAddress(StringBuilder out) {
    for (String attribute : List.of(HREF, SRC)) {
      if (out.length() >= attribute.length()
          && out.substring(out.length() - attribute.length()).equals(attribute)) {
        out.setLength(out.length() - attribute.length());
      }
    }
  }
}

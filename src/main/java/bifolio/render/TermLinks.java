package bifolio.render;

import bifolio.model.Language;
import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import bifolio.term.Terms;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Links the first use of each term in a page's running text to its entry in the glossary. The
 * definition is in an attribute, so that a style sheet can show it and readers of the text, by ear
 * or by search, meet only the word.
 *
 * <p>It works on finished HTML, because only there is the order in which readers meet the words.
 */
final class TermLinks {
  private static final Pattern PRACTICE =
      Pattern.compile(" data-(?:question|right|timeline|score|quiz|practice)=");
  private static final Set<String> WITHOUT =
      Set.of(
          "a", "abbr", "button", "code", "dfn", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "kbd",
          "label", "math", "option", "pre", "samp", "script", "summary", "sup", "svg", "table");
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");

  private final Terms terms;
  private final SiteModel site;

  TermLinks(SiteModel site) {
    this.site = site;
    this.terms = Terms.of(site);
  }

  /** Returns a page's body with links; the glossary's own is returned as it is. */
  String in(String html, SitePage page, Mode mode, Address address) {
    var glossary = Terms.page(site);
    if (terms.all().isEmpty() || glossary.isEmpty() || glossary.get().id().equals(page.id())) {
      return html;
    }
    var written = page.page().pages().in(mode.main()).language();
    return new Writer(html, glossary.get().id(), address).write(written);
  }

  private record Element(String name, Language language, boolean without) {}

  /** Writes one page. */
  private final class Writer {
    private final String html;
    private final String entry;
    private final StringBuilder out;
    private final Set<String> seen = new HashSet<>(); // language and row
    private final ArrayDeque<Element> open = new ArrayDeque<>();

    Writer(String html, PageId glossary, Address address) {
      this.html = html;
      this.entry = Html.escape(address.to(glossary)) + "#row-";
      this.out = new StringBuilder(html.length() + 4_096);
    }

    String write(Language language) {
      open.push(new Element("", language, false));
      int from = 0;
      while (from < html.length()) {
        int tag = html.indexOf('<', from);
        int end = tag < 0 ? html.length() : tag;
        text(html.substring(from, end));
        from = tag < 0 ? end : tag(tag);
      }
      return out.toString();
    }

    private int tag(int start) {
      int end = html.indexOf('>', start) + 1; // attributes are escaped: no other one before it
      if (end == 0) {
        out.append(html, start, html.length());
        return html.length();
      }
      String tag = html.substring(start, end);
      out.append(tag);
      if (tag.startsWith("</")) {
        if (open.size() > 1) {
          open.pop();
        }
      } else if (!tag.startsWith("<!") && !tag.endsWith("/>")) {
        String name = name(tag);
        var around = open.getFirst();
        if (!VOID.contains(name)) {
          boolean foreign = name.equals("span") && tag.contains(" lang="); // a gloss, a title
          boolean chosen = PRACTICE.matcher(tag).find(); // a link would be in a click's way
          boolean without = around.without() || foreign || chosen || WITHOUT.contains(name);
          open.push(new Element(name, language(tag), without));
        }
      }
      return end;
    }

    private static String name(String tag) {
      int end = 1;
      while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
        end++;
      }
      return tag.substring(1, end).toLowerCase(Locale.ROOT);
    }

    private Language language(String tag) {
      if (tag.contains(" lang=\"zh")) {
        return Language.ZH;
      }
      return tag.contains(" lang=\"en") ? Language.EN : open.getFirst().language();
    }

    private void text(String text) {
      var around = open.getFirst();
      if (around.without() || text.isBlank() || open.size() == 1) {
        out.append(text);
        return;
      }
      int from = 0;
      for (var found : terms.find(text, around.language())) {
        var term = found.term();
        String definition = term.definition().in(around.language());
        boolean first = seen.add(around.language() + term.row());
        if (first && !definition.isEmpty() && !isInEntity(text, found.start())) {
          out.append(text, from, found.start());
          out.append("<a class=\"term\" href=\"").append(entry).append(Html.escape(term.row()));
          out.append("\" data-def=\"").append(Html.escape(definition)).append("\">");
          out.append(text, found.start(), found.end()).append("</a>");
          from = found.end();
        }
      }
      out.append(text, from, text.length());
    }

    // The name of a character reference is no word.
    private static boolean isInEntity(String text, int index) {
      int and = text.lastIndexOf('&', index);
      return and >= 0 && text.indexOf(';', and) >= index;
    }
  }
}

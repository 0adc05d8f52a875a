package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.library.Library;
import bifolio.library.ProseNumber;
import bifolio.model.Inline;
import bifolio.model.Link;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Computes the numbers of a text and links each to its working. */
final class NumberReader {
  private final ParsedSource source;
  private final Library library;

  NumberReader(ParsedSource source, Library library) {
    this.source = source;
    this.library = library;
  }

  /**
   * Writes a number.
   *
   * @param inLink whether it stands in a link, which holds no other link
   */
  void write(NumberSyntax.ComputedNumber node, boolean inLink, RunWriter out) {
    var at = source.span(node);
    switch (ProseNumber.read(node.formula().toString(), library)) {
      case ProseNumber.Mistake mistake -> {
        if (!mistake.isElsewhere()) {
          source.report(
              error(mistake.code(), at, mistake.message())
                  .withHint(mistake.hint().isEmpty() ? null : mistake.hint()));
        }
        out.atom("<code>" + Html.escape(node.getChars().toString()) + "</code>", "");
      }
      case ProseNumber.Computed number -> {
        String plain = number.text().in(source.language());
        String text = plain.replace(' ', '\u00a0');
        if (inLink || number.calculator().isEmpty()) {
          out.atom("<span class=\"num\">" + Html.escape(text) + "</span>", plain);
          return;
        }
        String target = "/calculators/" + number.calculator() + ".md#~" + state(number.inputs());
        int link = source.link(new Link(target, plain, false, at));
        out.atom(
            "<a class=\"num\" href=\"" + Inline.link(link) + "\">" + Html.escape(text) + "</a>",
            plain);
      }
    }
  }

  private static String state(Map<String, String> inputs) {
    var state = new StringBuilder();
    for (var entry : inputs.entrySet()) {
      state.append(state.isEmpty() ? "" : "&").append(entry.getKey()).append('=');
      state.append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return state.toString();
  }
}

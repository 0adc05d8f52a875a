package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.diagnostic.Reporter;
import bifolio.model.Language;
import bifolio.model.Link;
import bifolio.model.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Both languages link to the same; another language's edition on the same host is the same. */
final class LinkTargetsLint implements ParityLint {
  private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?");
  private static final Pattern INDEX = Pattern.compile("/index\\.(?:html|md)$");
  private static final Pattern EDITION =
      Pattern.compile("^(?:zh|en|cn|zh-cn)\\.|/(?:zh|en|cn|zh-cn|zh_cn|zh-hans|en-us)(?=/|$)");

  @Override
  public String id() {
    return "C-2";
  }

  @Override
  public void look(List<PairedTexts> page, Reporter reporter) {
    for (var language : Language.values()) {
      var other = language.other();
      Map<Integer, Set<String>> sections = new HashMap<>();
      for (var pair : page) {
        var known = sections.computeIfAbsent(pair.section(), s -> new HashSet<>());
        for (var leading : pair.links().in(other)) {
          known.addAll(List.of(plain(leading.link()), host(leading.link()), file(leading.link())));
        }
      }
      for (var pair : page) {
        boolean slip =
            pair.links().in(other).stream()
                .anyMatch(leading -> leading.target() instanceof Target.Nowhere);
        if (!pair.isPaired() || slip) { // a link that is written wrong is missed in its twin
          continue;
        }
        var known = sections.getOrDefault(pair.section(), Set.of());
        for (var leading : pair.links().in(language)) {
          var link = leading.link();
          boolean broken = leading.target() instanceof Target.Nowhere; // has been said
          boolean same =
              known.contains(plain(link))
                  || known.contains(host(link))
                  || known.contains(file(link));
          if (!broken && !link.image() && !same && !link.target().startsWith("#")) {
            reporter.report(
                warning(
                        "link-differs",
                        link.at(),
                        "the twin does not link to \"" + link.target() + "\"")
                    .withNote(pair.at(other), "the link would stand here")
                    .withHint("link to the same in both languages"));
          }
        }
      }
    }
  }

  /** Returns what must be the same: the address without its scheme, language and anchor. */
  private static String plain(Link link) {
    String target = link.target().toLowerCase(java.util.Locale.ROOT);
    int anchor = target.indexOf('#');
    String bare = anchor < 0 ? target : target.substring(0, anchor);
    bare = EDITION.matcher(SCHEME.matcher(bare).replaceFirst("")).replaceAll("");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  // One page may link to a file by its path and the other by its address.
  private static String file(Link link) {
    String bare = INDEX.matcher(plain(link)).replaceFirst("");
    String name = bare.substring(bare.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return stem.isEmpty() ? bare : "file " + stem;
  }

  /** Returns the host of an address outside, with a mark; a link inside has none. */
  private static String host(Link link) {
    if (link.target().indexOf("://") < 0) {
      return "inside " + plain(link);
    }
    String bare = plain(link);
    int slash = bare.indexOf('/');
    return "//" + (slash < 0 ? bare : bare.substring(0, slash));
  }
}

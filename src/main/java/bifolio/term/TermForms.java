package bifolio.term;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the forms that stand in running text from what the glossary shows, such as {@code 首 token
 * 延迟（TTFT）} or {@code block (thread block, CTA)}.
 */
final class TermForms {
  private static final Pattern BRACKET = Pattern.compile("\\s*[（(]([^（）()]*)[）)]");
  private static final Pattern ALTERNATIVE = Pattern.compile("\\s*／\\s*|\\s+/\\s+|、|,\\s*");

  /** English words that mostly mean something else. */
  private static final Set<String> ORDINARY =
      Set.of(
          "block",
          "cluster",
          "decode",
          "die",
          "drain",
          "expert",
          "fence",
          "hang",
          "hop",
          "label",
          "operator",
          "partition",
          "peak",
          "ranking",
          "reduction",
          "register",
          "release",
          "retrieval",
          "switch",
          "trace",
          "weights",
          "pod",
          "precision",
          "recall",
          "acquire",
          "bubble",
          "bucket",
          "activation",
          "parameter",
          "kernel",
          "model state",
          "tree",
          "static",
          "dynamic",
          "dispatch",
          "combine",
          "internal",
          "external",
          "agent",
          "node",
          "phase",
          "network",
          "production",
          "profiling",
          "simple",
          "tor",
          "skew",
          "rounding",
          "sparsity",
          "streaming",
          "response",
          "transformer",
          "calibration",
          "partitioning",
          "topology",
          "availability",
          "convergence",
          "paging",
          "starvation",
          "consensus",
          "replication",
          "replica",
          "ray",
          "baseline",
          "参数",
          "权重",
          "排序",
          "副本",
          "基线",
          "网络",
          "专家",
          "复制",
          "标签",
          "流失",
          "饥饿",
          "抖动");

  private TermForms() {}

  /** Returns the English forms. */
  static List<String> english(String shown) {
    return forms(shown).stream()
        .filter(form -> form.length() > 2 && !ORDINARY.contains(form))
        .toList();
  }

  /** Returns the Chinese forms; a word of one character is none, nor is a fragment. */
  static List<String> chinese(String shown) {
    var forms = forms(shown);
    int longest = forms.stream().mapToInt(String::length).max().orElse(0);
    return forms.stream()
        .filter(form -> form.length() > 1)
        .filter(form -> !ORDINARY.contains(form.toLowerCase(java.util.Locale.ROOT)))
        .filter(form -> forms.size() == 1 || form.length() > 2 || longest == 2)
        .toList();
  }

  private static List<String> forms(String shown) {
    var forms = new LinkedHashSet<String>();
    Matcher bracket = BRACKET.matcher(shown);
    var inside = new ArrayList<String>();
    while (bracket.find()) {
      inside.add(bracket.group(1));
    }
    for (String form : ALTERNATIVE.split(bracket.replaceAll(""), 0)) {
      add(form, forms);
    }
    String head = shown.strip();
    for (String more : inside) {
      for (String form : ALTERNATIVE.split(more, 0)) {
        if (isName(form) && isFor(form.strip(), head)) {
          add(form, forms);
        }
      }
    }
    return List.copyOf(forms);
  }

  // An abbreviation, or an expansion of more than one word; not a remark on the sense.
  private static boolean isName(String form) {
    boolean capital = form.length() > 1 && Character.isUpperCase(form.codePointAt(1));
    boolean han = form.codePoints().filter(Term::isHan).count() > 2;
    return han || capital || form.strip().indexOf(' ') > 0;
  }

  // "kernel (GPU)" says which kernel; "queue pair (QP)" has another name.
  private static boolean isFor(String form, String head) {
    boolean han = head.codePoints().anyMatch(Term::isHan);
    boolean initial =
        Character.toLowerCase(form.charAt(0)) == Character.toLowerCase(head.charAt(0));
    return han || form.indexOf(' ') > 0 || initial;
  }

  private static void add(String form, Set<String> forms) {
    if (!form.isBlank()) {
      forms.add(form.strip());
    }
  }
}

package bifolio.check;

import static bifolio.diagnostic.Diagnostic.warning;

import bifolio.check.PairedTexts.Atom;
import bifolio.diagnostic.Reporter;
import bifolio.model.Block;
import bifolio.model.Language;
import bifolio.model.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Code in a line is the same in both languages (C-6): a name that one page lacks is a mistake. */
final class InlineCodeLint implements ParityLint {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern AROUND = Pattern.compile("^\\.|(?:\\(\\))?;?$");

  @Override
  public String id() {
    return "C-6";
  }

  @Override
  public void look(List<PairedTexts> page, Reporter reporter) {
    for (var language : Language.values()) {
      var there = new Said(page, language.other());
      for (var pair : page) {
        if (pair.passages().in(language.other()).isEmpty()) {
          continue;
        }
        for (var code : PairedTexts.atoms(pair.passages().in(language), Passage.CODE)) {
          if (isWanted(code) && !there.says(bare(code.content()))) {
            reporter.report(
                warning(
                        "code-differs",
                        code.at(),
                        "the twin page has no `"
                            + SPACES.matcher(code.content()).replaceAll(" ")
                            + "`")
                    .withNote(pair.at(language.other()), "it would stand here")
                    .withHint("write code alike in both languages"));
          }
        }
      }
    }
  }

  /** What a page says in one language. All of it is read only when no code in a line is the one. */
  private static final class Said {
    private final List<PairedTexts> page;
    private final Language language;
    private final Set<String> codes = new HashSet<>();
    private String all = "";

    Said(List<PairedTexts> page, Language language) {
      this.page = page;
      this.language = language;
      for (var pair : page) {
        for (var code : PairedTexts.atoms(pair.passages().in(language), Passage.CODE)) {
          codes.add(bare(code.content()));
        }
      }
    }

    boolean says(String code) {
      if (codes.contains(code)) {
        return true;
      }
      all = all.isEmpty() ? text(page, language) : all;
      return all.contains(code);
    }
  }

  // What has Han in it is text that is meant to differ.
  private static boolean isWanted(Atom code) {
    return !Wording.hasHan(code.content()) && !code.content().isBlank();
  }

  private static String text(List<PairedTexts> page, Language language) {
    var all = new StringBuilder();
    for (var pair : page) {
      for (var passage : pair.passages().in(language)) {
        all.append(plain(passage.text())).append('\n');
        passage.atoms().forEach(atom -> all.append(plain(atom)).append('\n'));
      }
      for (var block : pair.blocks().in(language)) {
        if (block instanceof Block.Code || block instanceof Block.Diagram) {
          all.append(plain(block.text())).append('\n');
        }
      }
    }
    return all.toString();
  }

  // ".push()" is "push".
  private static String bare(String code) {
    return AROUND.matcher(plain(code)).replaceAll("");
  }

  // Spaces and the quoting of code in code may differ.
  private static String plain(String code) {
    return SPACES.matcher(code.replace("`", "")).replaceAll("").toLowerCase(Locale.ROOT);
  }
}

package bifolio.term;

import static java.util.stream.Collectors.groupingBy;

import bifolio.model.Bilingual;
import bifolio.model.DataTable;
import bifolio.model.Language;
import bifolio.model.PageType;
import bifolio.model.SiteModel;
import bifolio.model.SitePage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The terms of a glossary and where they stand in a text. */
public final class Terms {
  private static final Pattern CLAUSE = Pattern.compile("[，；。]");

  private final List<Term> all;
  private final Index<Form> english;
  private final Index<Form> chinese;
  private final Index<Wrong> wrong;

  private record Form(String text, boolean exact, Term term) {}

  /** A variant that the glossary avoids, and of which term it is. */
  public record Wrong(Term.Avoided avoided, Term term) {}

  /** What begins with a character; most characters of a text begin nothing. */
  private record Index<T>(BitSet firsts, Map<Character, List<T>> lists) {
    Index(Map<Character, List<T>> lists) {
      this(new BitSet(), lists);
      lists.keySet().forEach(firsts::set);
    }

    List<T> at(char first) {
      return firsts.get(first) ? lists.getOrDefault(first, List.of()) : List.of();
    }
  }

  /** A term in a text: from {@code start} to before {@code end}, in UTF-16 units. */
  public record Found(Term term, int start, int end) {}

  private Terms(List<Term> all) {
    this.all = List.copyOf(all);
    this.english = index(all, Language.EN);
    this.chinese = index(all, Language.ZH);
    this.wrong =
        new Index<>(
            all.stream()
                .flatMap(term -> term.avoided().stream().map(word -> new Wrong(word, term)))
                .collect(groupingBy(word -> word.avoided().word().charAt(0))));
  }

  /**
   * Reads a glossary: a table with the columns {@code en}, {@code zh}, {@code def} and, if it
   * wants, {@code avoid}, {@code note}, {@code taught}. Rows without both names are left out.
   */
  public static Terms of(DataTable table) {
    var terms = new ArrayList<Term>();
    for (var row : table.rows()) {
      String en = text(row, "en").en();
      String zh = text(row, "zh").zh();
      if (!en.isEmpty() && !zh.isEmpty()) {
        var forms = new Bilingual<>(TermForms.english(en), TermForms.chinese(zh));
        var name = new Bilingual<>(en, zh);
        String taught = text(row, "taught").en();
        terms.add(new Term(row.id(), name, forms, text(row, "def"), avoided(row), taught));
      }
    }
    return new Terms(terms);
  }

  /** Returns the terms of a site's glossary; none if it has no glossary. */
  public static Terms of(SiteModel site) {
    return table(site).map(Terms::of).orElse(none());
  }

  /** Returns no terms: a site without a glossary. */
  public static Terms none() {
    return new Terms(List.of());
  }

  /** Returns the table of a site's glossary. */
  public static Optional<DataTable> table(SiteModel site) {
    return page(site)
        .map(page -> site.tables().get(page.page().pages().en().front().detail("data")));
  }

  /** Returns the page that shows a site's glossary. */
  public static Optional<SitePage> page(SiteModel site) {
    return site.pages().stream()
        .filter(page -> page.page().pages().en().front().type() == PageType.GLOSSARY)
        .filter(page -> site.tables().containsKey(page.page().pages().en().front().detail("data")))
        .findFirst();
  }

  /** Returns all terms in the order of the glossary. */
  public List<Term> all() {
    return all;
  }

  /** Returns the avoided variants that begin with a character, in the order of the glossary. */
  public List<Wrong> avoided(char first) {
    return wrong.at(first);
  }

  private static Bilingual<String> text(DataTable.DataRow row, String column) {
    var cell = row.cells().get(column);
    return cell == null
        ? Bilingual.same("")
        : cell.content().map(inline -> inline.text().replace('\n', ' '));
  }

  /**
   * A variant that the note speaks of is right somewhere, which only a reader can tell; in brackets
   * only if the note says 括注; nowhere if it says 混用.
   */
  private static List<Term.Avoided> avoided(DataTable.DataRow row) {
    var cell = row.cells().get("avoid");
    String note = text(row, "note").zh();
    var avoided = new ArrayList<Term.Avoided>();
    if (cell != null) {
      for (String word : cell.tags()) {
        String clause = clause(note, word);
        boolean noted = !clause.isEmpty() && !clause.contains("混用");
        boolean gloss = noted && clause.contains("括注");
        if (!noted || gloss) {
          avoided.add(new Term.Avoided(word, gloss));
        }
      }
    }
    return avoided;
  }

  private static String clause(String note, String word) {
    for (String clause : CLAUSE.split(note, 0)) {
      if (clause.contains(word)) {
        return clause;
      }
    }
    return "";
  }

  private static Index<Form> index(List<Term> terms, Language language) {
    var index = new HashMap<Character, List<Form>>();
    for (var term : terms) {
      for (String form : term.forms().in(language)) {
        boolean exact = !form.equals(form.toLowerCase(Locale.ROOT));
        index
            .computeIfAbsent(lower(form.charAt(0)), c -> new ArrayList<>())
            .add(new Form(form, exact, term));
      }
    }
    var longestFirst = Comparator.comparingInt((Form form) -> -form.text().length());
    index.values().forEach(forms -> forms.sort(longestFirst));
    return new Index<>(index);
  }

  /** Finds terms from left to right, the longest where several begin. */
  public List<Found> find(String text, Language language) {
    var index = language == Language.EN ? english : chinese;
    var found = new ArrayList<Found>();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      var forms = index.at(lower(text.charAt(i)));
      if (!forms.isEmpty() && (i == 0 || !isWord(text.charAt(i - 1)) || !isWord(text.charAt(i)))) {
        for (var form : forms) {
          end = end(text, i, form, language);
          if (end > i) {
            found.add(new Found(form.term(), i, end));
            break;
          }
        }
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  private static int end(String text, int from, Form form, Language language) {
    int end = from + form.text().length();
    if (!text.regionMatches(!form.exact(), from, form.text(), 0, form.text().length())) {
      return from;
    }
    if (!isWord(text.charAt(end - 1)) || end == text.length() || !isWord(text.charAt(end))) {
      return end;
    }
    boolean plural =
        language == Language.EN
            && text.charAt(end) == 's'
            && (end + 1 == text.length() || !isWord(text.charAt(end + 1)));
    return plural ? end + 1 : from;
  }

  private static char lower(char c) {
    return Character.toLowerCase(c);
  }

  // Latin letters and digits make words; between Han characters there is nothing to see.
  private static boolean isWord(char c) {
    return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
  }
}

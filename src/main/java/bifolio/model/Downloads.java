package bifolio.model;

import java.util.List;
import java.util.Set;

/**
 * What is made of the pages besides the pages themselves.
 *
 * @param pdfs the files of printed pages, from the site's root
 * @param zipBytes the size of the packed book; 0 if it is not packed
 */
public record Downloads(Set<String> pdfs, long zipBytes) {
  /** Nothing. */
  public static final Downloads NONE = new Downloads(Set.of(), 0);

  /** The packed book. */
  public static final String ZIP = "handbook.zip";

  /** A size of paper. */
  public enum Paper {
    A4,
    LETTER;

    /** Returns the size as people write it. */
    public String label() {
      return this == A4 ? "A4" : "Letter";
    }
  }

  public Downloads {
    pdfs = Set.copyOf(pdfs);
  }

  /** Returns the same with the size of the packed book. */
  public Downloads withZip(long bytes) {
    return new Downloads(pdfs, bytes);
  }

  /** Returns the document of a sheet of paper, from the site's root. */
  public static String sheet(String round, Mode mode) {
    return "print/round-" + round + "." + mode.folder() + ".html";
  }

  /** Returns the document that holds the whole book. */
  public static String book(Mode mode) {
    return "print/handbook." + mode.folder() + ".html";
  }

  /** Returns the PDF of a document of the folder {@code print} or of a page. */
  public static String pdf(String file, Paper paper) {
    String name = file.substring(0, file.length() - ".html".length());
    String size = paper == Paper.A4 ? ".a4.pdf" : ".letter.pdf";
    if (name.startsWith("print/")) {
      return name + size;
    }
    int slash = name.indexOf('/');
    return "print" + name.substring(slash) + "." + name.substring(0, slash) + size;
  }

  /** Returns the sizes of paper. */
  public static List<Paper> papers() {
    return List.of(Paper.values());
  }
}

package bifolio.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A printed document.
 *
 * @param bytes not to be changed by anyone
 * @param pages how many pages it has, counted in the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Pdf(byte[] bytes, int pages) {
  private static final Pattern PAGE = Pattern.compile("/Type /Page\\b(?!s)");
  private static final Pattern DATE = Pattern.compile("(/(?:Creation|Mod)Date \\()D:\\d{14}");
  private static final Pattern NODE = Pattern.compile("(?<=\\(node)\\d{8}(?=\\))");

  /**
   * Takes what Chromium printed, without what differs from one time to the next: when it did, and
   * from which number it counted the cells of tables.
   */
  static Pdf of(byte[] printed) {
    // One byte a character. What is new is as long as the old: the file knows its places by number.
    var text = new String(printed, StandardCharsets.ISO_8859_1);
    var timeless = renumbered(DATE.matcher(text).replaceAll("$1D:20000101000000"));
    int pages = (int) PAGE.matcher(timeless).results().count();
    return new Pdf(timeless.getBytes(StandardCharsets.ISO_8859_1), pages);
  }

  /** The order stays: the file looks its cells up in it. */
  private static String renumbered(String text) {
    var numbers = new HashMap<String, String>();
    for (String old :
        NODE.matcher(text).results().map(MatchResult::group).distinct().sorted().toList()) {
      numbers.put(old, String.format(Locale.ROOT, "%08d", numbers.size() + 1));
    }
    return NODE.matcher(text).replaceAll(found -> numbers.getOrDefault(found.group(), ""));
  }
}

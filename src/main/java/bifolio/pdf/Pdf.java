package bifolio.pdf;

import java.nio.charset.StandardCharsets;
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

  /** Takes what Chromium printed, without the time at which it did. */
  static Pdf of(byte[] printed) {
    // One byte a character. The new date is as long as the old one: the file knows its places by
    // number.
    var text = new String(printed, StandardCharsets.ISO_8859_1);
    var timeless = DATE.matcher(text).replaceAll("$1D:20000101000000");
    int pages = (int) PAGE.matcher(timeless).results().count();
    return new Pdf(timeless.getBytes(StandardCharsets.ISO_8859_1), pages);
  }
}

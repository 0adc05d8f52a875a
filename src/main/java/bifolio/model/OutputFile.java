package bifolio.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One file of the site. Equal by content.
 *
 * @param path from the site's root, with {@code /}
 * @param bytes not to be changed by anyone
 */
@SuppressWarnings("ArrayRecordComponent") // equality by content is written out below
public record OutputFile(String path, byte[] bytes) {
  /** Makes a UTF-8 text file. */
  public static OutputFile text(String path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputFile that
        && path.equals(that.path)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}

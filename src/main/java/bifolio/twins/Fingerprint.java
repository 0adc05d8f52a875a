package bifolio.twins;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes a short name of a text: 36 bits of its SHA-256 as six digits. A change goes unseen once in
 * 69 thousand million times.
 */
final class Fingerprint {
  static final int LENGTH = 6;
  static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the fingerprint of a text, whatever space it has; {@link Print#NONE} of no text. */
  String of(String text) {
    String bare = withoutSpace(text);
    if (bare.isEmpty()) {
      return Print.NONE;
    }
    byte[] hash = digest.digest(bare.getBytes(StandardCharsets.UTF_8));
    var out = new StringBuilder(LENGTH);
    long bits = 0;
    for (int i = 0; i < 5; i++) {
      bits = bits << 8 | (hash[i] & 0xFF);
    }
    for (int i = 0; i < LENGTH; i++) {
      out.append(DIGITS.charAt((int) (bits >>> (34 - 6 * i)) & 63));
    }
    return out.toString();
  }

  private static String withoutSpace(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}

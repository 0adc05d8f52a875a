package bifolio.content;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.Reporter;
import bifolio.diagnostic.SourceText;
import bifolio.diagnostic.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Turns the bytes of a text file into a text that every later stage can trust. */
final class TextFile {
  /** The longest line that an author may write, in UTF-16 units. */
  static final int MAX_LINE = 100_000;

  private TextFile() {}

  /**
   * Decodes UTF-8 without a byte-order mark. Broken bytes and control characters are reported at
   * the first place and stand as U+FFFD in the text, so the file's other mistakes are found too.
   *
   * @param longLines whether lines of any length are fine, as in a drawing that a program wrote
   * @param bidi whether to look for characters that change the direction of text
   * @return empty if a line is too long
   */
  static Optional<String> decode(
      String path, byte[] bytes, boolean longLines, boolean bidi, Reporter reporter) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      reportBrokenBytes(path, bytes, reporter);
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (!longLines) {
      int line = firstLongLine(text);
      if (line > 0) {
        reporter.report(
            Diagnostic.error(
                    "too-large",
                    new Span(path, line, 1, 1),
                    "a line has more than 100,000 characters")
                .withHint("break the line; the file is left out"));
        return Optional.empty();
      }
    }
    if (bidi) {
      reportBidi(path, text, reporter);
    }
    return Optional.of(withoutControls(path, text, reporter));
  }

  /** Returns a sentence part for what the system says of a file. */
  static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof NoSuchFileException) {
      return "it vanished while it was read";
    }
    String message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : FileName.shown(message);
  }

  private static void reportBrokenBytes(String path, byte[] bytes, Reporter reporter) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    if (!decoder.decode(in, out, true).isError()) {
      return; // the file itself has U+FFFD
    }
    int offset = out.position();
    String before = out.flip().toString();
    String start = before.startsWith("\uFEFF") ? before.substring(1) : before;
    int column = offset - (before.length() - start.length());
    Span at = SourceText.of(path, start + "\uFFFD").span(column, column + 1);
    boolean wide = bytes.length > 1 && ((bytes[0] & 0xFE) == 0xFE && (bytes[1] & 0xFE) == 0xFE);
    reporter.report(
        Diagnostic.error("broken-utf8", at, wide ? "this is UTF-16, not UTF-8" : brokenByte(in))
            .withHint("save the file as UTF-8"));
  }

  private static String brokenByte(ByteBuffer in) {
    return "the byte 0x"
        + Integer.toHexString(0x100 | (in.get(in.position()) & 0xFF)).substring(1)
        + " is not UTF-8";
  }

  private static int firstLongLine(String text) {
    int line = 1;
    int start = 0;
    for (int end = 0; start <= text.length(); line++, start = end + 1) {
      end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > MAX_LINE) {
        return line;
      }
    }
    return 0;
  }

  private static void reportBidi(String path, String text, Reporter reporter) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.isBidiControl(c)) {
        reporter.report(
            Diagnostic.warning(
                    "bidi-control",
                    SourceText.of(path, text).span(i, i + 1),
                    Characters.code(c) + " changes the direction of what follows, unseen")
                .withHint("remove it: English and Chinese never need it"));
        return;
      }
    }
  }

  private static String withoutControls(String path, String text, Reporter reporter) {
    int first = 0;
    while (first < text.length() && !Characters.isForbiddenControl(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    reporter.report(
        Diagnostic.error(
                "control-character",
                SourceText.of(path, text).span(first, first + 1),
                "the control character " + Characters.code(text.charAt(first)) + " is not text")
            .withHint("remove it"));
    var clean = new StringBuilder(text);
    for (int i = first; i < clean.length(); i++) {
      if (Characters.isForbiddenControl(clean.charAt(i))) {
        clean.setCharAt(i, '\uFFFD'); // one for one, so places stay right
      }
    }
    return clean.toString();
  }
}

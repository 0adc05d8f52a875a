package bifolio.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mistake of an author, with its place.
 *
 * @param code a name such as {@code broken-link}
 * @param message what is wrong, in the author's words, lower case, no full stop
 * @param notes other places that belong to it, usually the twin's
 * @param hint what to do about it, as an instruction
 * @param fixes the changes that do it, where that needs no judgement; else empty
 */
public record Diagnostic(
    Severity severity,
    String code,
    Span at,
    String message,
    List<Note> notes,
    @Nullable String hint,
    List<Fix> fixes)
    implements Comparable<Diagnostic> {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::at)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    notes = List.copyOf(notes);
    fixes = List.copyOf(fixes);
  }

  /** Makes a finding that stops the build. */
  public static Diagnostic error(String code, Span at, String message) {
    return new Diagnostic(Severity.ERROR, code, at, message, List.of(), null, List.of());
  }

  /** Makes a finding that does not stop the build. */
  public static Diagnostic warning(String code, Span at, String message) {
    return new Diagnostic(Severity.WARNING, code, at, message, List.of(), null, List.of());
  }

  /** Returns this finding with what to do about it. */
  public Diagnostic withHint(@Nullable String newHint) {
    return new Diagnostic(severity, code, at, message, notes, newHint, fixes);
  }

  /** Returns this finding with one more place. */
  public Diagnostic withNote(Span noteAt, String noteMessage) {
    var all = new ArrayList<>(notes);
    all.add(new Note(noteAt, noteMessage));
    return new Diagnostic(severity, code, at, message, all, hint, fixes);
  }

  /** Returns this finding with the changes that mend it. */
  public Diagnostic withFixes(List<Fix> newFixes) {
    return new Diagnostic(severity, code, at, message, notes, hint, newFixes);
  }

  /** Returns this finding with another message. */
  public Diagnostic withMessage(String newMessage) {
    return new Diagnostic(severity, code, at, newMessage, notes, hint, fixes);
  }

  /** Returns this finding with another severity. */
  public Diagnostic withSeverity(Severity newSeverity) {
    return new Diagnostic(newSeverity, code, at, message, notes, hint, fixes);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** Returns the first line of the printed form: place, severity, code, message. */
  @Override
  public String toString() {
    return at + ": " + severity.word() + "[" + code + "]: " + message;
  }
}

package bifolio.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for the name of one file or folder. */
final class FileName {
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SYSTEM_FILES =
      Set.of("desktop.ini", "thumbs.db", "__macosx", "__pycache__", "node_modules");

  private FileName() {}

  /** Returns whether a name is hidden, a backup of an editor, or a dropping of a file manager. */
  static boolean isIgnored(String name) {
    return name.startsWith(".")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"))
        || name.endsWith(".swp")
        || name.endsWith(".swx")
        || name.endsWith(".orig")
        || SYSTEM_FILES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Returns what is wrong with a name, if no URL or no Windows path takes it. */
  static Optional<String> problem(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || (c >= 0x7F && c < 0xA0) || Characters.isBidiControl(c) || c == 0xFFFD) {
        return Optional.of("the name has a character that cannot be shown");
      }
      if ("<>:\"|?*\\#%".indexOf(c) >= 0) {
        return Optional.of("the name has the character \"" + c + "\"");
      }
    }
    if (name.startsWith(" ") || name.endsWith(" ") || name.endsWith(".")) {
      return Optional.of("the name starts or ends with a space or ends with a full stop");
    }
    return RESERVED.matcher(name).matches()
        ? Optional.of("the name is reserved on Windows")
        : Optional.empty();
  }

  /** Returns a form that is equal for two names which some disk takes for the same. */
  static String folded(String name) {
    return composed(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Returns the name in NFC: some disks give names back decomposed. */
  static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Returns a name that is safe to print. */
  static String shown(String name) {
    var out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hostile = Character.isISOControl(c) || Characters.isBidiControl(c);
      out.append(hostile ? '\uFFFD' : c);
    }
    return out.toString();
  }

  /** Returns what follows the last full stop, in lower case; empty when there is none. */
  static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}

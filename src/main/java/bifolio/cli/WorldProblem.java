package bifolio.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says in a sentence what the world refused: the disk, a right, a port. */
final class WorldProblem {
  private WorldProblem() {}

  /** Returns a sentence without a full stop, for one line of a terminal. */
  static String sentence(IOException problem) {
    String message = problem.getMessage() == null ? "" : problem.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("disk quota")) {
      return "the disk is full; what was there before is untouched";
    }
    if (lower.contains("read-only file system")) {
      return "the disk is read-only: " + message;
    }
    if (lower.contains("too many open files")) {
      return "the system allows no more open files; raise the limit with ulimit -n";
    }
    return switch (problem) {
      case AccessDeniedException denied -> "permission denied: " + denied.getFile();
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case FileSystemException refused -> refused(refused);
      case BindException taken -> "the port cannot be taken: " + message;
      default -> message.isEmpty() ? problem.getClass().getSimpleName() : message;
    };
  }

  private static String refused(FileSystemException problem) {
    String reason = problem.getReason();
    return "cannot write " + problem.getFile() + (reason == null ? "" : ": " + reason);
  }
}

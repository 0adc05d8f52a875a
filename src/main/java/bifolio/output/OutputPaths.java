package bifolio.output;

import bifolio.model.OutputFile;
import java.util.HashSet;
import java.util.List;

/** The last door before the disk: no path may leave the folder, whatever the stages before did. */
final class OutputPaths {
  private OutputPaths() {}

  /** Refuses absolute paths, steps upwards, and two files where there is room for one. */
  static void check(List<OutputFile> files) {
    var paths = new HashSet<String>();
    var folders = new HashSet<String>();
    for (var file : files) {
      String path = file.path();
      for (var step : path.split("/", -1)) {
        if (step.isEmpty() || step.equals(".") || step.equals("..") || hasUnsafe(step)) {
          throw new IllegalArgumentException("not a path inside the site: \"" + path + "\"");
        }
      }
      if (path.equals(SiteFolder.MANIFEST)) {
        throw new IllegalArgumentException("the name is taken: \"" + path + "\"");
      }
      if (!paths.add(path)) {
        throw new IllegalArgumentException("two files for one path: \"" + path + "\"");
      }
      for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
        folders.add(path.substring(0, i));
      }
    }
    for (var path : paths) {
      if (folders.contains(path)) {
        throw new IllegalArgumentException("a file and a folder for one path: \"" + path + "\"");
      }
    }
  }

  private static boolean hasUnsafe(String step) {
    return step.indexOf('\\') >= 0 || step.indexOf(':') >= 0 || step.indexOf('\0') >= 0;
  }
}

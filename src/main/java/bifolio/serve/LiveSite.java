package bifolio.serve;

import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.DiagnosticJson;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import bifolio.model.Sources;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is served at one moment: the files of the last good build, and the findings of the last one.
 *
 * @param number counts good builds, from 1; 0 before the first
 */
record LiveSite(
    int number, Map<String, OutputFile> files, List<Diagnostic> diagnostics, Sources sources) {
  private static final int SHOWN = 200;

  static LiveSite empty() {
    var sources = new Sources(List.of(), List.of(), List.of(), List.of());
    return new LiveSite(0, Map.of(), List.of(), sources);
  }

  /** Returns the state after a build that made these files. */
  LiveSite withFiles(List<OutputFile> next, List<Diagnostic> found, Sources read) {
    var byPath = new HashMap<String, OutputFile>();
    next.forEach(file -> byPath.put(file.path(), file));
    return new LiveSite(number + 1, byPath, found, read);
  }

  /** Returns the state after a build that failed: the files stay. */
  LiveSite withProblems(List<Diagnostic> found, Sources read) {
    return new LiveSite(number, files, found, read);
  }

  /** Returns the paths of files that differ, are new or are gone, in order. */
  Set<String> changedSince(LiveSite earlier) {
    var changed = new TreeSet<String>();
    for (var file : files.values()) {
      var before = earlier.files.get(file.path());
      if (before == null || !Arrays.equals(before.bytes(), file.bytes())) {
        changed.add(file.path());
      }
    }
    earlier.files.keySet().stream().filter(p -> !files.containsKey(p)).forEach(changed::add);
    return changed;
  }

  /** Returns the findings for the overlay. */
  String problemsJson() {
    return new DiagnosticJson(texts()).write(diagnostics, SHOWN);
  }

  /** Returns the texts that were read, by the path that findings print. */
  Function<String, Optional<String>> texts() {
    var byPath =
        Stream.concat(sources.content().stream(), sources.theme().stream())
            .collect(Collectors.toMap(Source::path, Source::text, (a, b) -> a));
    return path -> Optional.ofNullable(byPath.get(path));
  }
}

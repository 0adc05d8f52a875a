package bifolio.output;

import bifolio.model.OutputFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a folder holds before it is replaced.
 *
 * @param manifest the list that the last build left, empty if there is none
 * @param ours files of that list that are there
 * @param kept files of the owner that stay
 * @param foreign the first file that is neither
 */
record SiteFolder(String manifest, Set<String> ours, List<String> kept, Optional<String> foreign) {
  /** The list of what a build wrote, so that the next one knows what it may delete. */
  static final String MANIFEST = ".bifolio-files";

  private static final String HEADER =
      "# Bifolio wrote these files and replaces them. Do not edit anything in this folder.\n";
  private static final Set<String> KEPT = Set.of(".gitignore", "CNAME");
  private static final Set<String> DROPPINGS = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  static String manifest(List<OutputFile> files) {
    return files.stream()
        .map(OutputFile::path)
        .sorted()
        .collect(Collectors.joining("\n", HEADER, "\n"));
  }

  static SiteFolder read(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return new SiteFolder("", Set.of(), List.of(), Optional.empty());
    }
    var list = folder.resolve(MANIFEST);
    String manifest = Files.isRegularFile(list) ? Files.readString(list) : "";
    var listed = new HashSet<>(manifest.lines().toList());
    var ours = new HashSet<String>();
    var kept = new ArrayList<String>();
    var foreign = new ArrayList<String>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            boolean regular = attributes.isRegularFile();
            if (regular && KEPT.contains(path) && !listed.contains(path)) {
              kept.add(path);
            } else if (regular && listed.contains(path)) {
              ours.add(path);
            } else if (!path.equals(MANIFEST)
                && !DROPPINGS.contains(file.getFileName().toString())) {
              foreign.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new SiteFolder(manifest, ours, kept, foreign.stream().sorted().findFirst());
  }
}

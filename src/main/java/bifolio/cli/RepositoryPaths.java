package bifolio.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Turns the paths that findings print into paths from the root of the repository. */
final class RepositoryPaths implements UnaryOperator<String> {
  private final Path project;
  private final Path root;

  /**
   * Finds the repository: the nearest folder above that git works in, else the project itself.
   *
   * @param project the folder from which findings print their paths
   */
  RepositoryPaths(Path project) {
    this.project = project;
    Path found = project;
    while (found != null && !Files.exists(found.resolve(".git"))) {
      found = found.getParent();
    }
    this.root = found == null ? project : found;
  }

  @Override
  public String apply(String path) {
    Path file = project.resolve(path).normalize();
    return file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : path;
  }
}

package bifolio.content;

import bifolio.diagnostic.DiagnosticPrinter;
import bifolio.diagnostic.Problems;
import bifolio.model.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A project on disk for one test. */
final class ContentFolder {
  final Path project;
  final Problems problems = new Problems();

  ContentFolder(Path project) {
    this.project = project;
    file("content/en/index.md", "# Home\n");
    file("content/zh/index.md", "# 首页\n");
    file("themes/default/strings.yaml", "contents: {en: Contents, zh: 目录}\n");
    file("themes/default/templates/layout.peb", "{{ page.body | raw }}\n");
    file("themes/default/assets/base.css", "p { margin: 0 }\n");
  }

  ContentFolder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  ContentFolder file(String path, byte[] bytes) {
    try {
      var file = project.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SourceReader reader() {
    return new SourceReader(project, project.resolve("content"), project.resolve("themes/default"));
  }

  Sources read() {
    return reader().read(problems);
  }

  /** Returns all findings as they are printed, without excerpts. */
  String printed() {
    return new DiagnosticPrinter(path -> Optional.empty(), false).print(problems.sorted());
  }
}

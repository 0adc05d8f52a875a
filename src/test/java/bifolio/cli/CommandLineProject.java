package bifolio.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An installation with a small theme and a small book, and its command line. */
final class CommandLineProject {
  private static final String STRINGS =
      """
      notes: {en: Notes, zh: 注释}
      back: {en: back, zh: 回到正文}
      anchor: {en: link, zh: 链接}
      table: {en: Table, zh: 表格}
      edit: {en: Edit, zh: 编辑}
      missing-en: {en: Not in English yet., zh: 尚无英文。}
      missing-zh: {en: Not in Chinese yet., zh: 尚无中文。}
      mode-en: EN
      mode-zh: 中
      mode-both: 双
      name-en: {en: English, zh: 英文}
      name-zh: {en: Chinese, zh: 中文}
      name-both: {en: Both, zh: 双语}
      """;

  final Path home;

  CommandLineProject(Path home) throws IOException {
    this.home = home;
    write("themes/default/strings.yaml", STRINGS);
    write("themes/default/templates/layout.peb", "<html><head></head>{{ page.body | raw }}");
    write("themes/default/templates/pages/page.peb", "{% extends \"layout\" %}\n");
    write("themes/default/templates/gateway.peb", "{{ site.name }}\n");
    write("themes/default/templates/missing.peb", "{{ site.name }}\n");
    write("themes/default/templates/redirect.peb", "{{ target }}\n");
    write("content/en/index.md", "# Home\n\nText.\n");
    write("content/zh/index.md", "# 首页\n\n文字。\n");
  }

  /** What a run printed and how it ended. */
  record Run(int code, String out, String err) {}

  void write(String path, String text) throws IOException {
    var file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Runs a command as the launcher does. */
  Run run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var oldOut = System.out;
    var oldErr = System.err;
    var oldIn = System.in;
    String oldHome = System.getProperty("bifolio.home", ".");
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
      System.setIn(new ByteArrayInputStream(new byte[0]));
      System.setProperty("bifolio.home", home.toString());
      int code = BifolioCommand.run(arguments);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(oldOut);
      System.setErr(oldErr);
      System.setIn(oldIn);
      System.setProperty("bifolio.home", oldHome);
    }
  }
}

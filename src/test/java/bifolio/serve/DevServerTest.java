package bifolio.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a browser and an editor see it. */
@Timeout(60)
class DevServerTest {
  private static final Map<String, String> FILES =
      Map.of(
          "content/en/index.md", "Home",
          "content/zh/index.md", "首页",
          "content/zh/显存.md", "显存",
          "theme/assets/base.css", "p {}");

  @TempDir Path temp;

  private ServedProject serve(Map<String, String> files) throws IOException {
    return new ServedProject(temp, files);
  }

  @Test
  void aGoodBuildIsServedAndThenWritten() throws Exception {
    try (var project = serve(FILES)) {
      assertThat(project.get("/en/").body()).contains("Home");
      assertThat(project.get("/zh/%E6%98%BE%E5%AD%98.html").body()).contains("显存");
      var first = project.rebuilds.take();
      assertThat(first.good()).isTrue();
      assertThat(first.pages()).isEqualTo(3);
      assertThat(first.changed()).isEmpty();
    } // closing waits for the write
    assertThat(temp.resolve("site/zh/显存.html")).content().contains("显存");
    assertThat(temp.resolve("site/zh/显存.html")).content().doesNotContain("live.js");
    assertThat(temp.resolve(".bifolio/typeset.cache")).doesNotExist(); // nothing new to save
  }

  @Test
  void aSavedFileReachesTheBrowser() throws Exception {
    try (var project = serve(FILES);
        var events = project.events(project.buildOf("/en/index.html"))) {
      assertThat(events.next()).startsWith("problems {\"errors\":0,\"warnings\":0");
      project.write("content/zh/显存.md", "显存 80 GiB");
      assertThat(events.next()).startsWith("problems ");
      assertThat(events.next())
          .startsWith("reload {\"build\":\"")
          .endsWith(".2\",\"changed\":[\"zh/显存.html\"]}");
      assertThat(project.get("/zh/%E6%98%BE%E5%AD%98.html").body()).contains("80 GiB");
      project.rebuilds.take();
      var second = project.rebuilds.take();
      assertThat(second.changed()).containsExactly("content/zh/显存.md");
      assertThat(second.pages()).isEqualTo(1);
    }
  }

  @Test
  void editorsThatRenameNewFoldersAndTheThemeAreSeen() throws Exception {
    try (var project = serve(FILES);
        var events = project.events(project.buildOf("/en/index.html"))) {
      events.next();
      Files.writeString(temp.resolve("content/en/.index.md.tmp"), "Renamed");
      Files.move(
          temp.resolve("content/en/.index.md.tmp"),
          temp.resolve("content/en/index.md"),
          StandardCopyOption.REPLACE_EXISTING);
      events.next();
      assertThat(events.next()).endsWith("\"changed\":[\"en/index.html\"]}");
      project.write("content/en/new/deep/页.md", "New");
      events.next();
      assertThat(events.next()).endsWith("\"changed\":[\"en/new/deep/页.html\"]}");
      project.write("content/en/new/deep/页.md", "Newer");
      events.next();
      assertThat(events.next()).endsWith("\"changed\":[\"en/new/deep/页.html\"]}");
      project.write("theme/assets/base.css", "p { color: red }");
      events.next();
      assertThat(events.next()).endsWith("\"changed\":[\"assets/base.css\"]}");
      Files.delete(temp.resolve("content/en/new/deep/页.md"));
      events.next();
      assertThat(events.next()).endsWith("\"changed\":[\"en/new/deep/页.html\"]}");
    }
  }

  @Test
  void aMistakeKeepsTheLastGoodSiteAndShowsTheFinding() throws Exception {
    try (var project = serve(FILES);
        var events = project.events(project.buildOf("/en/index.html"))) {
      events.next();
      project.write("content/zh/index.md", "好\n这里 BROKEN");
      String found =
          "{\"errors\":1,\"warnings\":0,\"diagnostics\":[{\"severity\":\"error\",\"code\":\"broken\","
              + "\"path\":\"content/zh/index.md\",\"line\":2,\"column\":4,\"length\":6,"
              + "\"message\":\"坏了\",\"excerpt\":\"这里 BROKEN\",\"notes\":[],\"hint\":null}]}";
      assertThat(events.next()).isEqualTo("problems " + found);
      assertThat(project.get("/zh/").body()).contains("首页").contains("/-/live.js");
      assertThat(project.get("/-/problems.json").body()).isEqualTo(found);
      try (var late = project.events(project.buildOf("/zh/"))) {
        assertThat(late.next()).isEqualTo("problems " + found);
      }
      project.write("content/zh/index.md", "好了 HM");
      assertThat(events.next()).startsWith("problems {\"errors\":0,\"warnings\":1");
      assertThat(events.next()).endsWith("\"changed\":[\"zh/index.html\"]}");
    }
  }

  @Test
  void aFirstBuildThatFailsIsServedAsAPageOfFindings() throws Exception {
    try (var project = serve(Map.of("content/en/index.md", "<b>BROKEN", "theme/assets/a.css", ""));
        var events = project.events(project.buildOf("/"))) {
      var page = project.get("/en/index.html");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body())
          .contains("content/en/index.md:1:4: error[broken]: 坏了")
          .contains("&lt;b>BROKEN")
          .contains("data-file=\"\"")
          .contains("/-/live.js");
      events.next();
      project.write("content/en/index.md", "Mended");
      events.next();
      assertThat(events.next()).startsWith("reload ");
      assertThat(project.get("/en/").body()).contains("Mended");
    }
  }

  @Test
  void aMissingContentFolderIsAPageOfFindingsToo() throws Exception {
    try (var project = serve(Map.of("theme/assets/a.css", ""));
        var events = project.events(project.buildOf("/"))) {
      assertThat(project.get("/").body()).contains("there is no such content folder");
      events.next();
      project.write("content/en/index.md", "Made");
      String event = events.next();
      while (!event.startsWith("reload")) {
        event = events.next();
      }
      assertThat(project.get("/en/").body()).contains("Made");
    }
  }

  @Test
  void aBugOfOursDoesNotEndTheServer() throws Exception {
    try (var project = serve(FILES);
        var events = project.events(project.buildOf("/en/"))) {
      events.next();
      project.write("content/en/index.md", "BUG");
      assertThat(events.next()).contains("\"code\":\"bug\"").contains("no such thing: 9");
      assertThat(project.bugs.take()).hasMessage("no such thing: 9");
      project.write("content/en/index.md", "Fine");
      assertThat(events.next()).startsWith("problems {\"errors\":0");
      assertThat(events.next()).startsWith("reload ");
    }
  }

  @Test
  void aTabThatComesBackIsToldWhatItMissed() throws Exception {
    try (var project = serve(FILES)) {
      String build = project.buildOf("/en/");
      project.rebuilds.take();
      project.write("content/en/index.md", "Home 2");
      project.rebuilds.take();
      project.write("content/zh/index.md", "首页 2");
      project.rebuilds.take();
      try (var back = project.events(build);
          var stranger = project.events("elsewhere.7");
          var current = project.events(project.buildOf("/en/"))) {
        back.next();
        assertThat(back.next()).endsWith("\"changed\":[\"en/index.html\",\"zh/index.html\"]}");
        stranger.next();
        assertThat(stranger.next()).endsWith("\"changed\":null}");
        current.next();
        project.write("theme/assets/base.css", "");
        assertThat(current.next()).startsWith("problems ");
      }
    }
  }

  @Test
  void aFolderThatIsNotOursIsReportedAndServedAllTheSame() throws Exception {
    Files.createDirectories(temp.resolve("site"));
    Files.writeString(temp.resolve("site/notes.txt"), "mine");
    try (var project = serve(FILES)) {
      assertThat(project.problems.poll(20, TimeUnit.SECONDS))
          .hasMessageContaining("which no earlier build wrote");
      assertThat(project.get("/en/").statusCode()).isEqualTo(200);
    }
    assertThat(temp.resolve("site")).isDirectoryNotContaining("glob:**/en");
  }

  @Test
  void aPortInUseIsAnException() throws Exception {
    try (var project = serve(FILES)) {
      assertThatThrownBy(
              () ->
                  new DevServer(
                      ServedProject.settings(temp, project.port()),
                      (sources, reading, quick) ->
                          new bifolio.build.BuildResult(
                              java.util.List.of(),
                              reading,
                              0,
                              bifolio.twins.Twins.none(),
                              java.util.List.of(),
                              Map.of(),
                              Map.of()),
                      Map::of,
                      project))
          .isInstanceOf(BindException.class);
    }
  }

  @Test
  void closingEndsTheStreams() throws Exception {
    var project = serve(FILES);
    var events = project.events(project.buildOf("/en/"));
    events.next();
    project.close();
    assertThat(endOf(events)).isEqualTo("end");
  }

  private static String endOf(ServedProject.Events events) {
    try {
      return events.next();
    } catch (IOException e) {
      return "end"; // cut off
    }
  }
}

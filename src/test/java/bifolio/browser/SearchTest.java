package bifolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.model.OutputFile;
import bifolio.search.Book;
import bifolio.search.SiteSearch;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader's script in a real browser, under the policy of our pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
  private static final List<String> QUERIES =
      List.of(
          "显存",
          "VRAM",
          "pipeline bubble",
          "流水线气泡",
          "存储体冲突",
          "memory_order_acquire",
          "AllReduce",
          "fully_shard",
          "KV cache 量化",
          "tensr paralelism",
          "prefi",
          "80 GiB",
          "\"共享内存\"",
          "what is a warp",
          "张量并行 通信",
          "显",
          "the",
          "",
          "zzzzqq",
          "\uD800",
          "\u202Ecache\u202C",
          "<img src=x onerror=alert(1)>",
          "%",
          "\\");

  private static final String PAGE =
      """
      <!doctype html><html><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:; script-src 'self'; require-trusted-types-for 'script'; trusted-types bifolio-search">
      <link rel="icon" href="data:,"><title>t</title><script src="../assets/search.js"></script></head><body></body></html>
      """;

  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private SiteSearch search;
  private HttpServer server;
  private Path site;
  private Page page;

  @BeforeAll
  void index(@TempDir Path temp) throws IOException {
    search = Book.of("content");
    site = temp;
    write(site, search.files());
    chromium = new Chromium();
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server =
        SimpleFileServer.createFileServer(
            loopback, site.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
  }

  @AfterAll
  void stop() {
    chromium.close();
    server.stop(0);
  }

  @BeforeEach
  void open() {
    complaints.clear();
    page = chromium.browser().newPage();
    page.onPageError(complaints::add);
  }

  @AfterEach
  void close() {
    page.close();
    assertThat(complaints).isEmpty();
  }

  private static void write(Path folder, List<OutputFile> files) throws IOException {
    for (var file : files) {
      Path path = folder.resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.write(path, file.bytes());
    }
    Files.copy(Path.of("themes/default/assets/search.js"), folder.resolve("assets/search.js"));
    Files.createDirectories(folder.resolve("en"));
    Files.writeString(folder.resolve("en/page.html"), PAGE);
  }

  private String address(String scheme) {
    return scheme.equals("file")
        ? site.resolve("en/page.html").toUri().toString()
        : "http://localhost:" + server.getAddress().getPort() + "/en/page.html";
  }

  private Map<?, ?> ask(String query) {
    var result = page.evaluate("query => bifolioSearch.query(query, {root: ''})", query);
    return (Map<?, ?>) Objects.requireNonNull(result);
  }

  private static List<String> addresses(Map<?, ?> result) {
    return ((List<?>) Objects.requireNonNull(result.get("hits")))
        .stream().map(hit -> String.valueOf(((Map<?, ?>) hit).get("address"))).toList();
  }

  private List<String> expected(String query) {
    return search.find(query, Optional.empty(), 0, 10).hits().stream()
        .map(
            hit ->
                hit.language().code()
                    + "/"
                    + hit.path()
                    + ".html"
                    + (hit.anchor().isEmpty() ? "" : "#" + hit.anchor()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "file"})
  void readersFindWhatLuceneFinds(String scheme) {
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.navigate(address(scheme));
    for (String query : QUERIES) {
      var result = ask(query);
      assertThat(addresses(result)).as(query).isEqualTo(expected(query));
      assertThat(result.get("state")).as(query).isIn("ok", "none", "empty");
    }
    assertThat(ask("显存").get("state")).isEqualTo("ok");
    assertThat(ask("zzzzqq").get("state")).isEqualTo("none");
    assertThat(ask("the").get("state")).isEqualTo("empty");
    assertThat(ask("显存优化".repeat(2_500)).get("cut")).isEqualTo(true);
  }

  @Test
  void aWholeAddressLeadsToTheSection() {
    page.navigate(address("http"));
    var found =
        page.evaluate(
            "async () => (await bifolioSearch.query('显存', {mode: 'both'})).hits[0].address");
    assertThat(String.valueOf(found))
        .startsWith("http://localhost:" + server.getAddress().getPort() + "/both/");
  }

  @Test
  void aMissingOrDamagedShardIsAStateAndTheNextQueryMayWork(@TempDir Path folder)
      throws IOException {
    write(folder, search.files());
    var shards =
        search.files().stream()
            .filter(file -> file.path().matches("assets/search/[0-9a-f]+/[tn].*"))
            .toList();
    page.navigate(folder.resolve("en/page.html").toUri().toString());
    for (var shard : shards) {
      Files.delete(folder.resolve(shard.path()));
    }
    assertThat(ask("显存").get("state")).isEqualTo("broken");
    String name = shards.getFirst().path();
    for (String text : List.of("", "{", "bifolioShard(\"x\",\"\")", "bifolioShard(1)")) {
      Files.writeString(folder.resolve(name), text);
      assertThat(ask("cache").get("state")).isEqualTo("broken");
    }
    complaints.removeIf(text -> text.contains("SyntaxError") || text.contains("Unexpected"));
    for (var shard : shards) {
      String script = new String(shard.bytes(), java.nio.charset.StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(shard.path()), script.replaceAll("[A-Za-z]{9}\"\\)", "\")"));
    }
    assertThat(ask("显存").get("state")).isIn("broken", "ok");
    for (var shard : shards) {
      Files.write(folder.resolve(shard.path()), shard.bytes());
    }
    assertThat(addresses(ask("显存"))).isEqualTo(expected("显存"));
  }

  @Test
  void aPageThatIsOlderThanTheSiteStillFinds(@TempDir Path folder) throws IOException {
    write(folder, search.files());
    page.navigate(folder.resolve("en/page.html").toUri().toString());
    assertThat(addresses(ask("显存"))).isEqualTo(expected("显存"));
    for (var file : search.files()) {
      Files.delete(folder.resolve(file.path()));
    }
    Files.delete(folder.resolve("assets/search.js"));
    write(folder, Book.of("src/test/resources/search/other").files());
    assertThat(addresses(ask("zebra 斑马"))).containsExactly("en/animals.html#stripes");
  }

  @Test
  void aNewerFormatIsSaid(@TempDir Path folder) throws IOException {
    write(folder, search.files());
    // raw deflate, stored: version 99
    Files.writeString(
        folder.resolve("assets/search/core.js"), "bifolioShard(\"core\",\"AQEA/v9j\")\n");
    page.navigate(folder.resolve("en/page.html").toUri().toString());
    assertThat(ask("显存").get("state")).isEqualTo("stale");
  }
}

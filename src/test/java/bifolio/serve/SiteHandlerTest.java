package bifolio.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server answers to a single request. */
@Timeout(60)
class SiteHandlerTest {
  @TempDir Path temp;
  ServedProject project;

  @BeforeEach
  void serve() throws Exception {
    Files.writeString(temp.resolve("secret.txt"), "SECRET");
    project =
        new ServedProject(
            temp.resolve("project"),
            Map.of(
                "content/en/index.md", "Home",
                "content/zh/推理/index.md", "推理",
                "theme/assets/a.css", "p{}",
                "theme/assets/a.js", "1",
                "theme/assets/empty.txt", "",
                "theme/assets/f.woff2", "w",
                "theme/assets/x.unknown", "x"));
  }

  @AfterEach
  void stop() {
    project.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/en/index.html, text/html; charset=utf-8",
    "/en/, text/html; charset=utf-8",
    "/assets/a.css, text/css; charset=utf-8",
    "/assets/a.js, text/javascript; charset=utf-8",
    "/assets/empty.txt, text/plain; charset=utf-8",
    "/assets/f.woff2, font/woff2",
    "/assets/x.unknown, application/octet-stream",
    "/-/live.js, text/javascript; charset=utf-8",
    "/-/live.css, text/css; charset=utf-8",
  })
  void filesHaveTheirTypeAndAreNeverStored(String path, String type) throws Exception {
    var answer = project.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    var head = project.head(path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).contains(type);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
  }

  @Test
  void theScriptStandsAtTheEndOfTheHead() throws Exception {
    assertThat(project.get("/en/").body())
        .matches(
            "<html><head><script src=\"/-/live.js\" data-build=\"[a-z0-9]+\\.1\""
                + " data-file=\"en/index.html\" defer></script></head><body>Home</body>");
    assertThat(project.get("/assets/a.js").body()).isEqualTo("1");
  }

  @Test
  void aFolderIsItsIndex() throws Exception {
    var answer = project.get("/zh/%E6%8E%A8%E7%90%86");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/zh/%E6%8E%A8%E7%90%86/");
    assertThat(project.get("/zh/%E6%8E%A8%E7%90%86/").body()).contains("推理");
  }

  @Test
  void aMissingFileIs404() throws Exception {
    var answer = project.get("/en/none.html");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("找不到").contains("data-file=\"404.html\"");
    assertThat(project.get("/-/none").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyGetAndHeadAreAnswered() throws Exception {
    var answer = project.post("/en/index.html");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/en/../../secret.txt",
        "/..%5c..%5csecret.txt",
        "/....//secret.txt",
        "//etc/passwd",
        "/en/index.html%00.txt",
        "/-/../live.js.class",
        "/-/..%2fDevServer.class",
        "/%ff%fe",
        "secret.txt",
        "*",
        "http://evil.example/secret.txt",
      })
  void noPathLeavesTheSite(String path) throws Exception {
    String answer = project.raw("GET " + path, "localhost");
    assertThat(answer).doesNotContain("SECRET").doesNotContain("root:").doesNotContain("200 OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:4000", "LOCALHOST", "127.0.0.1:1", "[::1]:4000"})
  void namesOfThisMachineAreAnswered(String host) throws Exception {
    assertThat(project.raw("GET /en/", host)).startsWith("HTTP/1.1 200 OK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:4000",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "",
        "10.0.0.1"
      })
  void otherNamesAreRefused(String host) throws Exception {
    String answer = project.raw("GET /-/problems.json", host);
    assertThat(answer).startsWith("HTTP/1.1 403 ").doesNotContain("diagnostics");
  }
}

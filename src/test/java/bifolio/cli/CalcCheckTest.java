package bifolio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code calc check} with files of vectors as other people write them. */
class CalcCheckTest {
  @TempDir Path temp;
  CommandLineProject project;

  @BeforeEach
  void makeProject() throws IOException {
    project = new CommandLineProject(temp.resolve("手册 home"));
    project.write("content/data/calculators/kv-cache.yaml", CalcCommandTest.KV);
    project.write("content/data/profiles/models.yaml", CalcCommandTest.MODELS);
    project.write("content/data/names.yaml", "layers: [num_layers, num_hidden_layers]\n");
  }

  private static String vector(String id, String expected) {
    return """
        {"id": "%s", "calculator": "kv-cache", "inputs": {"num_hidden_layers": {"value": 80, "unit": "layer"}, "hbm": {"value": 80, "unit": "GB"}}, "expected": %s, "tolerance": {"rel": 1e-9}}"""
        .formatted(id, expected);
  }

  private String file(String name, String... vectors) throws IOException {
    project.write(name, "{\"vectors\": [" + String.join(",\n", vectors) + "]}");
    return project.home.resolve(name).toString();
  }

  @Test
  void vectorsThatAgreeAreOneLineEach() throws IOException {
    var one = file("a.json", vector("论文-1", "{\"total\": {\"value\": 0.625, \"unit\": \"GiB\"}}"));
    var two = file("b.json", vector("p2", "{\"total\": {\"value\": 671088640, \"unit\": \"B\"}}"));
    var run = project.run("calc", "check", one, two);
    assertThat(run.out())
        .isEqualTo(
            """
            agrees   kv-cache 论文-1
            agrees   kv-cache p2
            2 vectors: 2 agree
            """);
    assertThat(run.code()).isZero();
  }

  @Test
  void aVectorThatDiffersSaysBothNumbers() throws IOException {
    var path =
        file(
            "a.json",
            vector("p1", "{\"total\": {\"value\": 1, \"unit\": \"GiB\"}}"),
            vector("p2", "{\"没有\": {\"value\": 1}}"),
            vector("p3", "{\"error\": {\"value\": \"NOT_DIVISIBLE\"}}"),
            vector("p4", "{\"total\": {\"value\": 0.625}}").replace("80,", "0,"),
            vector("p5", "{\"total\": 1}").replace("kv-cache", "kv-cash"),
            vector("p6", "{\"total\": 1}").replace("hbm", "内存"));
    var run = project.run("calc", "check", path);
    assertThat(run.out())
        .isEqualTo(
            """
            differs  kv-cache p1: expected {total=1 GiB}, got {total=0.625 GiB}
            unknown  kv-cache p2: expected {没有=1}, got {没有=}
            differs  kv-cache p3: expected {error=NOT_DIVISIBLE}, got {error=no refusal}
            refused  kv-cache p4: expected {total=0.625}, got {error=NOT_POSITIVE: Layers must be at least 1 layer, found 0 layer}
            unknown  kv-cash p5: expected {total=1}, got {unknown calculator=kv-cash, nearest=kv-cache}
            unknown  kv-cache p6: expected {total=1}, got {unknown input=内存}
            6 vectors: 2 differ, 3 unknown, 1 refused
            """);
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void jsonOfACheckIsOneObject() throws IOException {
    var path = file("a.json", vector("p1", "{\"total\": {\"value\": 1, \"unit\": \"GiB\"}}"));
    assertThat(project.run("calc", "check", "--json", path).out())
        .isEqualTo(
            "{\"vectors\": [{\"id\": \"p1\", \"calculator\": \"kv-cache\", \"status\":"
                + " \"differs\", \"expected\": {\"total\": \"1 GiB\"}, \"got\": {\"total\":"
                + " \"0.625 GiB\"}}]}\n");
  }

  @Test
  void aFileThatCannotBeReadIsAProblemWithASentence() throws IOException {
    var missing = project.run("calc", "check", project.home.resolve("没有.json").toString());
    assertThat(missing.err()).contains("there is no ").contains("没有.json").doesNotContain("\tat ");
    assertThat(missing.code()).isEqualTo(1);
    project.write("bad.json", "{\"vectors\": [");
    var broken = project.run("calc", "check", project.home.resolve("bad.json").toString());
    assertThat(broken.err()).contains("bad.json:1:").contains("error[yaml-syntax]");
    assertThat(broken.code()).isEqualTo(1);
    var empty = project.run("calc", "check", file("空.json"));
    assertThat(empty.err()).contains("空.json holds no vectors");
    assertThat(empty.code()).isEqualTo(1);
  }

  private String checked(String rest) throws IOException {
    project.write("论文.json", "[{\"id\": \"一\", \"calculator\": \"kv-cache\", " + rest + "}, 三]");
    var run = project.run("calc", "check", project.home.resolve("论文.json").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("\nunknown  - #2: a vector is keys with values, found a text\n2 vectors: ");
    return run.out().lines().findFirst().orElse("");
  }

  @Test
  void aVectorThatComparesNothingDoesNotAgree() throws IOException {
    String nothing = "unknown  kv-cache 一: nothing is expected; write \"expected\": ";
    assertThat(checked("\"inputs\": {}")).startsWith(nothing);
    assertThat(checked("\"expected\": {\"total\": null}")).startsWith(nothing);
    assertThat(checked("\"expected\": 1"))
        .isEqualTo("unknown  kv-cache 一: \"expected\" is names with values, found a number");
    assertThat(checked("\"expect\": {\"total\": 1}"))
        .startsWith("unknown  kv-cache 一: unknown key \"expect\"; did you mean \"expected\"?");
  }

  @Test
  void aToleranceIsReadInEachFormOrRefused() throws IOException {
    String close = "\"expected\": {\"total\": \"0.26 GiB\"}, \"tolerance\": ";
    for (String form :
        new String[] {
          "{\"rel\": 0.05}",
          "\"rel 0.05\"",
          "{\"total\": {\"abs\": 0.02}}",
          "{\"total\": \"abs 0.02\"}"
        }) {
      assertThat(checked(close + form)).as(form).isEqualTo("agrees   kv-cache 一");
    }
    assertThat(checked(close + "{\"exact\": true}")).startsWith("differs  kv-cache 一: ");
    for (String form :
        new String[] {"0.05", "\"5%\"", "{\"relative\": 0.05}", "{\"rel\": \"三\"}", "[0.05]"}) {
      assertThat(checked(close + form))
          .as(form)
          .contains(" is no tolerance; write {\"rel\": 1e-9}");
    }
  }

  @Test
  void anExpectedNumberMayBeWrittenAsPeopleWriteIt() throws IOException {
    for (String text : new String[] {"256 MiB", "256MiB", "262,144 KiB", "0.25", "2.5e-1 GiB"}) {
      assertThat(checked("\"expected\": {\"total\": \"" + text + "\"}"))
          .as(text)
          .isEqualTo("agrees   kv-cache 一");
    }
  }
}

package bifolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bifolio.web.EngineTrials.Trial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled script against the classes it was compiled from. */
class EngineScriptTest {
  static Stream<Trial> trials() {
    return EngineTrials.all();
  }

  @ParameterizedTest
  @MethodSource("trials")
  void scriptAndClassesGiveTheSameBits(Trial trial) {
    var script = CompiledScript.get();
    // few: the engine of the JVM is slow, a browser makes the many of EngineScriptInChromiumTest
    var arguments = trial.arguments(100);
    assertThat(arguments.stream().map(each -> script.call("bifolioNumber", trial.function(), each)))
        .containsExactlyElementsOf(trial.answers(arguments));
  }

  @Test
  void aMistakeOfTheCallerIsAnErrorWithItsMessage() {
    assertThatThrownBy(() -> CompiledScript.get().call("bifolioNumber", "对数", "1"))
        .hasMessageContaining("no function \"对数\"");
  }

  @Test
  void theScriptIsSmall() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
      deflater.write(CompiledScript.shipped().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(packed.size()).isLessThan(40 * 1024);
  }
}

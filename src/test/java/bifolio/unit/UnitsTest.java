package bifolio.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units as people write them. */
class UnitsTest {
  private static Unit unit(String text) {
    return Objects.requireNonNull(Units.parse(text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GB                       | 1e9               | byte",
        "GiB                      | 1073741824        | byte",
        "KB                       | 1000              | byte",
        "Gb                       | 1e9               | bit",
        "Gbit/s                   | 1e9               | bit/second",
        "1/s                      | 1                 | 1/second",
        "failure/(1000 node*day)  | 1.1574074074074074e-8 | 1/second",
        "FLOP/(param*token)       | 1                 | FLOP",
        "TFLOP/s/GPU              | 1e12              | FLOP/second",
        "B^2/s                    | 1                 | byte^2/second",
        "USD/GPU/h                | 2.777777777777778e-4 | dollar/second",
        "kW h                     | 3600000           | joule",
        "kWh                      | 3600000           | joule",
        "tokens per               | 1                 | none",
        "GPUs                     | 1                 | a number",
        "ktoken                   | 1000              | a number",
        "µs                       | 1e-6              | second",
        "tCO2e                    | 1e6               | gram",
        "GT/s                     | 1e9               | 1/second"
      })
  void aUnitHasAFactorAndADimension(String text, double factor, String dimension) {
    if (dimension.equals("none")) {
      assertThat(Units.parse(text)).isNull();
      return;
    }
    assertThat(unit(text).factor()).isEqualTo(factor);
    assertThat(unit(text).dimension().words()).isEqualTo(dimension);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gib", "gb/s", "GB//s", "/s", "(B", "B)", "B^", "字节", "GB秒", "1 2", "B*"})
  void whatIsNoUnitIsNone(String text) {
    assertThat(Units.parse(text)).isNull();
  }

  @Test
  void inAFormulaAUnitEndsWhereItsLettersEnd() {
    assertThat(Objects.requireNonNull(Units.prefix("80 GiB * 2", 3)).text()).isEqualTo("GiB");
    assertThat(Objects.requireNonNull(Units.prefix("2 B/token*layers", 2)).text())
        .isEqualTo("B/token");
    assertThat(Objects.requireNonNull(Units.prefix("2 FLOP/(param*token))", 2)).text())
        .isEqualTo("FLOP/(param*token)");
    assertThat(Units.prefix("2 字节", 2)).isNull();
  }

  @Test
  void bitsAndBytesConvertOnlyWhereAReaderTypesThem() {
    assertThat(unit("Gbit/s").converts(unit("GB/s").dimension())).isTrue();
    assertThat(unit("Gbit").converts(unit("GB/s").dimension())).isFalse();
    assertThat(unit("Gbit/s").toBase(400, unit("GB/s").dimension())).isEqualTo(50e9);
    assertThat(unit("Gbit/s").fromBase(50e9, unit("GB/s").dimension())).isEqualTo(400);
    assertThat(unit("Gbit").dimension()).isNotEqualTo(unit("GB").dimension());
  }

  @Property(tries = 2000)
  void anyTextIsAUnitOrNone(@ForAll String text) {
    var unit = Units.parse(text);
    assertThat(unit == null || unit.text().equals(text.trim()) || unit.equals(Unit.ONE)).isTrue();
  }
}

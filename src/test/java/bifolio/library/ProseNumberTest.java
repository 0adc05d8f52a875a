package bifolio.library;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.SmallLibrary;
import bifolio.TinySite;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in prose: every form, and what is said when there is none. */
class ProseNumberTest {
  private static final Library LIBRARY = SmallLibrary.read();
  private static final String[] PIECES = {
    "kv-cache",
    "kv-cahce",
    "(",
    ")",
    "model: 羊驼",
    "layers: 2",
    ", ",
    ".total",
    ".copies",
    " in GiB",
    " in ",
    "3 digits",
    " bare",
    ",",
    "models.tiny.params",
    "models.",
    "2",
    "1e9",
    " * ",
    " / ",
    "80 GiB",
    "[",
    "]",
    "'",
    "：",
    "{",
    "}",
    "\uD840\uDC00",
    " ",
    "sum(i in 1..3: i)",
    "v0",
    "if ",
    ":"
  };

  private static ProseNumber.Computed computed(String text) {
    return (ProseNumber.Computed) ProseNumber.read(text, LIBRARY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kv-cache(model: 羊驼, context: 1000).total            | 78.13 MiB",
        "kv-cache(layers: 80, context: 8192)                  | 0.625 GiB",
        "kv-cache().total in MiB                              | 256 MiB",
        "kv-cache(context: 1000).total in GiB, 3 digits       | 0.0305 GiB",
        "kv-cache(context: 1000).total in MB, 2 digits, bare  | 33",
        "kv-cache(context: 1000).total, 2 digits              | 31 MiB",
        "kv-cache().total bare                                | 0.25",
        "kv-cache().total, bare                               | 0.25",
        "kv-cache().copies                                    | 1",
        "kv-cache(context: 128k).total * 8                    | 33.55 GB",
        "kv-cache().total / kv-cache(layers: 64).total in %   | 50%",
        "models.llama31-70b.params                            | 70,600,000,000",
        "models.羊驼.weights                                   | 141.2 GB",
        "models.llama31-70b.weights / 80 GB                   | 1.765",
        "2 * 70e9 param * 2 B/param in GB                     | 280 GB",
        "2 * 70e9 * 2 B                                       | 280 GB",
        "400 Gbit/s / (8 bit/B)                               | 50 GB/s",
        "sum(i in 1..4: i)                                    | 10",
        "1/3                                                  | 0.3333",
        "2 / 3 in %, 2 digits                                 | 67%",
        "models.llama31-70b.params in Gparam, 3 digits        | 70.6B",
        "models.llama31-70b.params in Gparam, bare            | 70.6",
        "12e12 in Ttoken                                      | 12T",
        "3 * 86400 s in day                                   | 3 days",
        "86400 s in day                                       | 1 day",
        "86400 s in day, bare                                 | 1",
        "2.5e6 USD in MUSD                                    | 2.5 million USD",
        "3 GHz in 1/s                                         | 3,000,000,000 1/s"
      })
  void everyFormPrintsItsNumber(String text, String expected) {
    assertThat(ProseNumber.read(text, LIBRARY))
        .extracting(read -> read instanceof ProseNumber.Computed c ? c.text().en() : read)
        .isEqualTo(expected);
  }

  @Test
  void timeAndMoneyHaveTheWordsOfTheLanguage() {
    assertThat(computed("3 * 86400 s in day").text().zh()).isEqualTo("3 天");
    assertThat(computed("2.5e6 USD in MUSD").text().zh()).isEqualTo("2.5 百万美元");
  }

  @Test
  void theLinkKeepsWhatWasGiven() {
    var number = computed("kv-cache(profile: 羊驼, seq_len: 4k).blocks + 1 block");
    assertThat(number.calculator()).isEqualTo("kv-cache");
    assertThat(number.inputs())
        .isEqualTo(Map.of("model", "llama31-70b", "context", "4k", "way", "paged"));
    assertThat(computed("1 + 1").calculator()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kv-cahce(layers: 2)          | unknown-calculator: no calculator is called \"kv-cahce\"",
        "kv-cache(contxt: 2).total    | unknown-input: kv-cache has no input \"contxt\"",
        "kv-cache(层数 2)              | bad-argument: \"层数 2\" is no argument",
        "kv-cache(layers: 2           | unclosed-call: a ( of this number is not closed",
        "kv-cache().totals            | unknown-result: kv-cache gives no \"totals\" with these inputs",
        "kv-cache(layers: 0)          | refused: kv-cache refuses: NOT_POSITIVE: Layers must be at least 1 layer, found 0",
        "kv-cache(context: 2e6)       | refused: kv-cache refuses: TOO_LONG: 2,000,000 tokens are too many",
        "kv-cache() in s              | unit-mismatch: the number is byte, shown in s",
        "kv-cache() in Gib            | unknown-unit: no unit is called \"Gib\"",
        "kv-cache() in GiB, 三位       | unknown-option: \"三位\" is no option of a number",
        "kv-cache() in GiB, 0 digits  | unknown-option: \"0 digits\" is no option of a number",
        "models.gpt.params            | unknown-profile: no profile of models is called \"gpt\"",
        "models.tiny.layers           | unknown-field: \"tiny\" has no \"layers\"",
        "1 / 0                        | refused: this number is refused: DIVISION_BY_ZERO",
        "1e308 * 1e308                | refused: this number is refused: NOT_FINITE",
        "2 + x                        | unknown-name: nothing is called \"x\" here",
        "2 +                          | unexpected-token: expected a number, a name or \"(\", found the end",
        "2 ＋ 3                        | unknown-character: a formula has no \"＋\"",
        "1 B * 1 s                    | unit-mismatch: the number is byte*second"
      })
  void everyMistakeHasItsName(String text, String expected) {
    assertThat(ProseNumber.read(text, LIBRARY))
        .extracting(
            read -> read instanceof ProseNumber.Mistake m ? m.code() + ": " + m.message() : read)
        .isEqualTo(expected);
  }

  @Property(tries = 3000)
  void anyTextIsANumberOrAMistake(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    String text =
        random
            .ints(random.nextInt(12), 0, PIECES.length)
            .mapToObj(i -> PIECES[i])
            .collect(Collectors.joining());
    assertThat(ProseNumber.read(text, LIBRARY)).isNotNull();
  }

  @Property(tries = 1000)
  void anyCharactersAreANumberOrAMistake(@ForAll String text) {
    assertThat(ProseNumber.read(text, LIBRARY)).isNotNull();
  }

  @Test
  void bothLanguagesPrintTheSameDigitsAndLinkToTheWorking() {
    var built =
        TinySite.of(
                SmallLibrary.FILES
                    + """
                    -- content/en/a.md --
                    # A

                    It takes {{ kv-cache(model: llama31-70b, context: 128k).total }}.

                    | size |
                    |---|
                    | {{ kv-cache(block: 64).total in MiB }} |
                    -- content/zh/a.md --
                    # 甲

                    共 {{ kv-cache(model: llama31-70b, context: 128k).total }}。

                    | 大小 |
                    |---|
                    | {{ kv-cache(block: 64).total in MiB }} |
                    """)
            .build();
    assertThat(built.mistakes()).isEmpty();
    for (String mode : new String[] {"en", "zh"}) {
      assertThat(built.body(mode + "/a.html"))
          .contains(
              "<a class=\"num\" href=\"calculators/kv-cache.html#~model=llama31-70b&amp;context=128k\">"
                  + "9.766\u00a0GiB</a>")
          .contains("kv-cache.html#~block=64&amp;way=paged\">256\u00a0MiB</a>");
    }
  }

  @Test
  void aMistakeStandsAtItsPlaceInATableAndInAListItem() {
    var built =
        TinySite.of(
                SmallLibrary.FILES
                    + """
                    -- content/zh/a.md --
                    # 甲

                    | 大小 | 层数 |
                    |---|---|
                    | 约 {{ kv-cache().总量 }} | {{ 1 / 0 }} |

                    - 约 {{ models.羊驼.层数 }} 层
                    """)
            .build();
    assertThat(built.mistakes())
        .containsExactly(
            "content/zh/a.md:5:5: warning[unknown-result]: kv-cache gives no \"总量\" with these inputs",
            "content/zh/a.md:5:27: warning[refused]: this number is refused: DIVISION_BY_ZERO",
            "content/zh/a.md:7:5: warning[unknown-field]: \"llama31-70b\" has no \"层数\"");
  }
}

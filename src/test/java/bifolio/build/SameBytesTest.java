package bifolio.build;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.Golden;
import bifolio.TinySite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sources give the same bytes, whatever the machine is like. */
class SameBytesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private final List<TinySite> sites = new ArrayList<>();
  private final List<Map<String, String>> expected = new ArrayList<>();

  @BeforeEach
  void buildOnce() throws IOException {
    sites.add(TinySite.of(Golden.read("every-block/project.txt")));
    // Capital I in names, anchors, words of fences and kinds of boxes: the Turkish trap.
    sites.add(
        TinySite.of(
            """
            -- content/en/INDEX.md --
            # TITLE I

            ## IIII {#I}

            ## INFINIBAND

            > [!TIP]
            > [I](INDEX.md#infiniband)

            ```CUDA I
            I
            ```

            <KBD>I</KBD> 12345.5

            [^NOTE I]: I

            I[^NOTE I]
            -- content/zh/INDEX.md --
            # 题 I

            ## 一二 1234567
            -- content/data/i.yaml --
            title: {en: I, zh: 一}
            columns:
              i: {label: {en: I, zh: 一}, primary: true, kind: minutes}
            rows:
              - {id: i, i: 1000000}
              - {id: j, i: 999}
            -- content/en/t.md --
            ---
            type: table
            data: i
            ---
            # T

            ```table i
            sort: i
            ```
            """));
    sites.forEach(site -> expected.add(result(site)));
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private static Map<String, String> result(TinySite site) {
    var built =
        site.build(new BuildOptions(Optional.of("https://e.org/"), Optional.empty(), false));
    assertThat(built.paths()).isNotEmpty();
    var texts = built.texts();
    texts.put("findings", built.printed());
    return texts;
  }

  private void assertSame() {
    for (int i = 0; i < sites.size(); i++) {
      assertThat(result(sites.get(i))).isEqualTo(expected.get(i));
    }
  }

  @Test
  void buildingTwiceGivesTheSame() {
    assertSame();
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    for (int i = 0; i < sites.size(); i++) {
      assertThat(result(sites.get(i).reversed())).isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "zh-CN", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "de-DE", "az-AZ"})
  void theLocaleDoesNotMatter(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertSame();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Niue", "Asia/Kathmandu"})
  void theTimeZoneDoesNotMatter(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    assertSame();
  }
}

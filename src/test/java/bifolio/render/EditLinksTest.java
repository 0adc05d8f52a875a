package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import org.junit.jupiter.api.Test;

/** Where the sources of a page with tables of data are edited. */
class EditLinksTest {
  private static final String STRINGS = "edit: {en: Edit, zh: 修改}\n";
  private static final TinySite SITE =
      TinySite.of(
          """
          -- content/site.yaml --
          title: {en: Book, zh: 书}
          repository: https://github.com/a/b
          -- content/en/a.md --
          # A

          ```table d
          ```

          ```table d
          ```
          -- content/zh/a.md --
          # 甲

          ```table d
          ```

          ```table d
          ```
          -- content/data/d.yaml --
          title: {en: D, zh: 数}
          columns:
            n: {label: {en: N, zh: 名}, primary: true}
          rows:
            - {id: x, n: X}
          -- theme/templates/gateway.peb --
          {{ site.name }}
          -- theme/templates/missing.peb --
          {{ site.name }}
          -- theme/templates/pages/page.peb --
          {% for e in page.edit %}[{{ e.label }}]({{ e.href }}){% endfor %}
          """);

  private static String links(String strings, String mode) {
    return SITE.with("theme/strings.yaml", strings).build().file(mode + "/a.html").strip();
  }

  @Test
  void theDataOfATableFollowsThePageOnce() {
    String strings = STRINGS + "edit-table: {en: Edit the table, zh: 修改表格}\n";
    assertThat(links(strings, "zh"))
        .isEqualTo(
            "[修改](https://github.com/a/b/edit/main/content/zh/a.md)"
                + "[修改表格 d.yaml](https://github.com/a/b/edit/main/content/data/d.yaml)");
    assertThat(links(strings, "both"))
        .isEqualTo(
            "[Edit](https://github.com/a/b/edit/main/content/en/a.md)"
                + "[修改](https://github.com/a/b/edit/main/content/zh/a.md)"
                + "[Edit the table d.yaml](https://github.com/a/b/edit/main/content/data/d.yaml)");
  }

  @Test
  void aThemeWithoutTheWordHasOnlyThePage() {
    assertThat(links(STRINGS, "en"))
        .isEqualTo("[Edit](https://github.com/a/b/edit/main/content/en/a.md)");
  }
}

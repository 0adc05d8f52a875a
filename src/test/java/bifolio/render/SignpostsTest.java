package bifolio.render;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What programs are told: feeds, lists, structured data. */
class SignpostsTest {
  private static final TinySite SITE =
      TinySite.of(
          """
          -- content/site.yaml --
          title: {en: Book & more, zh: 书}
          description: {en: About it, zh: 说明}
          navigation:
            - index
            - section: {en: Part, zh: 部分}
              pages: [deep/a, deep/b]
          -- content/en/index.md --
          # Home
          -- content/zh/index.md --
          # 首页
          -- content/en/deep/a.md --
          ---
          summary: Less < more
          ---
          # A \\</script> & co
          -- content/zh/deep/a.md --
          ---
          summary: 摘要
          ---
          # 甲
          -- content/en/deep/b.md --
          # B
          -- content/zh/deep/b.md --
          # 乙
          -- content/twins.lock --
          deep/a 2026-11-20 aaaaaa
          deep/b 2026-11-21 aaaaaa
          -- theme/strings.yaml --
          changed: {en: "As of {day}", zh: "核对于 {day}"}
          picture-alt: {en: "Outline of {title}", zh: "{title}的缩影"}
          llms-pages: {en: Pages, zh: 页面}
          llms-about: {en: Each link is Markdown., zh: 每个链接都是 Markdown。}
          -- theme/templates/gateway.peb --
          {{ site.name }}
          -- theme/templates/missing.peb --
          {{ site.name }}
          -- theme/templates/pages/page.peb --
          {{ page.machine.data | raw }}
          changed {{ page.machine.changed }}
          {% for feed in page.machine.feeds %}feed {{ feed.href }} {{ feed.lang }}
          {% endfor %}
          {% for twin in page.machine.markdown %}markdown {{ twin.href }}
          {% endfor %}
          {% if page.machine.card is not empty %}{{ page.machine.card.locale }} {{ page.machine.card.picture }} {{ page.machine.card.alt }}{% endif %}
          """);

  private static TinySite.Built published() {
    return SITE.build(
        new BuildOptions(Optional.of("https://e.org/book/"), Optional.empty(), false));
  }

  @Test
  void aFeedHasTheLatestPagesFirst() {
    assertThat(published().file("zh/feed.xml"))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
            <title>书</title>
            <subtitle>说明</subtitle>
            <id>https://e.org/book/zh/feed.xml</id>
            <link rel="self" type="application/atom+xml" href="https://e.org/book/zh/feed.xml"/>
            <link rel="alternate" type="text/html" href="https://e.org/book/"/>
            <updated>2026-11-21T00:00:00Z</updated>
            <author><name>书</name></author>
            <entry>
            <id>https://e.org/book/zh/deep/b.html</id>
            <title>乙</title>
            <updated>2026-11-21T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="https://e.org/book/zh/deep/b.html"/>
            </entry>
            <entry>
            <id>https://e.org/book/zh/deep/a.html</id>
            <title>甲</title>
            <updated>2026-11-20T00:00:00Z</updated>
            <link rel="alternate" type="text/html" href="https://e.org/book/zh/deep/a.html"/>
            <summary>摘要</summary>
            </entry>
            </feed>
            """);
    assertThat(published().file("en/feed.xml")).contains("<title>Book &amp; more</title>");
  }

  @Test
  void withoutAnAddressThereAreNoFeedsAndNoPictures() {
    assertThat(SITE.build().paths())
        .contains("llms.txt", "en/deep/a.md")
        .noneMatch(path -> path.endsWith("feed.xml") || path.startsWith("pictures/"));
  }

  @Test
  void theListForLanguageModelsFollowsTheNavigation() {
    assertThat(published().file("llms.txt"))
        .startsWith("# Book \\& more\n\n> About it\n".replace("\\&", "&"))
        .contains(
            """

            ## Pages

            - [Home](https://e.org/book/en/index.md)

            ## Part

            - [A \\</script> & co](https://e.org/book/en/deep/a.md): Less < more
            - [B](https://e.org/book/en/deep/b.md)
            """);
    assertThat(SITE.build().file("llms.zh.txt")).contains("## 部分\n\n- [甲](zh/deep/a.md): 摘要\n");
  }

  @Test
  void dataInAPageCannotEndItsElement() {
    assertThat(published().file("en/deep/a.html"))
        .contains("\"headline\":\"A \\u003c/script\\u003e \\u0026 co\"")
        .contains("\"dateModified\":\"2026-11-20\"")
        .contains("\"workTranslation\":{\"@type\":\"TechArticle\",\"inLanguage\":\"zh-Hans\"")
        .contains("\"item\":\"https://e.org/book/en/deep/a.html\"")
        .doesNotContain("</script>");
  }

  @Test
  void thePageSaysWhereItsTwinsAndFeedsAre() {
    assertThat(published().file("zh/deep/a.html"))
        .contains(
            "changed 2026-11-20", "feed ../../zh/feed.xml zh-Hans", "markdown ../../zh/deep/a.md")
        .contains("zh_CN https://e.org/book/pictures/deep/a.png 甲的缩影");
    assertThat(published().file("both/deep/a.html"))
        .contains("markdown ../../en/deep/a.md", "markdown ../../zh/deep/a.md");
  }

  @Test
  void theSiteMapHasTheDay() {
    assertThat(published().file("sitemap.xml"))
        .contains("<loc>https://e.org/book/zh/deep/a.html</loc><lastmod>2026-11-20</lastmod>");
  }
}

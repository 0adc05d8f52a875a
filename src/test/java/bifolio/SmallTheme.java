package bifolio;

import bifolio.model.Source;
import java.util.List;

/** A theme that prints everything it is given, each part in an element of its own. */
final class SmallTheme {
  private static final String LAYOUT =
      """
      <!doctype html>
      <html lang="{{ page.lang }}" data-mode="{{ page.mode }}">
      <head>
      <meta charset="utf-8">
      <title>{{ page.title }} · {{ site.name }}</title>
      {% if page.description is not empty %}<meta name="description" content="{{ page.description }}">
      {% endif %}{% if not page.index %}<meta name="robots" content="noindex">
      {% endif %}{% if page.canonical is not empty %}<link rel="canonical" href="{{ page.canonical }}">
      {% endif %}{% for a in page.alternates %}<link rel="alternate" hreflang="{{ a.hreflang }}" href="{{ a.href }}">
      {% endfor %}<link rel="stylesheet" href="{{ page.root }}assets/style.css">
      </head>
      <body data-type="{{ page.type }}" data-id="{{ page.id }}">
      <nav>{% for s in nav.top %}<a href="{{ s.href }}"{% if s.current %} class="current"{% endif %}>{{ s.label | raw }}</a>{% endfor %}</nav>
      <aside>{{ nav.side | raw }}</aside>
      <menu>{% for m in page.modes %}<a href="{{ m.href }}" lang="{{ m.lang }}" title="{{ m.name }}"{% if m.current %} aria-current="true"{% endif %}{% if m.missing %} class="missing"{% endif %}>{{ m.short }}</a>{% endfor %}</menu>
      <ul class="crumbs">{% for c in page.crumbs %}<li>{% if c.href is not empty %}<a href="{{ c.href }}">{{ c.label | raw }}</a>{% else %}{{ c.label | raw }}{% endif %}</li>{% endfor %}</ul>
      <header>{{ page.heading | raw }}{{ page.lead | raw }}</header>
      <dl>{% for f in page.facts %}<dt>{{ f.label | raw }}</dt><dd>{{ f.value }}</dd>{% endfor %}</dl>
      <address>{{ page.notice | raw }}</address>
      <ol class="contents">{% for c in page.contents %}<li class="l{{ c.level }}"><a href="{{ c.href }}">{{ c.label | raw }}</a></li>{% endfor %}</ol>
      <main>
      {{ page.body | raw }}
      </main>
      <footer>{% if page.previous is not null %}<a rel="prev" href="{{ page.previous.href }}">{{ page.previous.label | raw }}</a>{% endif %}{% if page.next is not null %}<a rel="next" href="{{ page.next.href }}">{{ page.next.label | raw }}</a>{% endif %}{% for e in page.edit %}<a href="{{ e.href }}">{{ e.label }}</a>{% endfor %}</footer>
      </body>
      </html>
      """;

  private static final String STRINGS =
      """
      notes: {en: Notes, zh: 注释}
      back: {en: back to the text, zh: 回到正文}
      anchor: {en: link to this heading, zh: 本节链接}
      table: {en: Table, zh: 表格}
      edit: {en: Edit this page, zh: 编辑本页}
      missing-en: {en: "This page is not written in English yet.", zh: 本页尚无英文。}
      missing-zh: {en: "This page is not written in Chinese yet.", zh: 本页尚无中文。}
      newer-en: {en: The English is newer, zh: 英文较新}
      newer-zh: {en: The Chinese is newer, zh: 中文较新}
      mode-en: EN
      mode-zh: 中
      mode-both: 双
      name-en: {en: English, zh: 英文}
      name-zh: {en: Chinese, zh: 中文}
      name-both: {en: Both, zh: 双语}
      note: {en: Note, zh: 提示}
      tip: {en: Tip, zh: 提示}
      important: {en: Important, zh: 重要}
      warning: {en: Warning, zh: 注意}
      caution: {en: Caution, zh: 小心}
      pitfall: {en: Pitfall, zh: 易错}
      interviewer: {en: Interviewer, zh: 面试官追问}
      advanced: {en: Advanced, zh: 进阶}
      source: {en: Source, zh: 来源}
      code: {en: Code, zh: 编号}
      round: {en: Round, zh: 轮次}
      months: {en: Months, zh: 月份}
      hours: {en: Hours, zh: 学时}
      minutes: {en: Minutes, zh: 分钟}
      year: {en: Year, zh: 年份}
      venue: {en: Where, zh: 发表于}
      level-l1: {en: recall, zh: 基础}
      level-l2: {en: compute, zh: 计算}
      level-l3: {en: diagnose, zh: 诊断}
      level-l4: {en: design, zh: 设计}
      short-minutes: {en: min, zh: 分钟}
      stages: {en: Stages, zh: 阶段}
      rubric: {en: Rubric, zh: 评分表}
      dimension: {en: Dimension, zh: 维度}
      sum: {en: Sum, zh: 合计}
      no-one: {en: "no 1, sum", zh: 没有 1 分，合计}
      quiz-by-hand: {en: Count by topic., zh: 按主题数。}
      needs-script: {en: Scripts are needed., zh: 需要脚本。}
      mark-v1: {en: read in a primary source, zh: 已读一手来源}
      mark-v2: {en: read in a secondary copy, zh: 已读二手来源}
      mark-c: {en: computed, zh: 计算所得}
      mark-u: {en: unverified, zh: 未核实}
      changed: {en: "As of {day}", zh: "核对于 {day}"}
      picture-alt: {en: "Outline of {title}", zh: "{title}的缩影"}
      llms-pages: {en: Pages, zh: 页面}
      llms-about: {en: Each link is Markdown., zh: 每个链接都是 Markdown。}
      schedule-1f1b-interleaved: {en: interleaved 1F1B, zh: 交错式 1F1B}
      """;

  private SmallTheme() {}

  static List<Source> files() {
    return List.of(
        file("strings.yaml", STRINGS),
        file("templates/layout.peb", LAYOUT),
        file("templates/pages/page.peb", "{% extends \"layout\" %}\n"),
        file(
            "templates/gateway.peb",
            "{% for s in sides %}<a href=\"{{ s.href }}\" lang=\"{{ s.lang }}\">{{ s.short }} {{ s.name }} {{ s.title }}</a>\n{% endfor %}"),
        file("templates/missing.peb", "<base href=\"{{ base }}\">{{ site.name }}\n"),
        file(
            "templates/redirect.peb",
            "<html lang=\"{{ lang }}\"><a href=\"{{ target }}\">→</a>\n"));
  }

  private static Source file(String name, String text) {
    return new Source("theme/" + name, name, text);
  }
}

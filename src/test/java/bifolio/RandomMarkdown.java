package bifolio;

import java.util.Random;

/** Text that looks like Markdown, by a seed. */
public final class RandomMarkdown {
  private static final String[] TOKENS = {
    "a",
    "word ",
    "显存",
    "，",
    "。",
    "GPU",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n    ",
    "\t",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~~",
    "`",
    "``",
    "```",
    "\n```c\n",
    "\n~~~\n",
    "$",
    "$$",
    "\n$$\n",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](a.md)",
    "](https://e.org)",
    "[^1]",
    "\n[^1]: ",
    "\n[x]: https://e.org\n",
    "<",
    ">",
    "\n> ",
    "\n> [!NOTE]\n> ",
    "\n- ",
    "\n  - ",
    "\n1. ",
    "\n- [ ] ",
    "\n| a | b |\n|---|---|\n| ",
    " | ",
    "|",
    "\n# ",
    "\n## ",
    "\n### 题 {#id}\n",
    "\n---\n",
    "\n===\n",
    "<br>",
    "<kbd>",
    "</kbd>",
    "<div>",
    "\n<details>\n<summary>x</summary>\n\n",
    "\n\n</details>\n",
    "<!--",
    "-->",
    "&amp;",
    "&#1;",
    "&#x110000;",
    "&",
    "https://e.org/a",
    "http://",
    "\r\n",
    "\r",
    "\uD83D\uDE00",
    "\uD842\uDFB7",
    "\uD800",
    "\uDC00",
    "\u202E",
    "\u2028",
    "\u0085",
    "\u0000",
    "\u0001",
    "\uFEFF",
    "\u0301",
    "{{",
    "}}",
    "{%",
    ":::",
    "\n```table d\n",
    "\n```mermaid\n",
    "$\\wrong$",
    "1986. ",
    "5%",
    "{#x}",
  };

  private RandomMarkdown() {}

  /** Returns some tokens in any order. */
  public static String text(Random random, int tokens) {
    var out = new StringBuilder();
    for (int i = 0; i < tokens; i++) {
      out.append(TOKENS[random.nextInt(TOKENS.length)]);
    }
    return out.toString();
  }

  /** Returns characters from all of Unicode, lone surrogates among them. */
  public static String characters(Random random, int count) {
    var out = new StringBuilder();
    while (out.length() < count) {
      switch (random.nextInt(4)) {
        case 0 -> out.append((char) random.nextInt(0x80));
        case 1 -> out.append((char) (0x4E00 + random.nextInt(0x5000)));
        case 2 -> out.append((char) random.nextInt(0x10000));
        default -> out.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return out.toString();
  }
}

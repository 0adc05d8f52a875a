package bifolio.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language that Prism can read.
 *
 * @param name in Prism
 * @param scripts what a scope runs to know it. Grammars look at each other when they are made, so
 *     relatives have one list and one order; a stranger is in no list but its own.
 */
record Grammar(String name, List<String> scripts) {
  private static final Map<String, Grammar> BY_WORD = table();

  /** Finds the grammar of the word behind a fence, in lower case. */
  static Optional<Grammar> named(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  private static Map<String, Grammar> table() {
    var table = new HashMap<String, Grammar>();
    var c = "clike c cpp cuda";
    add(table, c, "c h", "cpp c++ cc cxx hpp", "cuda cu cuh");
    var web = "markup css clike javascript typescript jsx tsx";
    add(table, web, "markup html xml svg", "css", "javascript js mjs cjs");
    add(table, web, "typescript ts mts cts", "jsx", "tsx");
    add(table, "markup yaml markdown", "markdown md mdx");
    add(table, "clike java", "java");
    add(table, "clike go", "go");
    add(table, "clike protobuf", "protobuf proto");
    add(table, "python", "python py triton");
    add(table, "bash", "bash sh shell zsh");
    add(table, "yaml", "yaml yml");
    add(table, "json", "json json5 jsonc");
    add(table, "rust", "rust rs");
    add(table, "toml", "toml");
    add(table, "diff", "diff patch");
    add(table, "sql", "sql");
    add(table, "makefile", "makefile make");
    add(table, "docker", "docker dockerfile");
    add(table, "ini", "ini conf cfg");
    add(table, "powershell", "powershell ps1 pwsh");
    add(table, "batch", "batch bat cmd");
    add(table, "hcl", "hcl terraform tf");
    add(table, "nginx", "nginx");
    add(table, "properties", "properties");
    add(table, "promql", "promql");
    add(table, "cmake", "cmake");
    return Map.copyOf(table);
  }

  private static void add(Map<String, Grammar> table, String scripts, String... languages) {
    var resources = new ArrayList<>(List.of("prism-before.js", "prism/core.js", "prism-after.js"));
    Stream.of(scripts.split(" ")).map(Grammar::resource).forEach(resources::add);
    for (var words : languages) {
      var all = List.of(words.split(" "));
      var grammar = new Grammar(all.getFirst(), List.copyOf(resources));
      all.forEach(word -> table.put(word, grammar));
    }
  }

  private static String resource(String script) {
    // CUDA is the one grammar that is ours.
    return script.equals("cuda") ? "prism-cuda.js" : "prism/" + script + ".js";
  }
}

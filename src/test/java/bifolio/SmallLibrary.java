package bifolio;

import bifolio.calc.LibraryReader;
import bifolio.library.Library;

/** A few calculators as the files of a project, for tests of what is built around them. */
public final class SmallLibrary {
  /** A calculator with profiles, aliases, two conventions and a flag; and the names of a book. */
  public static final String FILES =
      """
      -- content/data/calculators/kv-cache.yaml --
      title: {en: KV cache, zh: KV 缓存}
      section: A4
      question: {en: How large is it, zh: 它有多大}
      profiles:
        - {name: model, kind: models, aliases: [profile]}
      variant:
        name: way
        default: plain
        aliases: [convention]
        options:
          - {id: plain, title: {en: Plain, zh: 朴素}}
          - {id: paged, title: {en: Paged, zh: 分页}, aliases: [vLLM, 分页注意力]}
      inputs:
        - {name: layers, symbol: L, label: {en: Layers, zh: 层数}, unit: layer, default: 32, from: model.layers, valid: "integer, >= 1"}
        - {name: context, symbol: s, label: {en: Context, zh: 上下文长度}, unit: token, default: 8192, valid: "integer, >= 1", aliases: [seq_len]}
        - {name: block, symbol: b, label: {en: Block, zh: 块}, unit: token, default: 16, valid: "integer, >= 1", for: [paged]}
        - {name: tied, label: {en: Tied, zh: 共享}, unit: flag, default: true, aliases: [not untied]}
      refusals:
        - {code: TOO_LONG, at: context, when: context > 1000000, say: {en: "{context} tokens are too many.", zh: "{context} 个 token 太多。"}}
      steps:
        - {name: blocks, symbol: "n_b", formula: ceil(context / block), unit: block, for: [paged]}
        - {name: total, symbol: K, label: total, formula: 1 KiB/(layer*token) * layers * blocks * block, unit: GiB, for: [paged]}
        - {name: total, symbol: K, label: total, formula: 1 KiB/(layer*token) * layers * context, unit: GiB, aliases: [size]}
        - {name: copies, symbol: c, label: copies, formula: if tied then 1 else 2}
      results: [total, copies]
      sources: [{text: 一篇论文, mark: V2}]
      -- content/data/profiles/models.yaml --
      title: {en: Models, zh: 模型}
      fields:
        layers: {unit: layer, label: {en: Layers, zh: 层数}}
        params: {unit: param, label: {en: Parameters, zh: 参数量}}
        weights: {unit: GB, label: {en: Weights, zh: 权重}}
      profiles:
        - {id: llama31-70b, name: Llama 3.1 70B, aliases: [羊驼], values: {layers: 80, params: 70.6e9, weights: 141.2}}
        - {id: tiny, name: Tiny, values: {params: 1e6}}
      -- content/data/names.yaml --
      layers: [num_layers, num_hidden_layers]
      tied: [tie_word_embeddings]
      not tied: [untie_embeddings]
      """;

  private SmallLibrary() {}

  /** Returns the calculators; fails if a file of them has a mistake. */
  public static Library read() {
    var sources =
        TinySite.of(FILES).sources().content().stream()
            .filter(LibraryReader::isForLibrary)
            .toList();
    var read = LibraryReader.read(sources);
    if (!read.diagnostics().isEmpty()) {
      throw new IllegalStateException(read.diagnostics().toString());
    }
    return read.library();
  }
}

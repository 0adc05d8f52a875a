package bifolio.search;

import bifolio.model.Bilingual;
import bifolio.model.Language;
import bifolio.model.OutputFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.Deflater;
import org.apache.lucene.index.LeafReader;

/** Writes what the reader's script loads, byte by byte as {@code docs/search-format.md} says. */
final class ShardFiles {
  /** Changes whenever a reader of before would misread what is written. */
  static final int VERSION = 1;

  static final int NORM_BLOCK = 8192; // sections
  static final int META_BLOCK = 64; // sections
  private static final int TEXT_FULL = 4_096; // UTF-16 units before compression
  private static final String FOLDER = "assets/search/";

  private final List<IndexedPage> pages;
  private final List<Bilingual<String>> parts;
  private final Map<String, byte[]> shards = new LinkedHashMap<>(); // by name
  private final Map<String, byte[]> texts = new LinkedHashMap<>(); // by name

  ShardFiles(List<IndexedPage> pages, List<Bilingual<String>> parts) {
    this.pages = pages;
    this.parts = parts;
  }

  /** Returns all files. */
  List<OutputFile> of(
      LeafReader segment, TermShards terms, Dictionary dictionary, Concepts concepts) {
    for (int i = 0; i < terms.shards().size(); i++) {
      shards.put("t" + i, terms.shards().get(i));
    }
    norms(segment);
    concepts(concepts);
    dictionary.spelled().forEach((first, words) -> spelling(first, words, dictionary));
    metas();
    var core = core(segment, terms, dictionary);
    String build = hash(core, shards);
    var files = new ArrayList<OutputFile>();
    byte[] named = new ByteWriter().number(VERSION).text(build).toBytes();
    var whole = new ByteWriter().bytes(named, 0, named.length).bytes(core, 0, core.length);
    files.add(file("core", whole.toBytes()));
    var rest = new LinkedHashMap<String, byte[]>();
    shards.forEach((name, bytes) -> rest.put(build + "/" + name, bytes));
    rest.putAll(texts);
    files.addAll(
        rest.entrySet().parallelStream().map(e -> file(e.getKey(), e.getValue())).toList());
    return files;
  }

  private byte[] core(LeafReader segment, TermShards terms, Dictionary dictionary) {
    var out = new ByteWriter().number(sections()).number(pages.size());
    for (var field : SearchField.values()) {
      var length = FieldLength.of(segment, field);
      out.number(length.sections()).number(length.terms());
    }
    out.number(terms.firsts().size());
    String before = "";
    for (String first : terms.firsts()) {
      out.after(before, first);
      before = first;
    }
    var byPath = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      out.number(((long) page.sections().size() << 1) | (page.language() == Language.ZH ? 1 : 0));
      out.number(page.part());
      var twin = byPath.putIfAbsent(page.path(), i); // the Chinese page names the English one
      out.number(twin == null ? 0 : twin + 1);
    }
    out.number(parts.size());
    parts.forEach(part -> out.text(part.en()).text(part.zh()));
    out.number(dictionary.spelled().size());
    dictionary.spelled().keySet().forEach(out::number);
    return out.toBytes();
  }

  private int sections() {
    return pages.stream().mapToInt(page -> page.sections().size()).sum();
  }

  private void norms(LeafReader segment) {
    int all = sections();
    var fields = new ArrayList<byte[]>();
    for (var field : SearchField.values()) {
      fields.add(FieldLength.norms(segment, field, all));
    }
    for (int from = 0; from < all; from += NORM_BLOCK) {
      int length = Math.min(NORM_BLOCK, all - from);
      var out = new ByteWriter();
      for (byte[] norms : fields) {
        out.bytes(norms, from, length);
      }
      shards.put("n" + from / NORM_BLOCK, out.toBytes());
    }
  }

  private void concepts(Concepts concepts) {
    var ids = new TreeSet<String>();
    concepts.byName().values().forEach(ids::addAll);
    var numbers = new HashMap<String, Integer>();
    var out = new ByteWriter().number(ids.size());
    String before = "";
    for (String id : ids) {
      out.after(before, id);
      numbers.put(id, numbers.size());
      before = id;
    }
    before = "";
    out.number(concepts.byName().size());
    for (var entry : concepts.byName().entrySet()) {
      out.after(before, entry.getKey()).number(entry.getValue().size());
      entry.getValue().forEach(id -> out.number(Objects.requireNonNull(numbers.get(id))));
      before = entry.getKey();
    }
    shards.put("g0", out.toBytes());
  }

  private void spelling(int first, List<String> words, Dictionary dictionary) {
    var out = new ByteWriter().number(words.size());
    String before = "";
    for (String word : words) {
      out.after(before, word).number(dictionary.frequency(word));
      before = word;
    }
    shards.put("v" + first, out.toBytes());
  }

  private void metas() {
    var block = new MetaBlocks(META_BLOCK);
    for (var page : pages) {
      block.page(page, texts(page));
    }
    var blocks = block.closed();
    for (int i = 0; i < blocks.size(); i++) {
      shards.put("m" + i, blocks.get(i));
    }
  }

  /** Writes the texts of a page; returns for each section where its text is. */
  private List<MetaBlocks.TextPlace> texts(IndexedPage page) {
    var places = new ArrayList<MetaBlocks.TextPlace>();
    for (int from = 0; from < page.sections().size(); ) {
      var out = new ByteWriter();
      int end = from;
      for (int size = 0; end < page.sections().size() && size < TEXT_FULL; end++) {
        String text = page.sections().get(end).text();
        out.text(text);
        size += text.length();
      }
      byte[] bytes = out.toBytes();
      String name = "x/" + hash(bytes, Map.of());
      texts.put(name, bytes);
      for (int i = from; i < end; i++) {
        places.add(new MetaBlocks.TextPlace(name, i - from));
      }
      from = end;
    }
    return places;
  }

  private static String hash(byte[] first, Map<String, byte[]> rest) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(first);
      rest.forEach(
          (name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
          });
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static OutputFile file(String name, byte[] bytes) {
    String data = Base64.getEncoder().encodeToString(deflate(bytes));
    String script = "bifolioShard(\"" + name + "\",\"" + data + "\")\n";
    return OutputFile.text(FOLDER + name + ".js", script);
  }

  private static byte[] deflate(byte[] bytes) {
    try (var deflater = new Closing()) {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  /** A deflater that gives its memory back. */
  private static final class Closing extends Deflater implements AutoCloseable {
    Closing() {
      super(BEST_COMPRESSION, true);
    }

    @Override
    public void close() {
      end();
    }
  }
}

package bifolio.search;

import bifolio.model.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/**
 * The reader's script, as it is published, in a JavaScript engine; public because the engine calls
 * it.
 */
public final class Reader implements AutoCloseable {
  private static final Path SCRIPT = Path.of("themes/default/assets/search.js");

  private final Context cx = Context.enter();
  private final ScriptableObject globals;
  private final Map<String, byte[]> shards = new HashMap<>();

  /** Makes a reader of the files of a site. */
  Reader(List<OutputFile> files) {
    cx.setLanguageVersion(Context.VERSION_ECMASCRIPT);
    globals = cx.initStandardObjects();
    for (var file : files) {
      String script = new String(file.bytes(), StandardCharsets.UTF_8);
      var parts = List.of(script.split("\"", -1));
      shards.put(parts.get(1), inflate(Base64.getDecoder().decode(parts.get(3))));
    }
    run(read(SCRIPT));
    ScriptableObject.putProperty(globals, "shards", Context.javaToJS(this, globals));
    run(
        """
        var found = null, index = null, floats = new Float32Array(1), bits = new Int32Array(floats.buffer);
        function load(name) {
          var latin = String(shards.latin(name)), bytes = new Uint8Array(latin.length);
          for (var i = 0; i < latin.length; i++) bytes[i] = latin.charCodeAt(i);
          return Promise.resolve(bytes);
        }
        var search = bifolioSearch.search(load, "../");
        function query(text, options) {
          found = null;
          search.query(text, JSON.parse(options)).then(function (result) { found = JSON.stringify(result); });
        }
        function json(text) { return JSON.stringify(text); }
        function taken() { return found; }
        function stem(word) { return bifolioSearch.stem(word); }
        function tokens(text) {
          return bifolioSearch.tokens(bifolioSearch.pieces(text)).map(function (token) { return token.text; }).join(" ");
        }
        function rank(text, lang, part, limit) {
          index.missing.clear();
          var plan = bifolioSearch.plan(index, text);
          return bifolioSearch.rank(index, plan, lang, part, limit).best.map(function (hit) {
            floats[0] = hit.score;
            return hit.doc + ":" + bits[0] + (hit.full ? "+" : "-");
          }).join(" ");
        }
        if (shards.has("core")) load("core").then(function (bytes) {
          index = new bifolioSearch.Index(bifolioSearch.readCore(new bifolioSearch.Reader(bytes)), load);
          String(shards.names()).split(" ").forEach(function (name) { index.fetch(name); });
        });
        """);
  }

  private Object run(String script) {
    return cx.evaluateString(globals, script, "reader", 1, null);
  }

  /** Called by the script: the bytes of a shard as characters below 256. */
  public String latin(String name) {
    byte[] bytes = shards.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no shard " + name);
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Called by the script. */
  public boolean has(String name) {
    return shards.containsKey(name);
  }

  /** Called by the script: the shards of the build, without its folder. */
  public String names() {
    return shards.keySet().stream()
        .filter(name -> name.contains("/") && !name.startsWith("x/"))
        .map(name -> name.substring(name.indexOf('/') + 1))
        .collect(Collectors.joining(" "));
  }

  /** Returns the terms of a text, with spaces between them. */
  String tokens(String text) {
    return call("tokens", text);
  }

  /** Returns the stem of a word. */
  String stem(String word) {
    return call("stem", word);
  }

  /** Returns what a page gets for a query, as JSON. */
  String query(String text, String options) {
    call("query", text, options);
    cx.processMicrotasks();
    return call("taken");
  }

  /** Returns a text in quotes, as the script writes it. */
  String json(String text) {
    return call("json", text);
  }

  /** Returns number, score (its bits) and tier of each section that is found. */
  String rank(String text, String language, int part, int limit) {
    return call("rank", text, language, part, limit);
  }

  private String call(String function, Object... arguments) {
    return Context.toString(ScriptableObject.callMethod(cx, globals, function, arguments));
  }

  private static byte[] inflate(byte[] packed) {
    try (var inflater = new Closing()) {
      inflater.setInput(packed);
      var out = new java.io.ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        out.write(buffer, 0, inflater.inflate(buffer));
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Closing extends Inflater implements AutoCloseable {
    Closing() {
      super(true);
    }

    @Override
    public void close() {
      end();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Context.exit();
  }
}

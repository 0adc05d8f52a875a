package bifolio.typeset;

import bifolio.typeset.TypesetCache.Maker;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;

/**
 * Code → text with spans, by Prism's grammars. Safe for many threads.
 *
 * <p>The classes of the spans: {@code c} comment, {@code k} keyword, {@code s} string, {@code n}
 * number or constant, {@code f} function, {@code t} type, {@code p} property, key or variable,
 * {@code m} macro, attribute or decorator, {@code h} heading, {@code i} inserted and {@code d}
 * deleted line. A theme's rules for them stand below {@code .code}. Everything else is bare text.
 */
public final class Highlighter {
  /** Raise it when the same code would come out in another way. */
  private static final String VERSION = "prism 1.30.0, spans 1";

  /** Longer code stays plain: nobody reads it, and grammars take more than linear time. */
  private static final int MOST_CHARACTERS = 60_000;

  /** A few seconds; a real block of a thousand lines takes less. */
  private static final long MOST_INSTRUCTIONS = 300_000_000;

  private static final Set<String> PLAIN =
      Set.of(
          "",
          "text",
          "txt",
          "plain",
          "plaintext",
          "none",
          "console",
          "output",
          "log",
          "tree",
          "ascii",
          "csv",
          "tsv",
          "ptx",
          "sass",
          "mlir");

  private final TypesetCache cache;
  private final ScriptLibrary prism = new ScriptLibrary(MOST_INSTRUCTIONS);

  /** Makes a highlighter that asks the cache first. */
  public Highlighter(TypesetCache cache) {
    this.cache = cache;
  }

  /**
   * Tells whether a word behind a fence is known, in any case: as a language with a grammar, or as
   * text that is meant to be plain. No word at all is known.
   */
  public boolean knows(String language) {
    var word = word(language);
    return PLAIN.contains(word) || Grammar.named(word).isPresent();
  }

  /**
   * Marks the words of code.
   *
   * @param language as behind the fence; an unknown one leaves the code plain
   * @return HTML without {@code pre} or {@code code} around it
   */
  public String highlight(String code, String language) {
    var grammar = Grammar.named(word(language));
    if (grammar.isEmpty() || code.isBlank() || code.length() > MOST_CHARACTERS) {
      return SpanWriter.plain(code);
    }
    var maker = new Maker("code " + grammar.get().name(), VERSION);
    return cache.get(maker, code, () -> typeset(code, grammar.get()));
  }

  private String typeset(String code, Grammar grammar) {
    try {
      return prism.call(
          grammar.scripts(),
          scope -> {
            var out = new SpanWriter(code.length() * 2);
            write(scope.call("tokensOf", code, grammar.name()), Token.PLAIN, out);
            return out.finish();
          });
    } catch (CancellationException | RhinoException | StackOverflowError e) {
      // Code made to exhaust a grammar; it is still code, and readable without colours.
      return SpanWriter.plain(code);
    }
  }

  private static void write(Object content, Token inside, SpanWriter out) {
    switch (content) {
      case CharSequence text -> out.write(text, inside);
      case NativeArray parts -> {
        for (long i = 0; i < parts.getLength(); i++) {
          write(parts.get(i), inside, out);
        }
      }
      case Scriptable token -> write(token.get("content", token), kind(token, inside), out);
      default -> throw new IllegalStateException("not a token: " + content);
    }
  }

  /** The type says it, or its first alias that says anything, or what it stands in. */
  private static Token kind(Scriptable token, Token inside) {
    return says(token.get("type", token))
        .or(() -> says(token.get("alias", token)))
        .orElse(inside)
        .within(inside);
  }

  private static Optional<Token> says(@Nullable Object name) {
    return switch (name) {
      case CharSequence word -> Token.of(word.toString());
      case NativeArray words ->
          Arrays.stream(words.toArray()).flatMap(word -> says(word).stream()).findFirst();
      case null -> Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String word(String language) {
    return language.toLowerCase(Locale.ROOT);
  }
}

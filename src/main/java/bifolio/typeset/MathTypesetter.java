package bifolio.typeset;

import bifolio.typeset.TypesetCache.Maker;
import bifolio.typeset.Typesetter.Result;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.RhinoException;

/**
 * TeX → MathML, by Temml. Safe for many threads.
 *
 * <p>The markup has no {@code style} attribute: what MathML has no attribute for is a class, with
 * its rule in the theme's {@code math.css}. It has no {@code alttext} either. MathML is itself what
 * a screen reader reads; some would read an alternative text <em>instead</em>, and "backslash frac"
 * is worse. The source of every formula would also cost a page of formulas about a tenth of its
 * weight.
 */
public final class MathTypesetter {
  /** Raise it when the same formula would come out in another way. */
  private static final String VERSION = "temml 0.13.5, markup 1";

  private static final int MOST_CHARACTERS = 10_000;

  /** Some seconds; a large real formula takes a five-hundredth. */
  private static final long MOST_INSTRUCTIONS = 100_000_000;

  private static final List<String> SCRIPTS = List.of("temml.js", "temml-after.js");

  private final TypesetCache cache;
  private final ScriptLibrary temml = new ScriptLibrary(MOST_INSTRUCTIONS);

  /** Makes a typesetter that asks the cache first. */
  public MathTypesetter(TypesetCache cache) {
    this.cache = cache;
  }

  /**
   * Typesets a formula.
   *
   * @param tex what stands between the dollars
   * @param display whether the formula has lines of its own
   */
  public Result typeset(String tex, boolean display) {
    if (tex.length() > MOST_CHARACTERS) {
      return new Result.Failure(0, "the formula is longer than " + MOST_CHARACTERS + " characters");
    }
    if (tex.isBlank()) {
      return new Result.Failure(0, "the formula is empty");
    }
    var maker = new Maker(display ? "math display" : "math inline", VERSION);
    return Stored.decode(cache.get(maker, tex, () -> Stored.encode(make(tex, display))));
  }

  private Result make(String tex, boolean display) {
    var refused = TexMistakes.refused(tex);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      return temml.call(
          SCRIPTS, scope -> result(tex, (NativeArray) scope.call("mathOf", tex, display)));
    } catch (CancellationException | RhinoException | StackOverflowError e) {
      return TexMistakes.tooDeep();
    }
  }

  private static Result result(String tex, NativeArray answer) {
    if (answer.get(0) instanceof CharSequence markup) {
      var html = MathMarkup.withoutStyles(markup.toString());
      return html.isPresent()
          ? new Result.Html(html.get())
          : new Result.Failure(0, "the formula needs a style that pages do not allow");
    }
    var position = ((Number) answer.get(1)).intValue();
    return TexMistakes.explain(tex, position, String.valueOf(answer.get(2)));
  }

  /** A result as the text that the cache keeps. */
  private static final class Stored {
    private Stored() {}

    static String encode(Result result) {
      return switch (result) {
        case Result.Html ok -> ok.html();
        case Result.Failure failure -> "!" + failure.offset() + " " + failure.message();
      };
    }

    static Result decode(String text) {
      if (!text.startsWith("!")) {
        return new Result.Html(text);
      }
      int space = text.indexOf(' ');
      return new Result.Failure(Integer.parseInt(text, 1, space, 10), text.substring(space + 1));
    }
  }
}

package bifolio.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * The engine as a script, with what only tests call ({@link TrialExports}), run by the JVM's
 * JavaScript engine, so that a test can compare it with the classes it was compiled from. One
 * instance belongs to one thread.
 */
public final class CompiledScript {
  private static final ThreadLocal<CompiledScript> OF_THREAD =
      ThreadLocal.withInitial(CompiledScript::new);

  private final ScriptableObject scope;

  private CompiledScript() {
    try (var run = enter()) {
      scope = run.initSafeStandardObjects();
      run.evaluateString(scope, source(), "trials.js", 1, null);
    }
  }

  /** Returns the script of the calling thread. */
  public static CompiledScript get() {
    return OF_THREAD.get();
  }

  /** Returns the text of the script that readers get, without what only tests call. */
  public static String shipped() {
    return text("/engine/engine.js");
  }

  /** Returns the text of the script. */
  public static String source() {
    return text("/engine/trials.js");
  }

  private static String text(String name) {
    try (InputStream script = CompiledScript.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException(name + " is missing: run Maven's process-test-classes");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls an exported function with texts and returns its text. */
  public String call(String export, String... arguments) {
    try (var run = enter()) {
      var function = (Function) scope.get(export, scope);
      Object[] values = Stream.of(arguments).toArray();
      return Context.toString(function.call(run, scope, scope, values));
    }
  }

  private static Context enter() {
    var run = Context.enter();
    run.setLanguageVersion(Context.VERSION_ECMASCRIPT);
    run.setInterpretedMode(Boolean.getBoolean("interpreted"));
    return run;
  }
}

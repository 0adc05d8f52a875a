package bifolio.typeset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;

/**
 * A vendored JavaScript library in Rhino. A scope has run a fixed list of scripts, so its answers
 * depend on that list and on nothing that was asked before. It serves one caller at a time and is
 * kept for the next one, so there are as many scopes as callers at once; a script is compiled once
 * for all of them. Nothing starts before the first call.
 *
 * <p>Rhino interprets: for scripts of this size that is ready in half the time that compiling to
 * classes takes, and no slower afterwards, because most of the work is Rhino's regular expressions.
 */
final class ScriptLibrary {
  private final ContextFactory factory;
  private final ConcurrentHashMap<String, Script> compiled = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<String>, Queue<Scope>> idle = new ConcurrentHashMap<>();

  /**
   * Makes a library that has not started.
   *
   * @param budget how many instructions one call may take: the same on every machine, unlike a time
   */
  ScriptLibrary(long budget) {
    this.factory = new MeteredFactory(budget);
  }

  /**
   * Runs something in a scope that nobody else uses meanwhile.
   *
   * @param scripts resources of this package, in the order in which the scope has run them
   * @throws CancellationException when it takes more than the budget
   */
  <T> T call(List<String> scripts, Function<Scope, T> work) {
    try (var cx = factory.enterContext()) {
      var same = idle.computeIfAbsent(scripts, list -> new ConcurrentLinkedQueue<>());
      var waiting = same.poll();
      var scope = waiting != null ? waiting : new Scope(cx, scripts);
      var result = work.apply(scope);
      // Not in a finally: a scope in which something broke is not used again.
      same.add(scope);
      return result;
    }
  }

  private Script compile(String resource) {
    return compiled.computeIfAbsent(
        resource, name -> Context.getCurrentContext().compileString(read(name), name, 1, null));
  }

  private static String read(String resource) {
    try (var in = ScriptLibrary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The global object of a run of the library. */
  final class Scope {
    private final ScriptableObject globals;

    private Scope(Context cx, List<String> scripts) {
      globals = cx.initSafeStandardObjects();
      scripts.forEach(script -> compile(script).exec(cx, globals, globals));
    }

    /** Calls a global function. */
    Object call(String function, Object... arguments) {
      return ScriptableObject.callMethod(Context.getCurrentContext(), globals, function, arguments);
    }
  }

  private static final class MeteredFactory extends ContextFactory {
    private static final int STEP = 100_000;
    private final long budget;

    MeteredFactory(long budget) {
      this.budget = budget;
    }

    @Override
    protected Context makeContext() {
      var run = new MeteredRun(this, budget);
      run.setLanguageVersion(Context.VERSION_ECMASCRIPT);
      run.setInterpretedMode(true);
      run.setInstructionObserverThreshold(STEP);
      run.setMaximumInterpreterStackDepth(2000);
      return run;
    }

    @Override
    protected void observeInstructionCount(Context cx, int instructions) {
      ((MeteredRun) cx).spend(instructions);
    }
  }

  private static final class MeteredRun extends Context {
    private long left;

    MeteredRun(ContextFactory factory, long budget) {
      super(factory);
      left = budget;
    }

    void spend(int instructions) {
      left -= instructions;
      if (left < 0) {
        throw new CancellationException("took too many steps");
      }
    }
  }
}

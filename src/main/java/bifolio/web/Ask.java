package bifolio.web;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Answers for one calculator; a function of the page. */
@JSFunctor
interface Ask extends JSObject {
  /**
   * Evaluates.
   *
   * @param inputs lines of {@code name=value}; what is missing is as the definition says
   * @param language {@code en}, {@code zh} or {@code both}
   * @param what {@code html}, {@code inputs}, {@code text} or {@code tex}
   */
  String ask(String inputs, String language, String what);
}

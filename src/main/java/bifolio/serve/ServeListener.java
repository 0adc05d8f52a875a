package bifolio.serve;

import java.io.IOException;

/** Is told what the server does, on its threads. */
public interface ServeListener {
  /** A round is done, good or not. */
  void rebuilt(Rebuild rebuild);

  /** The folder or the cache could not be written; what is served is not touched by that. */
  void cannotWrite(IOException problem);

  /** A round failed by our own mistake; the server goes on with the last good site. */
  void crashed(Throwable bug);
}

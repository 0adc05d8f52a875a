package bifolio.broken.align;

import bifolio.broken.markdown.Parser;

/** R1: a stage that uses another; R7: the first public class. */
public final class Aligner {
  public String align() {
    return Parser.parse();
  }
}

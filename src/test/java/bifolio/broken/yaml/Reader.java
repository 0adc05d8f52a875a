package bifolio.broken.yaml;

import bifolio.broken.model.Page;

/** The other half of the cycle. */
public final class Reader {
  public String read(Page page) {
    return page.name();
  }
}

package bifolio.broken.model;

import bifolio.broken.yaml.Reader;

/** R2: the model uses a tool, R3: which uses the model; R6: a class in the model. */
public final class Page {
  public String name() {
    return "page";
  }

  public String read() {
    return new Reader().read(this);
  }
}

package bifolio.schedule;

/** What is done with a micro-batch on a device. */
public enum Kind {
  /** Forward pass. */
  F(2),
  /** Backward pass for input and weights in one. */
  BW(-2),
  /** Backward pass for the input only: what the stage before waits for. */
  B(-1),
  /** Backward pass for the weights only: nobody waits for it. */
  W(-1);

  private final int growth;

  Kind(int growth) {
    this.growth = growth;
  }

  /** Returns whether the gradient of the input comes out of it. */
  boolean givesGradient() {
    return this == B || this == BW;
  }

  /** Returns by how many halves of an activation the memory grows. */
  int growth() {
    return growth;
  }
}

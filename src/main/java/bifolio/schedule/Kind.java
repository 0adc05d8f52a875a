package bifolio.schedule;

/** What is done with a micro-batch on a device. */
public enum Kind {
  /** Forward pass. */
  F,
  /** Backward pass for input and weights in one. */
  BW,
  /** Backward pass for the input only: what the stage before waits for. */
  B,
  /** Backward pass for the weights only: nobody waits for it. */
  W;

  /** Returns whether the gradient of the input comes out of it. */
  boolean givesGradient() {
    return this == B || this == BW;
  }

  /** Returns by how many halves of an activation the memory grows. */
  int growth() {
    return switch (this) {
      case F -> 2;
      case B, W -> -1;
      case BW -> -2;
    };
  }
}

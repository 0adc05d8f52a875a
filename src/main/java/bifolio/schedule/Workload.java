package bifolio.schedule;

/**
 * What a pipeline has to do in one iteration. Any values may be given; {@link Schedule#simulate}
 * says which it cannot do. Durations have any one unit.
 *
 * @param stages devices; each holds one stage of the model
 * @param microbatches how many micro-batches there are, in both directions together
 * @param chunks parts of a stage (virtual stages a device); 1 unless interleaved
 * @param forward the forward pass of a whole stage for one micro-batch
 * @param backwardInput the backward pass for the input; the "B" of the zero-bubble papers
 * @param backwardWeight the backward pass for the weights
 * @param overlapped a forward and a full backward pass that run together; DualPipe only
 */
public record Workload(
    int stages,
    int microbatches,
    int chunks,
    double forward,
    double backwardInput,
    double backwardWeight,
    double overlapped) {
  /** A workload in which overlapping saves nothing. */
  public Workload(
      int stages,
      int microbatches,
      int chunks,
      double forward,
      double backwardInput,
      double backwardWeight) {
    this(
        stages,
        microbatches,
        chunks,
        forward,
        backwardInput,
        backwardWeight,
        forward + backwardInput + backwardWeight);
  }

  /** Returns this workload with another duration of two passes that overlap. */
  public Workload withOverlapped(double duration) {
    return new Workload(
        stages, microbatches, chunks, forward, backwardInput, backwardWeight, duration);
  }

  /** Returns the duration of a full backward pass of a whole stage. */
  public double backward() {
    return backwardInput + backwardWeight;
  }
}

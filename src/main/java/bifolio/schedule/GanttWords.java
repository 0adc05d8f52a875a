package bifolio.schedule;

/**
 * The words of a picture, in the reader's language.
 *
 * @param title what is drawn, as "1F1B, 4 devices, 8 micro-batches"
 * @param conclusion what it tells; {@code {bubble}}, {@code {percent}}, {@code {span}}, {@code
 *     {peak}} become numbers
 * @param device, time, peak heads of rows, axis and the column of peaks of activations
 * @param forward, backward, backwardInput, backwardWeight, idle entries of the legend
 * @param chunk, direction legend of the tones, where a schedule has chunks or directions
 */
public record GanttWords(
    String title,
    String conclusion,
    String device,
    String time,
    String peak,
    String forward,
    String backward,
    String backwardInput,
    String backwardWeight,
    String idle,
    String chunk,
    String direction) {

  /** Returns English words. */
  public static GanttWords english(String title) {
    return new GanttWords(
        title,
        "A device is idle for up to {bubble} of {span} time units ({percent}% of an iteration) and"
            + " holds the activations of at most {peak} microbatches.",
        "Device",
        "Time",
        "Peak",
        "forward",
        "backward",
        "backward, input",
        "backward, weights",
        "bubble",
        "chunk",
        "direction");
  }

  /** Returns Chinese words. */
  public static GanttWords chinese(String title) {
    return new GanttWords(
        title,
        "{span} 个时间单位中，一台设备最多空闲 {bubble}（占一次迭代的 {percent}%），最多同时保存 {peak} 个微批的激活值。",
        "设备",
        "时间",
        "峰值",
        "前向",
        "反向",
        "对输入的反向",
        "对权重的反向",
        "气泡",
        "分块",
        "方向");
  }

  /** Returns English words, and after a line break the Chinese of what stands in the picture. */
  public static GanttWords both(String title) {
    var first = english(title);
    var second = chinese(title);
    return new GanttWords(
        title,
        first.conclusion,
        first.device + "\n" + second.device,
        first.time + "\n" + second.time,
        first.peak + "\n" + second.peak,
        first.forward + "\n" + second.forward,
        first.backward + "\n" + second.backward,
        first.backwardInput + "\n" + second.backwardInput,
        first.backwardWeight + "\n" + second.backwardWeight,
        first.idle + "\n" + second.idle,
        first.chunk + "\n" + second.chunk,
        first.direction + "\n" + second.direction);
  }
}

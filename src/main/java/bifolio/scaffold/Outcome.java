package bifolio.scaffold;

import java.util.List;

/** What came of a wish. */
public sealed interface Outcome {
  /**
   * Files to write.
   *
   * @param files new ones and changed ones
   * @param remarks what was left to the author, in sentences
   */
  record Made(List<FileText> files, List<String> remarks) implements Outcome {
    public Made {
      files = List.copyOf(files);
      remarks = List.copyOf(remarks);
    }
  }

  /** Nothing, and why. */
  record Refused(String sentence) implements Outcome {}

  /**
   * One file.
   *
   * @param name from the content folder
   * @param isNew whether it must not be there yet
   */
  record FileText(String name, String text, boolean isNew) {}
}

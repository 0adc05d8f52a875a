package bifolio.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeMarksTest {
  private static final String HINT =
      """
        hint: keep what is right, in both languages, and remove the lines that begin with <<<<<<<, \
      ======= and >>>>>>>; an example of such marks begins with a space
      """;

  @TempDir Path temp;
  ContentFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new ContentFolder(temp);
  }

  private String read(String path, String text) {
    var sources = folder.file(path, text).read();
    return sources.content().stream()
        .filter(source -> source.path().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void aPlaceIsReportedOnceAndOurSideIsReadAtItsLines() {
    String page = "# 甲\n<<<<<<< HEAD\n占用 5 GB。\n=======\n占用 6 GB。\n>>>>>>> 分支\n文字。\n";
    assertThat(read("content/zh/a.md", page)).isEqualTo("# 甲\n\n占用 5 GB。\n\n\n\n文字。\n");
    assertThat(folder.printed())
        .startsWith(
            "content/zh/a.md:2:1: error[merge-conflict]:"
                + " a merge left both sides of this place, up to line 6\n"
                + HINT);
    assertThat(folder.problems.sorted()).hasSize(1);
  }

  @Test
  void whatBothSidesCameFromIsNotRead() {
    String data = "rows:\n<<<<<<< HEAD\n- 一\n||||||| base\n- 零\n=======\n- \"二\n>>>>>>> b\n- 三\n";
    assertThat(read("content/data/t.yaml", data)).isEqualTo("rows:\n\n- 一\n\n\n\n\n\n- 三\n");
  }

  @Test
  void eachOfTwoPlacesIsReported() {
    String text = "<<<<<<< a\r\n1\r\n=======\r\n2\r\n>>>>>>> b\r\n".repeat(2);
    assertThat(read("content/code/a.py", text)).isEqualTo("\n1\r\n\n\n\n".repeat(2));
    assertThat(folder.problems.sorted())
        .extracting(found -> found.at().line())
        .containsExactly(1, 6);
  }

  @Test
  void aPlaceThatIsHalfMendedIsReportedAtEachMark() {
    assertThat(read("content/zh/a.md", "# 甲\n我们的\n=======\n他们的\n>>>>>>> b\n"))
        .isEqualTo("# 甲\n我们的\n\n他们的\n\n");
    assertThat(folder.printed())
        .contains("a.md:5:1: error[merge-conflict]: a merge left this mark");
    assertThat(read("content/zh/b.md", "<<<<<<< HEAD\n一\n<<<<<<< HEAD\n二\n"))
        .isEqualTo("\n一\n\n二\n");
  }

  @Test
  void headingsQuotationsAndExamplesAreNone() {
    String text =
        """
        标题
        =======

        ======= 不是

        >>>> 引用

         <<<<<<< HEAD
         =======
         >>>>>>> b

        cout <<<<<<<< x

        <<<<<<<< eight
        """;
    assertThat(read("content/zh/a.md", text)).isEqualTo(text);
    assertThat(folder.printed()).isEmpty();
  }
}

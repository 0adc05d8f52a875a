package bifolio.picture;

import static org.assertj.core.api.Assertions.assertThat;

import bifolio.TinySite;
import bifolio.build.BuildOptions;
import bifolio.model.OutputFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortraitTest {
  private static byte[] picture(String en, String zh) {
    var options = new BuildOptions(Optional.of("https://e.org/"), Optional.empty(), false);
    return TinySite.both(en, zh).build(options).result().files().stream()
        .filter(file -> file.path().equals("pictures/a.png"))
        .map(OutputFile::bytes)
        .findFirst()
        .orElseThrow();
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void aPictureIsAsLargeAsCardsWantAndSmall() throws IOException {
    byte[] png = picture("# A\n\n## Head\n\nText.\n", "# 甲\n\n## 标题\n\n正文。\n");
    var image = read(png);
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(png).hasSizeLessThan(6_144);
  }

  @Test
  void anotherTextHasAnotherPicture() {
    assertThat(picture("# A\n\nOne.\n", "# 甲\n\n一。\n"))
        .isNotEqualTo(picture("# A\n\nOne, two and three.\n", "# 甲\n\n一。\n"))
        .isNotEqualTo(picture("# A\n\nOne.\n", "# 甲\n\n一，二，三。\n"))
        .isEqualTo(picture("# A\n\nOne.\n", "# 甲\n\n一。\n"));
  }

  @Test
  void aLongPageStaysOnThePaper() throws IOException {
    String table = "| a | b |\n| --- | --- |\n" + "| 1 | 2 |\n".repeat(9) + "\n";
    var image =
        read(
            picture(
                "# A\n\n" + (table + "x\n\n").repeat(6), "# 甲\n\n" + (table + "字\n\n").repeat(6)));
    for (int x = 0; x < 1200; x++) {
      assertThat(image.getRGB(x, 625) & 0xffffff).isEqualTo(Colour.DESK.rgb);
    }
  }

  @Test
  void whatIsPackedIsUnpackedAgain() throws DataFormatException {
    var random = new Random(7);
    for (int round = 0; round < 40; round++) {
      byte[] data = new byte[random.nextInt(6_000)];
      for (int i = 0; i < data.length; i++) {
        boolean same = i >= 50 && random.nextInt(20) > 0;
        data[i] = same ? data[i - (round % 2 == 0 ? 50 : 1)] : (byte) random.nextInt(256);
      }
      byte[] packed = Deflate.of(data, 50);
      var inflater = new Inflater(true);
      inflater.setInput(packed);
      byte[] back = new byte[data.length + 1];
      int length = inflater.inflate(back);
      assertThat(inflater.finished()).isTrue();
      inflater.end();
      assertThat(length).isEqualTo(data.length);
      assertThat(java.util.Arrays.copyOf(back, length)).isEqualTo(data);
    }
  }
}

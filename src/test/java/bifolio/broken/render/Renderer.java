package bifolio.broken.render;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;

/** R4: a library outside its package; R5: the disk and the console; R9: locale and statics. */
public final class Renderer {
  private static final StringBuilder BUFFER = new StringBuilder();

  @SuppressWarnings("StringCaseLocaleUsage") // that is what the rule must find
  public String render() {
    System.out.println(Files.exists(Path.of("x")));
    BUFFER.append(Jsoup.parse("x").text());
    return BUFFER.toString().toLowerCase();
  }
}

package bifolio.markdown;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.diagnostic.Span;
import bifolio.excerpt.CodeFiles;
import bifolio.model.Block;
import bifolio.model.CodeOrigin;
import bifolio.typeset.Typesetter;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code code <file> [region]}: a part of a file of {@code content/code}. */
final class ExcerptReader {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final ParsedSource source;
  private final Typesetter typesetter;
  private final CodeFiles files;

  ExcerptReader(ParsedSource source, Typesetter typesetter, CodeFiles files) {
    this.source = source;
    this.typesetter = typesetter;
    this.files = files;
  }

  /**
   * Reads a block. Code that somebody wrote into it is shown when there is nothing else to show.
   *
   * @param body what stands between the fences
   */
  Block read(FencedCodeBlock fence, String body, Span at) {
    var words = List.of(SPACE.split(fence.getInfo().unescape().strip(), 4));
    var place = source.span(fence.getInfo().getStartOffset(), fence.getInfo().getEndOffset());
    if (words.size() > 3) {
      source.report(
          error("code-words", place, "a code block names a file and at most one region")
              .withHint("write ```code sys-602/schedule.py simulate"));
    }
    if (!body.isBlank()) {
      source.report(
          error("code-body", at, "a code block that names a file has no lines of its own")
              .withHint("leave nothing between the fences, or write the language's name first"));
    }
    String file = words.get(1);
    String region = words.size() > 2 ? words.get(2) : "";
    return files
        .find(file, region, place, source)
        .map(
            found ->
                new Block.Code(
                    found.language(),
                    found.text(),
                    typesetter.code(found.language(), found.text()),
                    new CodeOrigin(file, region, found.path(), found.first(), found.last()),
                    at))
        .orElseGet(() -> code(body.strip(), at));
  }

  private Block.Code code(String text, Span at) {
    return new Block.Code("", text, typesetter.code("", text), null, at);
  }
}

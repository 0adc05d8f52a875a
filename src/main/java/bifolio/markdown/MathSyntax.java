package bifolio.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code $…$} in a line and {@code $$ … $$} on lines of their own.
 *
 * <p>As on GitHub, an opening {@code $} has no space after it and a closing one no space before it
 * and no digit after it, so that prices are no formulas; in Chinese, where no spaces stand around a
 * price, a number with Chinese after it is none.
 */
final class MathSyntax implements Parser.ParserExtension {
  /** A formula in a line; its TeX is the text without the dollars. */
  static final class InlineMath extends Node {
    private final BasedSequence tex;

    InlineMath(BasedSequence chars, BasedSequence tex) {
      super(chars);
      this.tex = tex;
    }

    BasedSequence tex() {
      return tex;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** A formula on lines of its own. */
  static final class MathBlock extends Block {
    private boolean closed;

    /** Returns whether the closing dollars are there. */
    boolean isClosed() {
      return closed;
    }

    void close() {
      closed = true;
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new InlineFactory());
    builder.customBlockParserFactory(new MathBlockParser.Factory());
  }

  private static final class InlineFactory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "$";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser parser) {
      return new Extension();
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }

  private static final class Extension implements InlineParserExtension {
    // The inside is possessive and bounded by the paragraph, so no input makes it slow.
    private static final Pattern FORMULA =
        Pattern.compile(
            "^(?:\\$\\$((?:[^$\\\\]|\\\\.)++)\\$\\$"
                + "|\\$(?![\\s$])((?:[^$\\\\]|\\\\.)++)(?<!\\s)\\$(?![0-9]))",
            Pattern.DOTALL);

    @Override
    public boolean parse(LightInlineParser parser) {
      int start = parser.getIndex();
      var found = parser.matchWithGroups(FORMULA);
      if (found == null) {
        return false;
      }
      BasedSequence chars = parser.getInput().subSequence(start, parser.getIndex());
      BasedSequence tex =
          chars.startsWith("$$")
              ? chars.subSequence(2, chars.length() - 2)
              : chars.subSequence(1, chars.length() - 1);
      if (isPrice(tex) || isAcrossCode(tex)) {
        parser.setIndex(start);
        return false;
      }
      parser.flushTextNode();
      parser.appendNode(new InlineMath(chars, tex));
      return true;
    }

    // "$HOME/bin is in your `$PATH`": the second dollar is code.
    private static boolean isAcrossCode(BasedSequence tex) {
      return tex.codePoints().filter(c -> c == '`').count() % 2 == 1;
    }

    // "$5到$10元": where no spaces stand, a number with Chinese after it is not TeX.
    private static boolean isPrice(BasedSequence tex) {
      return Character.isDigit(tex.charAt(0))
          && tex.indexOf('{') < 0
          && tex.codePoints().anyMatch(c -> Script.isHan(c) || Script.isWidePunctuation(c));
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
  }
}

package bifolio.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code {{ … }}}: a number that is computed. */
final class NumberSyntax implements Parser.ParserExtension {
  /** A number; its formula is the text without the braces. */
  static final class ComputedNumber extends Node {
    private final BasedSequence formula;

    ComputedNumber(BasedSequence chars, BasedSequence formula) {
      super(chars);
      this.formula = formula;
    }

    BasedSequence formula() {
      return formula;
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
  }

  private static final class InlineFactory implements InlineParserExtensionFactory {
    @Override
    public CharSequence getCharacters() {
      return "{";
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
    // The inside is possessive and ends at the first brace, so no input makes it slow.
    private static final Pattern NUMBER = Pattern.compile("^\\{\\{([^{}]++)\\}\\}");

    @Override
    public boolean parse(LightInlineParser parser) {
      int start = parser.getIndex();
      if (parser.matchWithGroups(NUMBER) == null) {
        return false;
      }
      BasedSequence chars = parser.getInput().subSequence(start, parser.getIndex());
      parser.flushTextNode();
      parser.appendNode(new ComputedNumber(chars, chars.subSequence(2, chars.length() - 2)));
      return true;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
  }
}

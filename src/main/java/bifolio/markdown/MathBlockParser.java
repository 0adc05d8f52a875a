package bifolio.markdown;

import bifolio.markdown.MathSyntax.MathBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a block that begins with {@code $$} and ends with the line that ends with {@code $$}. */
final class MathBlockParser extends AbstractBlockParser {
  private final MathBlock block = new MathBlock();
  private final BlockContent content = new BlockContent();
  private boolean finished;

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return finished ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    content.add(line, state.getIndent());
    String text = line.toString().strip();
    boolean opening = content.getLineCount() == 1;
    if (text.endsWith("$$") && (!opening || text.length() >= 4)) {
      finished = true;
      block.close();
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
    block.setCharsFromContent();
  }

  /** Recognises the opening dollars. */
  static final class Factory implements CustomBlockParserFactory {
    @Override
    public BlockParserFactory apply(DataHolder options) {
      return new AbstractBlockParserFactory(options) {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
          int from = state.getNextNonSpaceIndex();
          BasedSequence line = state.getLine();
          boolean opens =
              state.getIndent() < 4 && line.subSequence(from, line.length()).startsWith("$$");
          if (!opens || !endsBlockOrSpansLines(line.subSequence(from, line.length()).toString())) {
            return BlockStart.none();
          }
          return BlockStart.of(new MathBlockParser()).atIndex(from);
        }
      };
    }

    // "$$a$$ and more text" is a formula in a line.
    private static boolean endsBlockOrSpansLines(String line) {
      int close = line.indexOf("$$", 2);
      return close < 0 || line.substring(close + 2).isBlank();
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
}

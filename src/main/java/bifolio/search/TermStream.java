package bifolio.search;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * Hands the terms of a field to Lucene, each different word once with its frequency: half of the
 * time of an analyzer that repeats them.
 */
final class TermStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private Iterator<Map.Entry<String, Integer>> counts =
      Map.<String, Integer>of().entrySet().iterator();
  private Iterator<String> beside = List.<String>of().iterator();
  private boolean first = true;

  /** Begins with a field; one stream serves all fields of a name, one after another. */
  TermStream over(FieldTerms terms) {
    counts = terms.counts().entrySet().iterator();
    beside = terms.beside().iterator();
    first = true;
    return this;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (counts.hasNext()) {
      var count = counts.next();
      term.append(count.getKey());
      frequency.setTermFrequency(count.getValue());
    } else if (beside.hasNext()) {
      term.append(beside.next());
      step.setPositionIncrement(first ? 1 : 0); // Lucene leaves it out of the length
    } else {
      return false;
    }
    first = false;
    return true;
  }
}

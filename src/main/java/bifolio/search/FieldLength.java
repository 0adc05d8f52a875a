package bifolio.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReader;

/**
 * How long a field is on the whole.
 *
 * @param sections how many sections have it
 * @param terms how many terms they have in it
 */
record FieldLength(int sections, long terms) {
  static FieldLength of(LeafReader segment, SearchField field) {
    try {
      var terms = segment.terms(field.code());
      return terms == null
          ? new FieldLength(0, 0)
          : new FieldLength(terms.getDocCount(), terms.getSumTotalTermFreq());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /** Returns the length of the field in each section, as Lucene rounds it into a byte. */
  static byte[] norms(LeafReader segment, SearchField field, int sections) {
    byte[] norms = new byte[sections];
    try {
      var values = segment.getNormValues(field.code());
      if (values != null) {
        for (int doc = values.nextDoc(); doc < sections; doc = values.nextDoc()) {
          norms[doc] = (byte) values.longValue();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return norms;
  }
}

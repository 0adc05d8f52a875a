package bifolio.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads Lucene's terms and postings once and writes them as shards of about 8 KB. */
final class TermShards {
  private static final int FULL = 8192; // bytes before compression

  private final List<byte[]> shards = new ArrayList<>();
  private final List<String> firsts = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();
  private final List<Integer> frequencies = new ArrayList<>();

  private ByteWriter entries = new ByteWriter();
  private ByteWriter postings = new ByteWriter();
  private int count;
  private String before = "";

  /** Where the reading of one field stands. */
  private static final class Cursor {
    private final TermsEnum terms;
    private final int bit;
    private @Nullable BytesRef term;
    private @Nullable PostingsEnum postings;

    Cursor(TermsEnum terms, int bit) throws IOException {
      this.terms = terms;
      this.bit = bit;
      this.term = terms.next();
    }

    boolean isAt(BytesRef other) {
      return term != null && term.equals(other);
    }

    PostingsEnum postings() throws IOException {
      var all = Objects.requireNonNull(terms.postings(postings, PostingsEnum.FREQS));
      postings = all;
      return all;
    }

    void move() throws IOException {
      term = terms.next();
    }
  }

  TermShards(LeafReader segment) {
    try {
      read(segment);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  private void read(LeafReader segment) throws IOException {
    var cursors = new ArrayList<Cursor>();
    for (var field : SearchField.values()) {
      var all = segment.terms(field.code());
      if (all != null) {
        cursors.add(new Cursor(all.iterator(), field.bit()));
      }
    }
    while (true) {
      BytesRef least = null;
      for (var cursor : cursors) {
        if (cursor.term != null && (least == null || cursor.term.compareTo(least) < 0)) {
          least = cursor.term;
        }
      }
      if (least == null) {
        break;
      }
      term(BytesRef.deepCopyOf(least), cursors);
      if (entries.size() + postings.size() >= FULL) {
        close();
      }
    }
    if (count > 0) {
      close();
    }
  }

  private void term(BytesRef bytes, List<Cursor> cursors) throws IOException {
    String term = bytes.utf8ToString();
    if (count == 0) {
      firsts.add(term);
    }
    var here = cursors.stream().filter(cursor -> cursor.isAt(bytes)).toList();
    entries.after(before, term);
    entries.number(here.stream().mapToInt(cursor -> cursor.bit).sum());
    int most = 0;
    for (var cursor : here) {
      int start = postings.size();
      int frequency = cursor.terms.docFreq();
      write(cursor.postings());
      entries.number(frequency).number(postings.size() - start);
      most = Math.max(most, frequency);
      cursor.move();
    }
    terms.add(term);
    frequencies.add(most);
    before = term;
    count++;
  }

  private void write(PostingsEnum all) throws IOException {
    int last = -1;
    for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
      int times = all.freq();
      postings.number(((doc - last - 1L) << 1) | (times == 1 ? 1 : 0));
      if (times > 1) {
        postings.number(times - 2);
      }
      last = doc;
    }
  }

  private void close() {
    byte[] tail = postings.toBytes();
    byte[] head = entries.toBytes();
    var shard = new ByteWriter().number(count);
    shards.add(shard.bytes(head, 0, head.length).bytes(tail, 0, tail.length).toBytes());
    entries = new ByteWriter();
    postings = new ByteWriter();
    count = 0;
    before = "";
  }

  /** Returns the shards, uncompressed. */
  List<byte[]> shards() {
    return shards;
  }

  /** Returns the first term of each shard. */
  List<String> firsts() {
    return firsts;
  }

  /** Returns the dictionary of all fields. */
  Dictionary dictionary(int sections) {
    int[] all = frequencies.stream().mapToInt(Integer::intValue).toArray();
    return new Dictionary(terms, all, sections);
  }
}

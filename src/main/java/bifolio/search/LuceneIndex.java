package bifolio.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The index in memory: one segment, whose document numbers are the numbers of the sections. */
final class LuceneIndex {
  static final String LANGUAGE = "language";
  static final String PART = "part";
  static final float K1 = 1.2f;
  static final float B = 0.75f;

  // Held, because a logger that nobody holds forgets its level. It speaks of the vector module.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final double BUFFER_MEGABYTES = 512;

  private final DirectoryReader reader;

  private LuceneIndex(DirectoryReader reader) {
    this.reader = reader;
  }

  /** What is indexed of a page, worked out apart from Lucene and so on all processors. */
  record PageTerms(IndexedPage page, FieldTerms title, FieldTerms named, List<Pair> sections) {}

  /** Heading and text of a section. */
  record Pair(FieldTerms heading, FieldTerms body) {}

  static PageTerms terms(IndexedPage page, Concepts concepts) {
    var sections = new ArrayList<Pair>();
    for (var section : page.sections()) {
      var names = section.level() == 1 ? List.<String>of() : section.names();
      sections.add(
          new Pair(
              FieldTerms.of(section.heading(), names, concepts),
              FieldTerms.of(section.text(), List.of(), concepts)));
    }
    return new PageTerms(
        page,
        FieldTerms.of(page.title(), List.of(), concepts),
        FieldTerms.of(page.title(), List.of(page.title()), concepts),
        sections);
  }

  /** Indexes pages in their order. */
  static LuceneIndex of(List<PageTerms> pages) {
    LUCENE.setLevel(Level.OFF);
    var config = new IndexWriterConfig();
    config.setSimilarity(new BM25Similarity(K1, B));
    config.setMergePolicy(new LogDocMergePolicy()); // keeps the order of the documents
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setUseCompoundFile(false);
    var directory = new ByteBuffersDirectory();
    try {
      try (var writer = new IndexWriter(directory, config)) {
        var fields = new DocumentFields();
        for (var page : pages) {
          for (int i = 0; i < page.sections().size(); i++) {
            var section = page.sections().get(i);
            var title = i == 0 ? page.named() : page.title();
            writer.addDocument(fields.of(page.page(), title, section.heading(), section.body()));
          }
        }
        writer.forceMerge(1);
      }
      return new LuceneIndex(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /** The one document that is filled again and again. */
  private static final class DocumentFields {
    private final OneField title = new OneField(SearchField.TITLE);
    private final OneField heading = new OneField(SearchField.HEADING);
    private final OneField body = new OneField(SearchField.BODY);

    Document of(IndexedPage page, FieldTerms titles, FieldTerms headings, FieldTerms bodies) {
      var document = new Document();
      document.add(title.over(titles));
      document.add(heading.over(headings));
      document.add(body.over(bodies));
      document.add(new StringField(LANGUAGE, page.language().code(), Field.Store.NO));
      document.add(new StringField(PART, Integer.toString(page.part()), Field.Store.NO));
      return document;
    }
  }

  /** A field and the stream that fills it. */
  private static final class OneField {
    private final TermStream stream = new TermStream();
    private final Field field;

    OneField(SearchField name) {
      var type = new FieldType();
      type.setTokenized(true);
      type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
      type.freeze();
      field = new Field(name.code(), stream, type);
    }

    Field over(FieldTerms terms) {
      stream.over(terms);
      return field;
    }
  }

  /** Returns the one segment; empty if there is no section at all. */
  LeafReader segment() {
    return reader.leaves().getFirst().reader();
  }

  /** Returns a searcher that scores as the index was written for. */
  IndexSearcher searcher() {
    var searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(K1, B));
    searcher.setQueryCache(null); // each query is asked once
    return searcher;
  }
}

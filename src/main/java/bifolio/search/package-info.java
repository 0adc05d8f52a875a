/**
 * Stage 8 of 9: the site becomes searchable. Cuts pages into sections, indexes them with Lucene,
 * answers queries on the command line, and writes the same index as small scripts from which the
 * reader's browser ranks exactly as Lucene does ({@code docs/search-format.md}).
 */
@NullMarked
package bifolio.search;

import org.jspecify.annotations.NullMarked;

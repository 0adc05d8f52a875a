/**
 * The glossary as a tool: which terms there are, how each is written in both languages, and where
 * they stand in a text.
 */
@NullMarked
package bifolio.term;

import org.jspecify.annotations.NullMarked;

/**
 * What a site has to practise with: its questions, the boxes of its checklists and how a reader's
 * ticks find them again after an edit.
 */
@NullMarked
package bifolio.practice;

import org.jspecify.annotations.NullMarked;

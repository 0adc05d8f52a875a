/**
 * Stage 4 of 9: pages of the two languages become one bilingual page. Pairs pages by path, then
 * headings, then the blocks between them, then the parts inside a block.
 */
@NullMarked
package bifolio.align;

import org.jspecify.annotations.NullMarked;

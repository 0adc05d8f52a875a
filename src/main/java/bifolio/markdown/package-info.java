/**
 * Stage 3 of 9: Markdown becomes pages. One source gives one page: front matter, blocks, links,
 * each with its place. The only package that sees flexmark; its nodes never leave.
 */
@NullMarked
package bifolio.markdown;

import org.jspecify.annotations.NullMarked;

/**
 * Stage: what lets the book be read without a network: the list of files that a browser may keep,
 * the worker that keeps them, what makes it an app, and the packed book.
 */
@NullMarked
package bifolio.offline;

import org.jspecify.annotations.NullMarked;

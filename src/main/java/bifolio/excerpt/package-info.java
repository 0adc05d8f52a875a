/**
 * Files of code that pages show: the files of {@code content/code}, their regions, and a part of
 * one as a reader sees it.
 */
@NullMarked
package bifolio.excerpt;

import org.jspecify.annotations.NullMarked;

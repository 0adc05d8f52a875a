/**
 * Stage 1 of 9: read. Walks the content folder and the theme and returns {@link
 * bifolio.model.Sources}: every text and every asset, in path order. The only reader of the disk;
 * after it a build needs none. What comes from a contribution is checked here by what it holds, not
 * by what it is called: encoding, control characters, sizes, names, pictures.
 */
@NullMarked
package bifolio.content;

import org.jspecify.annotations.NullMarked;

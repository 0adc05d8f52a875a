/**
 * Stage 2 of 9: data files become tables. Reads {@code content/data/*.yaml}, checks that each file
 * describes its columns and that each row keeps to them.
 */
@NullMarked
package bifolio.data;

import org.jspecify.annotations.NullMarked;

/**
 * Stage 9 of 9: write. Output files → folder, as one step: everything is staged beside the folder
 * and swapped in by rename, so a build that fails or is killed leaves the previous site whole. What
 * it throws is the world's fault (disk, rights, a folder that is not ours), never an author's.
 */
@NullMarked
package bifolio.output;

import org.jspecify.annotations.NullMarked;

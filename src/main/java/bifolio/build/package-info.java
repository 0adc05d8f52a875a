/**
 * The build: {@code Sources → (OutputFiles, Diagnostics)}. The composition root and the best first
 * file to read: {@link bifolio.build.Pipeline} has one line for each stage, in order.
 */
@NullMarked
package bifolio.build;

import org.jspecify.annotations.NullMarked;

/**
 * Edge: the Chromium of this machine: how it is found, started, and told what to do. What a build
 * gives never depends on it.
 */
@NullMarked
package bifolio.chromium;

import org.jspecify.annotations.NullMarked;

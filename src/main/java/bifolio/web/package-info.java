/**
 * Edge: what a page in the browser may call. Compiled, with all of the engine that it reaches, to
 * the classic script {@code engine/engine.js} (a module would not load from a folder on disk).
 */
@NullMarked
package bifolio.web;

import org.jspecify.annotations.NullMarked;

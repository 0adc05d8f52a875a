/**
 * Tool: text in a small language → markup. TeX → MathML with Temml, code → spans with Prism, both
 * in Rhino and in no other package; Mermaid's SVG → an SVG that a page may carry. All of it is
 * pure: the same input gives the same markup, on any thread and in any order. Rhino starts only
 * when {@link bifolio.typeset.TypesetCache} has no answer; who keeps that cache between two runs is
 * somebody else's matter, nothing here reads or writes a file.
 */
@NullMarked
package bifolio.typeset;

import org.jspecify.annotations.NullMarked;

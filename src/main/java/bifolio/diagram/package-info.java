/**
 * Edge: draws Mermaid diagrams with the real library in headless Chromium. A build never needs it:
 * drawings are kept in the repository, and only those whose text changed are drawn. The library is
 * one compressed resource that nothing else opens.
 */
@NullMarked
package bifolio.diagram;

import org.jspecify.annotations.NullMarked;

/**
 * Ground layer: where a mistake is ({@link bifolio.diagnostic.Span}), what it is ({@link
 * bifolio.diagnostic.Diagnostic}), who collects it ({@link bifolio.diagnostic.Problems}) and how it
 * is shown ({@link bifolio.diagnostic.DiagnosticPrinter}). Depends on nothing.
 */
@NullMarked
package bifolio.diagnostic;

import org.jspecify.annotations.NullMarked;

/**
 * Tool: templates. The only door to Pebble: strict variables, escaping on, templates from memory,
 * no method of any object can be called; a template error becomes a diagnostic.
 */
@NullMarked
package bifolio.template;

import org.jspecify.annotations.NullMarked;

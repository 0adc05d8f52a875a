/**
 * Stage 5 of 9: compare twins with what was confirmed. Bilingual pages and {@code twins.lock} →
 * which blocks have changed in one language since somebody last looked at both. The lock has one
 * line a page with fingerprints of its blocks; no clock and no history is asked.
 * docs/decisions/0009 tells why it is like this.
 */
@NullMarked
package bifolio.twins;

import org.jspecify.annotations.NullMarked;

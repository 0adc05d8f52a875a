/**
 * Stage 5 of 9: pages, tables and {@code site.yaml} become the site. Joins everything, puts the
 * pages in order and finds where each link leads; after it nothing is looked up by name.
 */
@NullMarked
package bifolio.site;

import org.jspecify.annotations.NullMarked;

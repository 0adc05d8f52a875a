/**
 * Edge: prints pages of a written site with Chromium, and says how full a sheet of paper is. The
 * files are the same bytes for the same pages and browser.
 */
@NullMarked
package bifolio.pdf;

import org.jspecify.annotations.NullMarked;

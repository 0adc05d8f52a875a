/**
 * Edge: the development server. Watches the sources, builds again, swaps the files in memory and
 * tells the browsers; only then is the folder written. On mistakes it keeps the last good site and
 * lays the findings over the page. It answers this machine only, and is the only package that sees
 * the JDK's HTTP server.
 */
@NullMarked
package bifolio.serve;

import org.jspecify.annotations.NullMarked;

/**
 * The nouns of a build, as immutable records: {@link bifolio.model.Source} → {@link
 * bifolio.model.Page} → {@link bifolio.model.BilingualPage} → {@link bifolio.model.SiteModel} →
 * {@link bifolio.model.OutputFile}. Each is a type of its own, so the type tells how far a page has
 * come. No behaviour beyond small pure accessors.
 */
@NullMarked
package bifolio.model;

import org.jspecify.annotations.NullMarked;

/** Shared: remembers what pure functions gave, from one build to the next. */
@NullMarked
package bifolio.memo;

import org.jspecify.annotations.NullMarked;

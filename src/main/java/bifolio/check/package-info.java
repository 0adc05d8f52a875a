/**
 * Stage 6 of 9: checks. One file for each check; each reads the finished site and reports. A check
 * never changes anything. {@link bifolio.check.Checks} is the list of them.
 */
@NullMarked
package bifolio.check;

import org.jspecify.annotations.NullMarked;

/**
 * Edge: the command line. One file for each command; parses arguments, asks for a build, prints
 * what came of it, returns the exit code: 0 fine, 1 problems in the content, 2 wrong usage, 70 our
 * bug. The only package that sees picocli or prints.
 */
@NullMarked
package bifolio.cli;

import org.jspecify.annotations.NullMarked;

package bifolio.excerpt;

/**
 * A part of a file of code, ready to be shown.
 *
 * @param path of the file from the project root
 * @param language for highlighting; empty when the file's ending says nothing
 * @param text without the indent that all lines have, and without marks of regions
 * @param first the first line in the file, from 1
 * @param last the last line in the file
 */
public record Excerpt(String path, String language, String text, int first, int last) {}

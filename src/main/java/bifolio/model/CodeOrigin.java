package bifolio.model;

/**
 * Where an excerpt of code was taken.
 *
 * @param file its path in {@code content/code}
 * @param region empty for the whole file
 * @param path its path from the project root
 * @param first the first line of the excerpt, from 1
 * @param last its last line
 */
public record CodeOrigin(String file, String region, String path, int first, int last) {}

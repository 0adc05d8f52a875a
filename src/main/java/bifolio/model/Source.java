package bifolio.model;

/**
 * One text file as read.
 *
 * @param path from the project root, with {@code /}; what diagnostics print
 * @param name from the folder that was read, such as {@code en/index.md} or {@code site.yaml}
 * @param text with a byte-order mark removed
 */
public record Source(String path, String name, String text) {}

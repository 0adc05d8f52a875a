package bifolio.model;

import bifolio.diagnostic.Span;

/**
 * A link as written.
 *
 * @param target what the author wrote, such as {@code ../nccl.md#ring}, unescaped
 * @param text what is shown for it: the words of a link, the alternative text of a picture
 * @param image whether it is the address of a picture
 */
public record Link(String target, String text, boolean image, Span at) {}

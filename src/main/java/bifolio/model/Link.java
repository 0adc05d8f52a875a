package bifolio.model;

import bifolio.diagnostic.Span;

/**
 * A link as written.
 *
 * @param target what the author wrote, such as {@code ../nccl.md#ring}, unescaped
 * @param image whether it is the address of a picture
 */
public record Link(String target, boolean image, Span at) {}

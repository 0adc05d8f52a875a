package bifolio.diagnostic;

/** A second place that helps to understand a finding, such as the block's twin. */
public record Note(Span at, String message) {}

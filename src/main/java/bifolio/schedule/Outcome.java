package bifolio.schedule;

/** What comes of a workload: a timeline, or the reason why there is none. */
public sealed interface Outcome permits Timeline, Refusal {}

package bifolio.broken.align;

/** R7: a second public class. */
public final class Second {}

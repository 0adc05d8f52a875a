package bifolio;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    System.exit(args.length);
  }
}

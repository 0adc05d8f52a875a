package bifolio.search;

/** The fields of a section, in the order of their bits in a shard. */
enum SearchField {
  TITLE("t", 4, 1),
  HEADING("h", 2, 2),
  BODY("b", 1, 4);

  private final String code;
  private final int boost;
  private final int bit;

  SearchField(String code, int boost, int bit) {
    this.code = code;
    this.boost = boost;
    this.bit = bit;
  }

  /** Returns its name in Lucene. */
  String code() {
    return code;
  }

  /** Returns its bit in a shard's entry. */
  int bit() {
    return bit;
  }

  /** Returns what a match in it is worth beside one in the text. */
  int boost() {
    return boost;
  }
}

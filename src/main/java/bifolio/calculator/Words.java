package bifolio.calculator;

import bifolio.model.Bilingual;
import bifolio.model.Language;

/** The few words of a working. */
record Words(String ifWord, String otherwise, String yes, String no) {
  private static final Words EN = new Words("if", "otherwise", "yes", "no");
  private static final Words ZH = new Words("若", "否则", "是", "否");

  /** Returns the words of a language. */
  static Words of(Language language) {
    return language == Language.EN ? EN : ZH;
  }

  /** Returns the word for true or false. */
  static Bilingual<String> truth(boolean truth) {
    return truth ? new Bilingual<>(EN.yes, ZH.yes) : new Bilingual<>(EN.no, ZH.no);
  }
}

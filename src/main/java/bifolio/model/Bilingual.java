package bifolio.model;

import java.util.function.Function;

/** The same thing in both languages. The only place where "two languages" is a concept. */
public record Bilingual<T>(T en, T zh) {
  /** Returns the same value for both languages. */
  public static <T> Bilingual<T> same(T value) {
    return new Bilingual<>(value, value);
  }

  /** Returns the value of one language. */
  public T in(Language language) {
    return language == Language.EN ? en : zh;
  }

  /** Applies a function to both. */
  public <R> Bilingual<R> map(Function<? super T, ? extends R> function) {
    return new Bilingual<>(function.apply(en), function.apply(zh));
  }

  /** Returns whether both languages have an equal value. */
  public boolean isSame() {
    return en.equals(zh);
  }
}

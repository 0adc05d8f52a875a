package bifolio.typeset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was typeset before, by what it was made from. Safe for many threads. It forgets on {@link
 * #entries} what nobody asked for since it was made, so a cache that is saved after each run does
 * not grow.
 */
public final class TypesetCache {
  private final ConcurrentHashMap<String, String> results;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /** Makes an empty cache. */
  public TypesetCache() {
    this(Map.of());
  }

  /** Makes a cache that knows what {@link #entries} of an earlier one returned. */
  public TypesetCache(Map<String, String> entries) {
    results = new ConcurrentHashMap<>(Math.max(1024, entries.size() * 2));
    results.putAll(entries);
  }

  /**
   * Returns what was asked for since this cache was made: key → result, in the order of the keys.
   */
  public SortedMap<String, String> entries() {
    var entries = new TreeMap<String, String>();
    for (var key : used) {
      entries.put(key, results.getOrDefault(key, ""));
    }
    return entries;
  }

  /**
   * Returns the result for the parts, made now if it is new. Two threads that ask for the same
   * thing at once make it once.
   *
   * @param maker gives the version of the library and of our own treatment with the kind of result:
   *     what an older one made does not count
   */
  String get(Maker maker, String input, Supplier<String> make) {
    var key = key(maker, input);
    var known = results.get(key);
    var result = known != null ? known : results.computeIfAbsent(key, absent -> make.get());
    used.add(key);
    return result;
  }

  private static String key(Maker maker, String input) {
    var digest = sha256();
    digest.update(maker.toString().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(input.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What makes a kind of result.
   *
   * @param kind such as {@code code cuda} or {@code math display}
   * @param version of the library and of what we do to its result
   */
  record Maker(String kind, String version) {}
}

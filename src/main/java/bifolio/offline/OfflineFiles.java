package bifolio.offline;

import bifolio.memo.Memo;
import bifolio.model.Language;
import bifolio.model.OutputFile;
import bifolio.model.SiteConfig;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Adds to a site what lets a browser keep it, and packs it. Remembers the hashes of its files. */
public final class OfflineFiles {
  /** The theme's worker; the site's is this one with the names of what it keeps before it. */
  private static final String WORKER = "assets/worker.js";

  private static final Set<String> NOT_KEPT =
      Set.of("404.html", "robots.txt", "sitemap.xml", ".nojekyll", WORKER, "sw.js", "offline.json");

  private static final int HASH_BYTES = 8; // not against an enemy: it tells versions apart

  private record Kept(String path, String hash, int size) {}

  private final Memo<String> hashes = new Memo<>();

  /**
   * Returns the site's files with those that let a browser keep them. A theme without {@code
   * assets/worker.js} has none.
   */
  public List<OutputFile> with(List<OutputFile> files, SiteConfig config) {
    var worker = files.stream().filter(file -> file.path().equals(WORKER)).findFirst();
    var all = new ArrayList<>(files);
    if (worker.isEmpty()) {
      return all;
    }
    for (var language : Language.values()) {
      all.add(AppManifest.of(config, language));
    }
    var kept =
        all.stream()
            .filter(file -> isKept(file.path()))
            .sorted(Comparator.comparing(OutputFile::path))
            .map(this::kept)
            .toList();
    var list = new StringBuilder();
    var shell = new StringBuilder();
    for (var file : kept) {
      String name = AppManifest.quoted(file.path());
      list.append(list.isEmpty() ? "" : ",\n").append("[").append(name).append(",\"");
      list.append(file.hash()).append("\",").append(file.size()).append(']');
      if (isShell(file.path())) {
        shell.append(shell.isEmpty() ? "" : ",").append(name);
      }
    }
    String source = new String(worker.get().bytes(), StandardCharsets.UTF_8);
    String version = hash((list + source).getBytes(StandardCharsets.UTF_8));
    all.add(
        OutputFile.text(
            "offline.json", "{\"version\":\"" + version + "\",\"files\":[\n" + list + "\n]}\n"));
    all.add(
        OutputFile.text(
            "sw.js",
            "var BOOK = {\"version\":\"" + version + "\",\"shell\":[" + shell + "]};\n" + source));
    all.removeIf(file -> file.path().equals(WORKER));
    return all;
  }

  private Kept kept(OutputFile file) {
    String hash = hashes.get(file.path(), file, () -> hash(file.bytes()));
    return new Kept(file.path(), hash, file.bytes().length);
  }

  /** Ends a build. */
  public void turn() {
    hashes.turn();
  }

  /**
   * Returns the book as a zip that opens from a disk, in a folder of its own. What only a server
   * needs is left out. The same files give the same bytes.
   */
  public static byte[] zip(List<OutputFile> files) {
    var packed =
        files.stream()
            .filter(file -> isKept(file.path()) || file.path().startsWith("print/"))
            .filter(file -> !file.path().endsWith(".webmanifest"))
            .sorted(Comparator.comparing(OutputFile::path))
            .toList();
    return Zip.of("handbook/", packed);
  }

  private static boolean isKept(String path) {
    boolean whole = path.startsWith("print/handbook."); // all of it once more
    return !whole && !NOT_KEPT.contains(path);
  }

  /** What every page needs. */
  private static boolean isShell(String path) {
    boolean asset = path.startsWith("assets/") && (path.endsWith(".css") || path.endsWith(".js"));
    return asset
        || path.equals("assets/mark.svg")
        || path.equals("index.html")
        || path.equals("offline.html");
  }

  private static String hash(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }
}

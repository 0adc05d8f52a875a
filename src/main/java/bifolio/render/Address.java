package bifolio.render;

import bifolio.model.Mode;
import bifolio.model.PageId;
import bifolio.model.Target;

/**
 * Addresses as seen from one page in one mode: always relative, so that the site opens from any
 * folder, host or disk.
 *
 * @param root from the page to the site's root, such as {@code ../../}
 * @param printed whether the page's text stands in a document of the folder {@code print}
 * @param repository the address of the source repository, with a slash; empty when not known
 */
record Address(PageId page, Mode mode, String root, boolean printed, String repository) {
  static Address of(PageId page, Mode mode, String repository) {
    int depth = 1;
    for (int i = 0; i < page.path().length(); i++) {
      depth += page.path().charAt(i) == '/' ? 1 : 0;
    }
    return new Address(page, mode, "../".repeat(depth), false, repository);
  }

  /** Returns the addresses for a page's text in a document of the folder {@code print}. */
  static Address printed(PageId page, Mode mode) {
    return new Address(page, mode, "../", true, "");
  }

  /** Returns the address of a page in this page's mode. */
  String to(PageId other) {
    if (printed) {
      return root + mode.folder() + "/" + escape(other.path()) + ".html";
    }
    if (other.folder().equals(page.folder())) {
      return escape(other.path().substring(other.folder().length())) + ".html";
    }
    return root.substring(3) + escape(other.path()) + ".html";
  }

  /** Returns the address of a file in the source repository; empty when that is not known. */
  String source(String path, int first, int last) {
    return repository.isEmpty()
        ? ""
        : repository + "blob/main/" + escape(path) + "#L" + first + "-L" + last;
  }

  /** Returns the address of this page in another mode. */
  String in(Mode other) {
    return root + other.folder() + "/" + escape(page.path()) + ".html";
  }

  /** Returns the address of a target; empty for one that leads nowhere. */
  String to(Target target) {
    return switch (target) {
      case Target.ToPage to -> {
        String anchor = to.anchor().isEmpty() ? "" : "#" + escape(to.anchor());
        boolean here = to.page().equals(page) && !anchor.isEmpty();
        yield here ? anchor : to(to.page()) + anchor;
      }
      case Target.ToFile file -> root + escape(file.path());
      case Target.Outside outside -> outside.url();
      case Target.Nowhere nowhere -> "";
    };
  }

  /** Escapes what an address may not hold; other scripts stay readable. */
  static String escape(String path) {
    return path.replace("%", "%25")
        .replace(" ", "%20")
        .replace("\"", "%22")
        .replace("#", "%23")
        .replace("?", "%3F")
        .replace("[", "%5B")
        .replace("]", "%5D");
  }
}

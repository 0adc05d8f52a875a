package bifolio.model;

import java.util.List;

/**
 * Everything that was read, in path order.
 *
 * @param content Markdown, YAML and SVG diagrams below the content folder
 * @param theme templates, interface strings and other text of the theme
 * @param contentAssets pictures and other files of the content, by their name in the content folder
 * @param themeAssets files of the theme that go to {@code assets/} as they are
 */
public record Sources(
    List<Source> content,
    List<Source> theme,
    List<OutputFile> contentAssets,
    List<OutputFile> themeAssets) {
  public Sources {
    content = List.copyOf(content);
    theme = List.copyOf(theme);
    contentAssets = List.copyOf(contentAssets);
    themeAssets = List.copyOf(themeAssets);
  }
}

package bifolio.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that is shown, complete, resolved, immutable.
 *
 * @param pages in navigation order; pages that the navigation misses come last
 * @param tables by id
 * @param tableTargets for each table, where the links of its cells lead
 * @param files content files that are copied, by their path in the site
 */
public record SiteModel(
    SiteConfig config,
    Navigation navigation,
    List<SitePage> pages,
    Map<String, DataTable> tables,
    Map<String, List<Target>> tableTargets,
    List<OutputFile> files) {
  public SiteModel {
    pages = List.copyOf(pages);
    tables = Map.copyOf(tables);
    tableTargets = Map.copyOf(tableTargets);
    files = List.copyOf(files);
  }

  /** Returns the same site with another configuration. */
  public SiteModel with(SiteConfig newConfig) {
    return new SiteModel(newConfig, navigation, pages, tables, tableTargets, files);
  }

  /** Returns the same site with other pages. */
  public SiteModel with(List<SitePage> newPages) {
    return new SiteModel(config, navigation, newPages, tables, tableTargets, files);
  }
}

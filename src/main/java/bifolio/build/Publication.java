package bifolio.build;

import bifolio.calc.LibraryReader;
import bifolio.diagnostic.Reporter;
import bifolio.model.Downloads;
import bifolio.model.OutputFile;
import bifolio.model.SiteModel;
import bifolio.model.Sources;
import bifolio.offline.OfflineFiles;
import bifolio.render.PageRenderer;
import bifolio.search.SiteSearch;
import bifolio.twins.Twins;
import java.util.ArrayList;
import java.util.List;

/** The files of a site that was assembled and checked. */
record Publication(
    SiteModel site,
    LibraryReader.Read library,
    Twins twins,
    Sources sources,
    PageRenderer renderer,
    OfflineFiles offline,
    StageClock clock) {

  /** Returns all files. */
  List<OutputFile> files(SiteSearch search, BuildOptions options, Reporter reporter) {
    var downloads = options.downloads();
    boolean quick = options.quick();
    if (!options.zip()) {
      var files = whole(search, downloads, quick, reporter);
      clock.lap("offline");
      return files;
    }
    // The packed pages cannot link to the pack that they are in, nor to what is not in it.
    byte[] zip = OfflineFiles.zip(whole(search, Downloads.NONE, quick, reporter));
    var files = new ArrayList<>(whole(search, downloads.withZip(zip.length), quick, reporter));
    files.add(new OutputFile(Downloads.ZIP, zip));
    clock.lap("offline");
    return files;
  }

  private List<OutputFile> whole(
      SiteSearch search, Downloads downloads, boolean quick, Reporter reporter) {
    var files =
        new ArrayList<OutputFile>(
            renderer.render(
                site,
                library.library(),
                twins.parity(),
                sources.theme(),
                downloads,
                quick,
                reporter));
    files.addAll(twins.files());
    files.addAll(ThemeAssets.published(sources.themeAssets()));
    if (!library.library().entries().isEmpty()) {
      files.add(EngineScript.file());
    }
    clock.lap("render");
    files.addAll(search.files());
    return offline.with(files, site.config());
  }
}

package bifolio.cli;

import static bifolio.diagnostic.Diagnostic.error;

import bifolio.chromium.Chromium;
import bifolio.chromium.TemporaryFolder;
import bifolio.diagnostic.Diagnostic;
import bifolio.diagnostic.NearestName;
import bifolio.diagnostic.Span;
import bifolio.model.Downloads;
import bifolio.model.Downloads.Paper;
import bifolio.model.Mode;
import bifolio.model.OutputFile;
import bifolio.model.PageId;
import bifolio.output.SiteWriter;
import bifolio.pdf.PdfPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the site with PDFs of sheets, pages or the whole book. */
@Command(
    name = "pdf",
    mixinStandardHelpOptions = true,
    description = {
      "Builds the site with PDFs in its folder print, and links to them: of the cheat sheets, or of",
      "the pages that are named, in three modes on two sizes of paper. Measures each sheet and",
      "reports one that does not fit. Needs Chromium. The next ./bifolio build is without PDFs."
    },
    footer = {"", "Example: ./bifolio pdf rounds/r3-distributed-training/cheat-sheet --mode zh"})
final class PdfCommand implements Callable<Integer> {
  @Mixin ProjectOptions project = new ProjectOptions();

  @Parameters(
      paramLabel = "PAGE",
      arity = "0..*",
      description = "Pages, by their path without language and ending (default: all cheat sheets).")
  List<String> pages = List.of();

  @Option(names = "--all", description = "The whole handbook as one document, too.")
  boolean all;

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "Only these modes: ${COMPLETION-CANDIDATES}.")
  List<Mode> modes = List.of(Mode.values());

  @Option(
      names = "--paper",
      split = ",",
      paramLabel = "PAPER",
      description = "Only these sizes: ${COMPLETION-CANDIDATES}.")
  List<Paper> papers = List.of(Paper.values());

  @Option(names = "--zip", description = "Pack the book into handbook.zip, too.")
  boolean zip;

  @Option(names = "--out", paramLabel = "DIR", description = "Where the site goes (default: site).")
  @Nullable Path out;

  /** A document to print; {@code page} is null for the whole book. */
  private record Job(String file, Mode mode, @Nullable PageId page) {
    boolean isSheet() {
      return page != null && file.startsWith("print/");
    }
  }

  @Override
  public Integer call() throws IOException {
    Chromium.find(System.getenv()); // before the work
    var options = project.buildOptions().withZip(zip);
    var plain = BuiltProject.of(project, options);
    var report = new Report(plain.sources());
    if (plain.result().hasErrors()) {
      report.text(plain.result().diagnostics());
      System.err.println("nothing was written: mend the errors and print again");
      return ExitCode.PROBLEMS;
    }
    var documents = plain.result().documents();
    var unknown = pages.stream().filter(page -> !documents.containsValue(id(page))).findFirst();
    if (unknown.isPresent()) {
      var known = new TreeSet<String>();
      documents.values().forEach(page -> known.add(page.path()));
      System.err.println(
          "there is no page \"" + unknown.get() + "\"; " + NearestName.hint(unknown.get(), known));
      return ExitCode.USAGE;
    }
    var jobs = jobs(documents);
    Set<String> files = new LinkedHashSet<>();
    jobs.forEach(job -> papers.forEach(paper -> files.add(Downloads.pdf(job.file(), paper))));
    var built = BuiltProject.of(project, options.withPdfs(files));
    var found = new ArrayList<Diagnostic>();
    var site = new ArrayList<>(built.result().files());
    site.addAll(print(jobs, built.result().files(), found));
    Path folder =
        out == null ? ProjectOptions.home().resolve("site") : out.toAbsolutePath().normalize();
    SiteWriter.write(site, folder, List.of(project.contentFolder(), project.themeFolder()));
    report.text(found);
    if (!project.quiet) {
      System.out.printf(
          Locale.ROOT,
          "printed %d PDFs → %s%n",
          files.size(),
          out == null ? "site/print/" : out.resolve("print"));
    }
    return found.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
  }

  private static PageId id(String page) {
    return new PageId(
        page.replaceFirst("^(content/)?(en|zh|both)/", "").replaceFirst("\\.(md|html)$", ""));
  }

  private List<Job> jobs(Map<String, PageId> documents) {
    var jobs = new TreeMap<String, Job>();
    var wanted = pages.stream().map(PdfCommand::id).toList();
    documents.forEach(
        (file, page) -> {
          for (var mode : modes) {
            var job = new Job(file, mode, page);
            boolean named = wanted.contains(page) || (wanted.isEmpty() && job.isSheet());
            boolean inMode =
                file.startsWith(mode.folder() + "/")
                    || file.endsWith("." + mode.folder() + ".html");
            if (named && inMode) {
              jobs.put(file, job);
            }
          }
        });
    if (all) {
      modes.forEach(
          mode -> jobs.put(Downloads.book(mode), new Job(Downloads.book(mode), mode, null)));
    }
    return List.copyOf(jobs.values());
  }

  /** Prints from a copy: what is served meanwhile stays whole. */
  private List<OutputFile> print(List<Job> jobs, List<OutputFile> site, List<Diagnostic> found)
      throws IOException {
    var printed = new ArrayList<OutputFile>();
    try (var progress = Progress.of(project);
        var copy = TemporaryFolder.create("bifolio-site");
        var printer = PdfPrinter.open(System.getenv())) {
      var root = copy.path().resolve("site");
      SiteWriter.write(site, root, List.of());
      for (var job : jobs) {
        var document = root.resolve(job.file()).toUri();
        for (var paper : papers) {
          progress.step("printing " + job.file() + " on " + paper.label());
          var pdf = printer.print(document, paper, job.isSheet());
          printed.add(new OutputFile(Downloads.pdf(job.file(), paper), pdf.bytes()));
          if (job.isSheet() && pdf.pages() != 1) {
            found.add(tooLong(job, paper, pdf.pages(), printer.fill(document, paper)));
          }
        }
      }
    }
    return printed;
  }

  private Diagnostic tooLong(Job job, Paper paper, int pages, double fill) {
    var language = job.mode().main().code();
    var source = project.contentFolder().resolve(language).resolve(job.page() + ".md");
    var path = project.project().relativize(source).toString().replace('\\', '/');
    long percent = Math.max(1, Math.round((fill - 1) * 100));
    return error(
            "sheet-too-long",
            Span.ofFile(path),
            String.format(
                Locale.ROOT,
                "the sheet fills %d sides of %s in the mode %s: %d%% too much",
                pages,
                paper.label(),
                job.mode().folder(),
                percent))
        .withHint("a cheat sheet is one side, landscape, in all three modes: cut rows or words");
  }
}

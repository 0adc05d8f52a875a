package bifolio.cli;

import bifolio.build.BuildResult;
import bifolio.build.Pipeline;
import bifolio.content.SourceReader;
import bifolio.diagnostic.Problems;
import bifolio.model.OutputFile;
import bifolio.model.Source;
import bifolio.model.Sources;
import bifolio.output.CacheFile;
import bifolio.typeset.TypesetCache;
import bifolio.typeset.Typesetters;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what a saved file costs in {@code serve}. */
@Command(
    name = "save",
    mixinStandardHelpOptions = true,
    description = {
      "Builds the book once and then again after each of many small changes to its pages, as serve",
      "does when a file is saved; prints where the time went."
    },
    footer = {"", "Example: ./bifolio bench save --times 40"})
final class BenchSaveCommand implements Callable<Integer> {
  private static final int MILLION = 1_000_000;
  private static final int WARM = 5; // the first rebuilds also compile

  @Mixin ProjectOptions project = new ProjectOptions();

  @Option(
      names = "--times",
      description = "How many saves are measured (default: ${DEFAULT-VALUE}).")
  int times = 30;

  @Override
  public Integer call() {
    var pipeline =
        new Pipeline(Typesetters.of(new TypesetCache(CacheFile.read(project.cacheFile()))));
    var problems = new Problems();
    var sources =
        SourceReader.read(
            project.project(), project.contentFolder(), project.themeFolder(), problems);
    var options = project.buildOptions().withLints();
    long start = System.nanoTime();
    var first = pipeline.build(sources, problems.sorted(), options);
    if (first.files().isEmpty()) {
      System.err.println("the book has errors: see ./bifolio check");
      return ExitCode.PROBLEMS;
    }
    System.out.println("first build: " + (System.nanoTime() - start) / MILLION + " ms");
    var pages = sources.content().stream().filter(s -> s.name().endsWith(".md")).toList();
    var stages = new LinkedHashMap<String, List<Long>>();
    var all = new ArrayList<Long>();
    var before = files(first);
    var settled = new ArrayList<Long>();
    long cpu = 0;
    for (int i = 0; i < WARM + times; i++) {
      var page = pages.get((int) ((long) i * pages.size() / (WARM + times)));
      var saved = changed(sources, page);
      long began = System.nanoTime();
      long busy = cpuNanos();
      var result = pipeline.build(saved, problems.sorted(), options.quickly(true));
      long took = (System.nanoTime() - began) / MILLION;
      cpu += i < WARM ? 0 : cpuNanos() - busy;
      pipeline.build(saved, problems.sorted(), options);
      if (i >= WARM) {
        all.add(took);
        settled.add((System.nanoTime() - began) / MILLION - took);
        result
            .timings()
            .forEach((s, t) -> stages.computeIfAbsent(s, k -> new ArrayList<>()).add(t));
      }
      before = said(page, took, before, files(result));
    }
    stages.forEach((stage, millis) -> System.out.println(line(stage, millis)));
    System.out.println(line("all", all));
    System.out.println(line("search", settled) + " (afterwards)");
    System.out.println("processor  " + cpu / MILLION / times + " ms a save");
    return ExitCode.FINE;
  }

  private static long cpuNanos() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof com.sun.management.OperatingSystemMXBean known
        ? known.getProcessCpuTime()
        : 0;
  }

  private static Map<String, OutputFile> files(BuildResult result) {
    var files = new HashMap<String, OutputFile>();
    result.files().forEach(file -> files.put(file.path(), file));
    return files;
  }

  private static Map<String, OutputFile> said(
      Source page, long took, Map<String, OutputFile> before, Map<String, OutputFile> now) {
    long other =
        now.values().stream()
            .filter(file -> !file.equals(before.get(file.path())))
            .filter(file -> file.path().endsWith(".html"))
            .count();
    System.out.println(page.name() + ": " + took + " ms, " + other + " pages differ");
    return now;
  }

  /** Each save puts one line more at the end of one page; the save before is taken back. */
  private static Sources changed(Sources sources, Source page) {
    var more = new Source(page.path(), page.name(), page.text() + "\nOne more line. 又一行。\n");
    var content = sources.content().stream().map(one -> one.equals(page) ? more : one).toList();
    return new Sources(content, sources.theme(), sources.contentAssets(), sources.themeAssets());
  }

  private static String line(String stage, List<Long> millis) {
    long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%-9s median %4d ms, p95 %4d ms",
        stage,
        sorted[sorted.length / 2],
        sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)]);
  }
}

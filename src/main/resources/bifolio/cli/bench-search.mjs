// Compares the search of a built site with Pagefind and MiniSearch on the same pages.
//
//   node bench-search.mjs SITE WORK BUILD_MILLIS [QUERIES.tsv]
//
// WORK is a folder in which the peers are installed from npm. A line of QUERIES is: query, tab,
// language (en, zh or empty for both), tab, paths that are right, with spaces between them.
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync, inflateRawSync } from "node:zlib";

const [site, work, buildMillis, queryFile] = process.argv.slice(2);
const packages = ["minisearch@7.2.0", "pagefind@1.6.0"];
const now = () => performance.now();
const kb = (bytes) => (bytes / 1000).toFixed(0);
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? filesBelow(join(folder, e.name)) : [join(folder, e.name)]);
}
function bytesBelow(folder) {
  return filesBelow(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}

// ---- Ours: the published script, its shards read from the disk ----

const script = readFileSync(join(site, "assets/search.js"));
const scope = {};
new Function(script.toString()).call(scope);
const reader = scope.bifolioSearch;
let fetched = 0;
async function load(name) {
  const file = readFileSync(join(site, "assets/search", name + ".js"));
  fetched += gzipSync(file).length;
  return new Uint8Array(inflateRawSync(Buffer.from(file.toString().split('"')[3], "base64")));
}
const index = new reader.Index(reader.readCore(new reader.Reader(await load("core"))), load);
const pages = [];
for (const page of index.core.pages) {
  const numbers = Array.from({ length: page.size }, (_, i) => page.first + i);
  const sections = await index.settle(() => numbers.map((doc) => (index.get("m" + (doc >> 6)) || [])[doc & 63]));
  const texts = await index.settle(() => sections.map((s) => (index.get(s.file) || [])[s.place] || ""));
  const { path, title } = sections[0].meta;
  pages.push({ lang: page.lang, path, title, sections: sections.map((s, i) => ({ ...s, text: texts[i] })) });
}

// ---- Queries: those of a file, or made from titles and headings with a fixed seed ----

let seed = 20261121;
const random = (below) => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) % below;
function sample(list, count) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const k = random(i + 1);
    [copy[i], copy[k]] = [copy[k], copy[i]];
  }
  return copy.slice(0, count);
}
function made() {
  const all = [];
  for (const lang of ["en", "zh"]) {
    const own = pages.filter((p) => p.lang === lang);
    const headings = own.flatMap((p) => p.sections.slice(1).filter((s) => s.level < 4).map((s) => [s.heading, p.path]));
    for (const p of sample(own, 250)) all.push({ kind: lang + " title", query: p.title, lang, right: [p.path] });
    for (const [heading, path] of sample(headings, 250)) {
      const right = headings.filter((h) => h[0] === heading).map((h) => h[1]);
      all.push({ kind: lang + " heading", query: heading, lang, right: [...new Set(right)] });
    }
    if (lang === "en") {
      for (const p of sample(own, 200)) {
        const places = [...p.title.matchAll(/[a-z]{5,}/gi)];
        if (!places.length) continue;
        const word = places[random(places.length)], place = word.index + 1 + random(word[0].length - 2);
        const wrong = p.title.slice(0, place) + p.title[place + 1] + p.title[place] + p.title.slice(place + 2);
        all.push({ kind: "en slip", query: wrong, lang, right: [p.path] });
        all.push({ kind: "en beginning", query: p.title.slice(0, -3), lang, right: [p.path] });
      }
    } else {
      for (const p of sample(own, 150)) all.push({ kind: "zh beginning", query: p.title.slice(0, -1), lang, right: [p.path] });
    }
  }
  return all.filter((q) => q.query.trim().length > 1);
}
function given() {
  return readFileSync(queryFile, "utf8").split("\n").filter(Boolean).map((line) => {
    const [query, lang, right] = line.split("\t");
    return { kind: "given", query, lang, right: (right || "").trim().split(/\s+/) };
  });
}
const queries = queryFile ? given() : made();

/** Asks every query: how well, how fast (the second time). */
async function measure(ask) {
  const kinds = new Map(), times = [];
  let reciprocal = 0, recall = 0;
  for (const q of queries) {
    await ask(q);
    const start = now();
    const paths = [...new Set(await ask(q))].slice(0, 10);
    times.push(now() - start);
    const rank = paths.findIndex((p) => q.right.includes(p));
    const one = rank < 0 ? 0 : 1 / (rank + 1);
    reciprocal += one;
    recall += q.right.filter((p) => paths.slice(0, 5).includes(p)).length / q.right.length;
    const kind = kinds.get(q.kind) || [0, 0];
    kinds.set(q.kind, [kind[0] + one, kind[1] + 1]);
  }
  times.sort((a, b) => a - b);
  return {
    mrr: reciprocal / queries.length, recall: recall / queries.length, p50: at(times, 0.5), p95: at(times, 0.95),
    kinds: [...kinds].map(([kind, [sum, count]]) => `${kind} ${(sum / count).toFixed(3)}`).join(", "),
  };
}
const rows = [];
function row(name, first, disk, build, result) {
  rows.push([name, first, kb(disk), Math.round(build), result.p50.toFixed(1), result.p95.toFixed(1), result.mrr.toFixed(3), result.recall.toFixed(3)]);
  process.stderr.write(`${name}: MRR@10 by kind: ${result.kinds}\n`);
}

async function firstQueryBytes() {
  const all = [];
  for (const q of queries.filter((_, i) => i % 3 === 0)) {
    fetched = gzipSync(script).length;
    await reader.search(load, "").query(q.query, { lang: q.lang || undefined });
    all.push(fetched);
  }
  return at(all.sort((a, b) => a - b), 0.5);
}
{
  const first = await firstQueryBytes();
  const search = reader.search(load, "");
  const result = await measure(async (q) =>
    (await search.query(q.query, { lang: q.lang || undefined, limit: 30 })).hits.map((hit) => hit.page));
  row("Bifolio", kb(first), bytesBelow(join(site, "assets/search")), +buildMillis, result);
}

// ---- Peers ----

let installed = true;
try {
  execFileSync("npm", ["install", "--silent", "--no-save", "--prefix", work, ...packages], { stdio: "ignore" });
} catch {
  installed = false;
  process.stderr.write("MiniSearch and Pagefind could not be fetched: not measured\n");
}

if (installed) {
  const MiniSearch = createRequire(join(work, "x.js"))("minisearch");
  const start = now(), indexes = {};
  let first = 0, disk = 0;
  for (const lang of ["en", "zh"]) { // as VitePress: one index a language, section as document
    const mini = new MiniSearch({ fields: ["title", "titles", "text"], storeFields: ["path"] });
    let id = 0;
    for (const p of pages.filter((page) => page.lang === lang)) {
      for (const s of p.sections) mini.add({ id: id++, path: p.path, title: s.heading || p.title, titles: p.title, text: s.text });
    }
    const json = JSON.stringify(mini);
    disk += json.length;
    first = Math.max(first, gzipSync(json).length);
    indexes[lang] = mini;
  }
  const build = now() - start;
  const options = { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } };
  const result = await measure((q) => indexes[q.lang || (/\p{Script=Han}/u.test(q.query) ? "zh" : "en")].search(q.query, options).map((hit) => hit.path));
  row("MiniSearch", kb(first), disk, build, result);
}

if (installed && existsSync(join(work, "node_modules/pagefind"))) {
  const start = now(), bundle = join(work, "bundle");
  execFileSync(join(work, "node_modules/.bin/pagefind"), ["--site", site, "--glob", "{en,zh}/**/*.html", "--root-selector", "main", "--output-path", bundle], { stdio: "ignore" });
  const build = now() - start;
  let bytes = 0;
  const server = createServer((request, response) => {
    const file = join(bundle, new URL(request.url, "http://x").pathname);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const data = readFileSync(file);
    bytes += /\.(js|json)$/.test(file) ? gzipSync(data).length : data.length;
    response.end(data);
  }).listen(0);
  server.keepAliveTimeout = 600_000;
  const origin = `http://localhost:${server.address().port}/`;
  const fetchFrom = globalThis.fetch; // Node knows no relative address
  globalThis.fetch = (address, options) => fetchFrom(new URL(String(address).replace(/^file:.*bundle\//, ""), origin), options);
  try {
    const reading = async (lang, mark) => {
      globalThis.document = { querySelector: () => ({ getAttribute: () => lang }), currentScript: null };
      globalThis.window = { location: { origin } };
      globalThis.location = { origin, href: origin };
      const engine = await import(pathToFileURL(join(bundle, "pagefind.js")) + "?" + lang + mark);
      await engine.options({ basePath: origin, baseUrl: "/" });
      await engine.init(lang);
      return engine;
    };
    const engines = { en: await reading("en", ""), zh: await reading("zh-hans", "") };
    const ask = async (q) => {
      const found = await engines[q.lang || (/\p{Script=Han}/u.test(q.query) ? "zh" : "en")].search(q.query);
      const data = await Promise.all(found.results.slice(0, 10).map((hit) => hit.data()));
      return data.map((hit) => hit.url.replace(/^.*?\/?(en|zh)\//, "").replace(/\.html.*$/, ""));
    };
    const result = await measure(ask);
    const firsts = []; // a new reader each time: script, wasm, words for one query, ten fragments
    for (const q of sample(queries, 15)) {
      bytes = gzipSync(readFileSync(join(bundle, "pagefind.js"))).length;
      const engine = await reading(q.lang === "zh" ? "zh-hans" : "en", firsts.length);
      const found = await engine.search(q.query);
      await Promise.all(found.results.slice(0, 10).map((hit) => hit.data()));
      firsts.push(bytes);
    }
    row("Pagefind", kb(at(firsts.sort((a, b) => a - b), 0.5)), bytesBelow(bundle), build, result);
  } catch (problem) {
    process.stderr.write(`Pagefind does not run here: ${problem.message}\n`);
  }
  server.close();
}

const head = ["search", "first query KB", "on disk KB", "build ms", "p50 ms", "p95 ms", "MRR@10", "recall@5"];
const widths = head.map((h, i) => Math.max(h.length, ...rows.map((r) => String(r[i]).length)));
for (const r of [head, ...rows]) console.log(r.map((c, i) => (i ? String(c).padStart(widths[i]) : String(c).padEnd(widths[i]))).join("  "));
console.log(`${queries.length} queries, ${pages.length} pages, ${index.core.sections} sections`);
process.exit(0);

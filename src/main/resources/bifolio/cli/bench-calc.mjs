// Evaluates the calculator of each page of a built site with the site's own engine.
//
//   node bench-calc.mjs SITE
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";

const [site] = process.argv.slice(2);
const folder = join(site, "en", "calculators");
const signs = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
const plain = (html) => html.replace(/&(lt|gt|quot|#39|amp);/g, (sign) => signs[sign]);
const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(2);
const sorted = (times) => times.slice().sort((a, b) => a - b);

runInThisContext(readFileSync(join(site, "assets", "engine.js"), "utf8"));
const reading = [];
const asks = new Map();
for (const name of readdirSync(folder).filter((each) => each.endsWith(".html"))) {
  const found = readFileSync(join(folder, name), "utf8").match(/calc-definition[^>]*>([^]*?)<\/(?:script|template|pre)>/);
  if (!found) continue;
  const start = performance.now();
  asks.set(name, globalThis.bifolioCalculator(plain(found[1])));
  reading.push(performance.now() - start);
}
const all = [];
const slowest = [];
for (const [name, ask] of asks) {
  const times = [];
  for (let i = 0; i < 40; i++) {
    const start = performance.now();
    ask("", "en", "html");
    times.push(performance.now() - start);
  }
  const warm = sorted(times.slice(10));
  all.push(...warm);
  slowest.push([name, at(warm, 0.5)]);
}
slowest.sort((a, b) => b[1] - a[1]);
console.log(`script, ${asks.size} calculators, ms`);
console.log(`  reading a definition   p50 ${at(sorted(reading), 0.5)}  p90 ${at(sorted(reading), 0.9)}`);
console.log(`  one evaluation         p50 ${at(sorted(all), 0.5)}  p90 ${at(sorted(all), 0.9)}  p99 ${at(sorted(all), 0.99)}`);
const medians = slowest.map((each) => Number(each[1])).sort((a, b) => a - b);
console.log(`  median of a calculator p50 ${at(medians, 0.5)}  p90 ${at(medians, 0.9)}`);
console.log(`  slowest                ${slowest.slice(0, 3).map((each) => each.join(" ")).join(", ")}`);

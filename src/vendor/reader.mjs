// Makes themes/default/assets/search.js, the reader of search, from the files of src/main/js/search,
// one after the other inside one function: 7 KB instead of 10 for every visitor who searches. See README.md.
//
//   node src/vendor/reader.mjs
//
// The same source gives the same bytes. A test fails when the source has changed since.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const folder = join(root, "src", "main", "js", "search");
const source = readdirSync(folder).sort().map((name) => readFileSync(join(folder, name), "utf8")).join("");
const work = mkdtempSync(join(tmpdir(), "reader-"));
try {
  execFileSync("npm", ["install", "--silent", "--no-save", "terser@5.51.2"], { cwd: work });
  const small = execFileSync(join(work, "node_modules", ".bin", "terser"), ["-c", "passes=3,ecma=2015", "-m"], {
    input: `(function (root) {\n"use strict";\n${source}})(this);\n`,
    encoding: "utf8",
  });
  const hash = createHash("sha256").update(source).digest("hex").slice(0, 16);
  const note = `/* Made from src/main/js/search (${hash}) by src/vendor/reader.mjs. */\n`;
  writeFileSync(join(root, "themes", "default", "assets", "search.js"), note + small.trim() + "\n");
} finally {
  rmSync(work, { recursive: true });
}

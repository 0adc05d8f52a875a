// Makes the vendored JavaScript under src/main/resources/bifolio/. See README.md.
//
//   node src/vendor/vendor.mjs
//
// The same packages give the same bytes: versions and hashes are pinned below.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const packages = {
  temml: {
    version: "0.13.5",
    integrity: "sha512-aPkDDgunanpLNL0ql32HbolqLep+w8DRcVXRql7rWrMt/PhczdLgL4UBYYVU3BYjCNjkGq4EqwIicu/zWr1iOg==",
  },
  prismjs: {
    version: "1.30.0",
    integrity: "sha512-DEvV2ZF2r2/63V+tK8hQvrR2ZGn10srHbXviTlcv7Kpzw8jWiNTqbVgjO3IY8RxrrOUF8VPMQQFysYYYv0YZxw==",
  },
  mermaid: {
    version: "11.17.2",
    integrity: "sha512-V6K3C8EBdEsPFZXSKMJe6ppQOENxuHARr9GvHX4hh47lAbhMRD9qf4oEK7LoaRQxULMa80/qt5gHO73aCleBBg==",
  },
};
const tools = ["typescript@5.9.3", "esbuild@0.28.2"];
// Prism's own order of loading is written down in PrismGrammar.java.
const grammars =
  "markup css clike javascript c cpp python bash yaml json java go rust toml markdown typescript jsx tsx" +
  " diff sql makefile docker ini powershell batch hcl nginx properties protobuf promql cmake";

const here = dirname(fileURLToPath(import.meta.url));
const resources = join(here, "..", "main", "resources", "bifolio");
const work = mkdtempSync(join(tmpdir(), "vendor-"));

const npm = (...args) => execFileSync("npm", [...args, "--silent"], { cwd: work, encoding: "utf8" });

function unpack(name) {
  const { version, integrity } = packages[name];
  const archive = npm("pack", `${name}@${version}`).trim().split("\n").pop();
  const actual = "sha512-" + createHash("sha512").update(readFileSync(join(work, archive))).digest("base64");
  if (actual !== integrity) {
    throw new Error(`${name} ${version} has hash ${actual}, expected ${integrity}`);
  }
  const folder = join(work, name);
  mkdirSync(folder);
  execFileSync("tar", ["xzf", join(work, archive), "-C", folder, "--strip-components=1"]);
  return folder;
}

/** Rhino has no classes: TypeScript lowers the syntax to ES5, esbuild takes out the white space. */
function toEs5(source) {
  const require = createRequire(join(work, "package.json"));
  const ts = require("typescript");
  const es5 = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES5,
      allowJs: true,
      noImplicitUseStrict: true,
      ignoreDeprecations: "5.0",
    },
  }).outputText;
  return require("esbuild").transformSync(es5, {
    minifyWhitespace: true,
    minifySyntax: true,
    target: "es5",
    charset: "ascii",
    legalComments: "none",
  }).code;
}

try {
  writeFileSync(join(work, "package.json"), "{}");
  npm("install", "--no-audit", "--no-fund", ...tools);

  const typeset = join(resources, "typeset");
  mkdirSync(join(typeset, "prism"), { recursive: true });

  const temml = unpack("temml");
  writeFileSync(join(typeset, "temml.js"), toEs5(readFileSync(join(temml, "dist", "temml.js"), "utf8")));
  copyFileSync(join(temml, "LICENSE"), join(typeset, "temml.LICENSE"));

  const prism = unpack("prismjs");
  for (const name of ["core", ...grammars.split(" ")]) {
    copyFileSync(join(prism, "components", `prism-${name}.min.js`), join(typeset, "prism", `${name}.js`));
  }
  copyFileSync(join(prism, "LICENSE"), join(typeset, "prism", "LICENSE"));

  const diagram = join(resources, "diagram");
  mkdirSync(diagram, { recursive: true });
  const mermaid = unpack("mermaid");
  const script = gzipSync(readFileSync(join(mermaid, "dist", "mermaid.min.js")), { level: 9 });
  script[9] = 255; // the operating system byte, which zlib fills in by platform
  writeFileSync(join(diagram, "mermaid.js.gz"), script);
  copyFileSync(join(mermaid, "LICENSE"), join(diagram, "mermaid.LICENSE"));
} finally {
  rmSync(work, { recursive: true, force: true });
}

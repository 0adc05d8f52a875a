/* The files of the index, read as they are needed. */

/* ---- Bytes ---- */

function utf8(raw) { return matches(raw, function (c) { return c < 128; }) ? raw : decodeURIComponent(escape(raw)); }
function Reader(bytes, at) {
  this.bytes = bytes;
  this.at = at || 0;
}
Reader.prototype = {
  number: function () {
    for (var value = 0, unit = 1; ; unit *= 128) {
      var byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error("the shard ends early");
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  },
  raw: function (size) {
    if (this.at + size > this.bytes.length) throw new Error("the shard ends early");
    for (var text = "", end = this.at + size; this.at < end;) text += String.fromCharCode(this.bytes[this.at++]);
    return text;
  },
  text: function () { return utf8(this.raw(this.number())); },
  after: function (before) { return before.slice(0, this.number()) + this.raw(this.number()); },
  list: function (item) {
    for (var all = [], left = this.number(); left > 0; left--) all.push(item(this));
    return all;
  },
};

/* ---- Shards: each kind becomes what the planner needs ---- */

function readCore(reader) {
  var core = { version: reader.number() };
  if (core.version !== VERSION) return core;
  core.build = reader.text();
  core.sections = reader.number();
  var pages = reader.number(), before = "", doc = 0;
  core.fields = BOOST.map(function () {
    var docs = reader.number(), average = f(reader.number() / docs), cache = new Float32Array(256);
    for (var i = 0; i < 256; i++) {
      var bits = i - 24 & 7, shift = (i - 24 >> 3) - 1, k1 = f(1.2), b = f(0.75);
      var length = i < 24 ? i : 24 + (shift < 0 ? bits : (bits | 8) * Math.pow(2, shift));
      cache[i] = f(1 / f(k1 * f(f(1 - b) + f(f(b * f(length)) / average))));
    }
    return { docs: docs, cache: cache };
  });
  core.firsts = reader.list(function () { return utf8(before = reader.after(before)); });
  core.pageOf = new Uint32Array(core.sections);
  core.pages = [];
  for (var i = 0; i < pages; i++) {
    var size = reader.number(), page = { number: i, lang: size & 1 ? "zh" : "en", first: doc, size: size >> 1, part: reader.number(), twin: reader.number() - 1 };
    core.pages.push(page);
    if (page.twin >= 0) core.pages[page.twin].twin = i;
    core.pageOf.fill(i, doc, doc += page.size);
  }
  core.parts = reader.list(function () { return { en: reader.text(), zh: reader.text() }; });
  core.letters = new Set(reader.list(function () { return reader.number(); }));
  return core;
}
function readTerms(reader) {
  var before = "", offset = 0, shard = { terms: [], entries: new Map(), bytes: reader.bytes };
  reader.list(function () {
    before = reader.after(before);
    var mask = reader.number(), entry = { df: 0, fields: [], shard: shard };
    for (var i = 0; i < 3; i++) {
      if (!(mask >> i & 1)) continue;
      var df = reader.number();
      entry.fields[i] = { df: df, at: offset };
      entry.df = Math.max(entry.df, df);
      offset += reader.number();
    }
    shard.terms.push(utf8(before));
    shard.entries.set(utf8(before), entry);
  });
  shard.base = reader.at;
  return shard;
}
function readConcepts(reader) {
  var before = "", ids = reader.list(function () { return before = reader.after(before); });
  before = "";
  var names = new Map(reader.list(function () {
    before = reader.after(before);
    return [utf8(before), reader.list(function () { return ids[reader.number()]; })];
  }));
  names.starts = new Set(Array.from(names.keys(), function (name) { return name.split(" ")[0]; }));
  return names;
}
function readWords(reader) {
  var before = "";
  return reader.list(function () { return [utf8(before = reader.after(before)), reader.number()]; });
}
function readMeta(reader, core, number) {
  var found = [], page = null, meta, file, place, trail;
  for (var doc = number * 64; doc < core.sections && found.length < 64; doc++, place++) {
    var own = core.pages[core.pageOf[doc]], bits = reader.number(), level = bits >> 1;
    if (own !== page) {
      page = own;
      meta = { path: reader.text(), title: reader.text() };
      trail = reader.list(function () { return [reader.number(), reader.text()]; });
    }
    trail = trail.filter(function (above) { return above[0] < level; });
    var section = { level: level, heading: reader.text(), anchor: reader.text(), meta: meta, trail: trail };
    if (level > 1 && level < 4) trail = trail.concat([[level, section.heading]]);
    if (bits & 1) { file = reader.text(); place = reader.number(); }
    section.file = file;
    section.place = place;
    found.push(section);
  }
  return found;
}
function readTexts(reader) {
  for (var all = []; reader.at < reader.bytes.length;) all.push(reader.text());
  return all;
}

/** The shards that have come; what is asked for and not there is noted as missing. */
function Index(core, load) {
  this.core = core;
  this.load = load;
  this.shards = new Map();
  this.missing = new Set();
}
Index.prototype = {
  get: function (name) {
    if (!this.shards.has(name)) this.missing.add(name);
    return this.shards.get(name);
  },
  fetch: function (name) {
    var self = this, core = this.core, kind = name[0];
    return this.load(kind === "x" ? name : core.build + "/" + name).then(function (bytes) {
      var reader = new Reader(bytes);
      self.shards.set(name, kind === "n" ? bytes : kind === "m" ? readMeta(reader, core, +name.slice(1)) :
        { t: readTerms, g: readConcepts, v: readWords, x: readTexts }[kind](reader));
    }).catch(function (problem) {
      if (kind !== "x") throw problem;
      self.shards.set(name, []); /* a hit without its excerpt is still a hit */
    });
  },
  /** Does something again until nothing that it asks for is missing. */
  settle: function (work) {
    var self = this;
    this.missing.clear();
    var result = work();
    if (!this.missing.size) return Promise.resolve(result);
    return Promise.all(Array.from(this.missing, function (name) { return self.fetch(name); })).then(function () { return self.settle(work); });
  },
  shardOf: function (term) {
    var low = 0, high = this.core.firsts.length - 1;
    while (low < high) {
      var middle = low + high + 1 >> 1;
      if (compare(this.core.firsts[middle], term) <= 0) low = middle;
      else high = middle - 1;
    }
    return low;
  },
  entry: function (term) {
    var shard = this.get("t" + this.shardOf(term));
    return shard && shard.entries.get(term);
  },
  startingWith: function (beginning) {
    var found = [], firsts = this.core.firsts, number = this.shardOf(beginning);
    do {
      var shard = this.get("t" + number++);
      if (shard) shard.terms.forEach(function (term) {
        if (term.startsWith(beginning)) found.push([term, shard.entries.get(term).df]);
      });
    } while (number < firsts.length && firsts[number].startsWith(beginning));
    return found;
  },
  spelled: function (first) { return this.core.letters.has(first) && this.get("v" + first) || []; },
};

/* What the reader is shown, and how the page asks. */

/* ---- What is shown ---- */

function found(text, plan, names) {
  var groups = new Map(), all = pieces(text), marks = [];
  plan.groups.forEach(function (group, number) {
    group.terms.forEach(function (weight, term) { if (!groups.has(term)) groups.set(term, number); });
  });
  function add(term, first, last) {
    if (groups.has(term)) marks.push([all[first].start, all[last].end, groups.get(term)]);
  }
  tokens(all).forEach(function (token) { add(token.text, token.first, token.last); });
  concepts(all, names).forEach(function (match) {
    match.terms.forEach(function (term) { add(term, match.first, match.last); });
  });
  return marks.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]; });
}
function merged(marks) {
  var all = [];
  marks.forEach(function (mark) {
    var last = all[all.length - 1];
    if (last && mark[0] <= last[1]) last[1] = Math.max(last[1], mark[1]);
    else all.push([mark[0], mark[1]]);
  });
  return all;
}
function whole(text, plan, names) { return { text: text, marks: merged(found(text, plan, names)) }; }
function excerpt(index, text, plan, names) {
  var marks = found(text, plan, names), best = 0, most = -1;
  function columns(i) { return text.charCodeAt(i) >= 0x2e80 ? 2 : 1; }
  function high(i) { return (text.charCodeAt(i) & 0xfc00) === 0xd800; }
  function walk(i, left) {
    while (i < text.length && left >= columns(i)) left -= columns(i++);
    return i;
  }
  var worths = plan.groups.map(function (group) {
    var df = 0;
    group.terms.forEach(function (weight, term) {
      var entry = index.entry(term);
      df = Math.max(df, entry ? entry.df : 0);
    });
    return Math.clz32(df);
  });
  marks.forEach(function (mark, i) {
    var end = walk(mark[0], 130), worth = 0, seen = 0;
    for (var k = i; k < marks.length && marks[k][1] <= end; k++) {
      if (!(seen & 1 << marks[k][2])) worth += worths[marks[k][2]];
      seen |= 1 << marks[k][2];
    }
    if (worth > most) { most = worth; best = mark[0]; }
  });
  var i = best, start = best, left = 30;
  for (; i > 0 && left > 0; i--) {
    if (/[\n。！？]/.test(text[i - 1]) || i > 1 && /[.!?] /.test(text.slice(i - 2, i))) { start = i; break; }
    if (text[i - 1] === " " || columns(i - 1) === 2 && !high(i - 1)) start = i;
    left -= columns(i - 1);
  }
  if (i === 0) start = 0;
  var limit = walk(start, 160), end = limit;
  if (end < text.length) {
    if (high(end - 1)) end--;
    for (i = limit; i > start && i > limit - 20; i--) {
      if (/[ \n]/.test(text[i - 1])) { end = i - 1; break; }
      if (columns(i - 1) === 2 && !high(i - 1)) { end = i; break; }
    }
  }
  return {
    text: text.slice(start, end).replace(/\n/g, " "), before: start > 0, after: end < text.length,
    marks: merged(marks).filter(function (mark) { return mark[0] >= start && mark[1] <= end; })
      .map(function (mark) { return [mark[0] - start, mark[1] - start]; }),
  };
}
function says(text, phrase) {
  var all = pieces(text).map(function (piece) { return piece.text; });
  return all.some(function (piece, i) {
    return phrase.every(function (wanted, k) { return all[i + k] === wanted; });
  });
}
function escaped(path) { return path.replace(/[%\s"#?]/g, encodeURIComponent); }

function answer(index, text, options) {
  var core = index.core, chosen = plan(index, text), names = index.get("g0") || new Map(), limit = options.limit || 10;
  var quoted = chosen.phrases.length, result = rank(index, chosen, options.lang, +options.section || 0, quoted ? 50 : Math.max(60, 3 * limit));
  var out = { state: "ok", hits: [], full: result.full, unknown: chosen.unknown, cut: chosen.cut };
  if (index.missing.size) return out;
  function sectionAt(doc) {
    var block = index.get("m" + (doc >> 6));
    return block && block[doc & 63];
  }
  function textOf(section) { return (index.get(section.file) || [])[section.place] || ""; }
  function place(page, section) {
    return { lang: page.lang, title: section.meta.title, heading: section.heading, anchor: section.anchor,
      address: (options.root || "") + (options.mode === "both" ? "both" : page.lang) + "/" + escaped(section.meta.path) + ".html" +
        (section.anchor && "#" + escaped(section.anchor)) };
  }
  var best = result.best, seen = new Set(), ofPage = new Map(), coming = 0;
  function look(hit) { return hit.section = sectionAt(hit.doc); }
  if (quoted) {
    best = best.filter(function (hit) {
      if (!hit.full || !look(hit)) return false;
      var texts = [hit.section.meta.title, hit.section.heading, textOf(hit.section)];
      return chosen.phrases.every(function (phrase) {
        return texts.some(function (one) { return says(one, phrase); });
      });
    });
    out.full = best.length;
  }
  for (var i = 0; i < best.length && out.hits.length < limit; i++) {
    var hit = best[i];
    if (!look(hit)) {
      if (++coming + out.hits.length >= limit) break; /* enough to ask for at once */
      continue;
    }
    var page = core.pages[core.pageOf[hit.doc]], section = hit.section, meta = section.meta, key = meta.path + "#" + section.anchor, count = ofPage.get(meta.path) || 0;
    if (seen.has(key) || count > 2) continue;
    seen.add(key);
    ofPage.set(meta.path, count + 1);
    var one = place(page, section), twin = core.pages[page.twin], other = null, top = null;
    if (twin) {
      top = sectionAt(twin.first);
      other = sectionAt(twin.first + Math.min(hit.doc - page.first, twin.size - 1));
      if (other && other.anchor !== section.anchor) other = top;
    }
    one.page = meta.path;
    one.part = page.part ? core.parts[page.part - 1][page.lang] : "";
    one.trail = section.level < 4 ? section.trail.map(function (above) { return above[1]; }) : [];
    one.title = whole(meta.title, chosen, names);
    one.heading = whole(section.heading, chosen, names);
    one.excerpt = excerpt(index, textOf(section), chosen, names);
    one.full = hit.full;
    one.score = hit.score;
    one.twin = other ? place(twin, other) : null;
    out.hits.push(one);
  }
  if (!out.hits.length) out.state = chosen.groups.length || chosen.words ? "none" : "empty";
  return out;
}

/* ---- For the page ---- */

/**
 * Makes a search.
 * load(name, again) promises the bytes of a shard; again: past every cache.
 */
function search(load, site) {
  var opened = null;
  function open(again) {
    opened = load("core", again).then(function (bytes) {
      var core = readCore(new Reader(bytes));
      if (core.version !== VERSION) throw new Error("stale");
      return new Index(core, load);
    });
    opened.catch(function () { opened = null; });
    return opened;
  }
  function ask(text, options) {
    return (opened || open()).then(function (index) {
      return index.settle(function () { return answer(index, text, options); }).catch(function () {
        /* The book was built again since the page was opened, or a file is missing. */
        return open(true).then(function (fresh) {
          return fresh.settle(function () { return answer(fresh, text, options); });
        });
      });
    });
  }
  return {
    /** Promises what was found; a problem is a state of the result, never an exception. */
    query: function (text, options) {
      var all = Object.assign({ root: site }, options);
      return ask(String(text), all).catch(function (problem) {
        return { state: problem && problem.message === "stale" ? "stale" : "broken", hits: [], full: 0, unknown: [], cut: false };
      });
    },
    /** Loads what every query needs; promises the titles of the book's sections, none if that fails. */
    warm: function () {
      return (opened || open()).then(function (index) {
        return index.settle(function () {
          index.get("g0");
          for (var i = 0; i < 4 && i << 13 < index.core.sections; i++) index.get("n" + i);
          return index.core.parts;
        });
      }).catch(function () { return []; });
    },
  };
}

/* ---- From scripts, which work on file:// and under script-src 'self' ---- */

var came = {};
root.bifolioShard = function (name, data) { came[name] = data; };
function byScript(base) {
  var policy = { createScriptURL: function (url) { return url; } };
  try {
    if (root.trustedTypes) policy = root.trustedTypes.createPolicy("bifolio-search", policy);
  } catch (refused) { /* the page allows other policies only: then the plain address is tried */ }
  return function (name, again) {
    return new Promise(function (yes, no) {
      var script = document.createElement("script");
      script.src = policy.createScriptURL(base + name + ".js" + (again ? "?" + Date.now() : ""));
      script.onload = script.onerror = function () {
        var data = came[name];
        delete came[name];
        script.remove();
        if (data === undefined) no(new Error("missing"));
        else yes(data);
      };
      document.head.append(script);
    }).then(function (data) {
      var packed = Uint8Array.from(atob(data), function (c) { return c.charCodeAt(0); });
      return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
    }).then(function (bytes) { return new Uint8Array(bytes); });
  };
}
if (root.document) {
  var here = document.currentScript.src;
  root.bifolioSearch = search(byScript(new URL("search/", here).href), new URL("../", here).href);
} else {
  root.bifolioSearch = { pieces: pieces, tokens: tokens, stem: stem, plan: plan, rank: rank, search: search, Index: Index, Reader: Reader, readCore: readCore };
}

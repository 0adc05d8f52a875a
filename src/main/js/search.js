/* Search in the reader's browser: loads shards as scripts, plans a query and ranks its sections
   exactly as Lucene does. The contract is docs/search-format.md; the Java side is bifolio.search. */
(function (root) {
  "use strict";
  var VERSION = 1, BOOST = [4, 2, 1], f = Math.fround;

  /* ---- Text to pieces ---- */

  var STOP = new Set(("a an and are as at be but by for if in into is it no not of on or such that the " +
    "their then there these they this to was will with").split(" "));
  function isDigit(c) { return c > 47 && c < 58; }
  function isWord(c) {
    return isDigit(c) || c > 96 && c < 123 || c > 64 && c < 91 ||
      c > 191 && c < 592 && c !== 215 && c !== 247 || c > 879 && c < 1328;
  }
  function isHan(c) {
    return c > 0x4dff && c < 0xa000 || c > 0x33ff && c < 0x4dc0 || c > 0x303f && c < 0x3100 ||
      c > 0xabff && c < 0xd7b0 || c > 0xf8ff && c < 0xfb00 || c > 0x1ffff && c < 0x40000;
  }
  function lower(c) {
    return c < 128 ? String.fromCharCode(c > 64 && c < 91 ? c + 32 : c) : String.fromCodePoint(c).toLowerCase();
  }
  function isUpper(c) {
    return c < 128 ? c > 64 && c < 91 : lower(c) !== String.fromCodePoint(c);
  }
  function matches(text, test) {
    for (var i = 0; i < text.length; i++) if (!test(text.charCodeAt(i))) return false;
    return true;
  }
  function pieces(text) {
    var chars = [], starts = [], ends = [], found = [], run = 0, i = 0;
    function at(k) { return k < chars.length ? chars[k] : 32; }
    function piece(from, end, han) {
      var word = "";
      for (var k = from; k < end; k++) word += han ? String.fromCodePoint(chars[k]) : lower(chars[k]);
      found.push({ text: word, start: starts[from], end: ends[end - 1], run: run, han: han });
    }
    function isHump(k, end) {
      if (!isUpper(at(k))) return false;
      if (!isUpper(at(k - 1))) return !isDigit(at(k - 1));
      return k + 1 < end && !isUpper(at(k + 1)) && !isDigit(at(k + 1)) && !(at(k + 1) === 115 && k + 2 === end);
    }
    function split(from, end) {
      var number = from, cuts, k;
      while (number < end && isDigit(at(number))) number++;
      if (number > from) piece(from, number);
      if (number === end) return;
      cuts = [number];
      for (k = number + 1; k < end; k++) if (isHump(k, end)) cuts.push(k);
      cuts.push(end);
      for (k = 1; k < cuts.length; k++) if (cuts[k] - cuts[k - 1] === 1) cuts = [number, end];
      for (k = 1; k < cuts.length; k++) piece(cuts[k - 1], cuts[k]);
    }
    function word(from) {
      for (var k = from; ;) {
        var end = k, next;
        while (isWord(at(end))) end++;
        if (end === from + 1 && !isDigit(at(from))) {
          next = at(end) === 35 ? 1 : at(end) === 43 && at(end + 1) === 43 ? 2 : 0;
          if (next) { piece(from, end + next); return end + next; }
        }
        split(k, end);
        next = end;
        if (at(end) === 95) while (at(next) === 95) next++;
        else if (at(end) === 45 || at(end) === 46) next++;
        if (next === end || !isWord(at(next))) return end;
        k = next;
      }
    }
    while (i < text.length) {
      var c = text.codePointAt(i), next = i + (c > 65535 ? 2 : 1), k = 0;
      var plain = c < 160 || c > 0x4dff && c < 0xa000 ? "" : c > 0xd7ff && c < 0xe000 ? " " : String.fromCodePoint(c).normalize("NFKC");
      do {
        chars.push(plain ? plain.codePointAt(k) : c);
        starts.push(i);
        ends.push(next);
        k += chars[chars.length - 1] > 65535 ? 2 : 1;
      } while (k < plain.length);
      i = next;
    }
    for (i = 0; i < chars.length;) {
      if (isHan(chars[i])) for (run++; isHan(at(i)); i++) piece(i, i + 1, true);
      else if (isWord(chars[i])) { run++; i = word(i); }
      else i++;
    }
    return found;
  }

  /* ---- Pieces to terms ---- */

  function tokens(all) {
    var found = [];
    function add(text, first, last, joined) {
      found.push({ text: text, first: first, last: last, joined: !!joined, han: all[first].han, run: all[first].run, end: all[last].end });
    }
    for (var i = 0, end; i < all.length; i = end) {
      for (end = i + 1; end < all.length && all[end].run === all[i].run;) end++;
      var k, joined = "";
      if (all[i].han) {
        if (end === i + 1) add(all[i].text, i, i);
        for (k = i; k + 1 < end; k++) add(all[k].text + all[k + 1].text, k, k + 1);
        continue;
      }
      for (k = i; k < end; k++) joined += all[k].text;
      if (end > i + 1 && joined.length <= 40 && !matches(joined, isDigit)) add(joined, i, end - 1, true);
      for (k = i; k < end; k++) {
        var text = all[k].text;
        if (text.length <= (matches(text, isDigit) ? 6 : 40) && !STOP.has(text)) add(text, k, k);
      }
    }
    return found;
  }
  function singular(piece) {
    var text = piece.text;
    if (piece.han || text.length < 4 || !/[^s]s$/.test(text)) return text;
    return /ies$/.test(text) ? text.slice(0, -3) + "y" : text.slice(0, -1);
  }
  function concepts(all, names) {
    var found = [];
    for (var i = 0; i < all.length; i++) {
      var best = null, key = "";
      if (!names.starts || !names.starts.has(singular(all[i]))) continue;
      for (var k = i; k < all.length && k < i + 8; k++) {
        key += (k > i ? " " : "") + singular(all[k]);
        if (names.has(key)) best = { terms: names.get(key), first: i, last: k };
      }
      if (best) { found.push(best); i = best.last; }
    }
    return found;
  }
  function nameTerm(all) {
    var hash = 0x811c9dc5, key = all.map(singular).join(" ");
    for (var i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    return "=" + (hash >>> 0).toString(36);
  }
  var ENDINGS = ("izations isations ization isation izing ising ations ators izers isers izes ises ized ised " +
    "ation ating ators ates ated ator izer iser ings isms ions ize ise ers ors ies ied ing ism ion ate ment " +
    "ments ed er or es ly s e y").split(" ");
  function stem(word) {
    if (!/^[a-z]{4,}$/.test(word) || /ss$/.test(word)) return word;
    var end = word.length;
    ENDINGS.forEach(function (ending) {
      var rest = word.length - ending.length;
      if (rest > 2 && rest < end && word.endsWith(ending) && /[aeiouy]/.test(word.slice(0, rest))) end = rest;
    });
    return word.slice(0, end > 3 && word[end - 1] === word[end - 2] ? end - 1 : end);
  }
  /** Code point order, which is the order of the shards. */
  function compare(a, b) {
    for (var i = 0; i < a.length && i < b.length; i++) {
      var x = a.charCodeAt(i), y = b.charCodeAt(i);
      if (x !== y) {
        var p = x >= 0xd800 && x < 0xe000, q = y >= 0xd800 && y < 0xe000;
        return p === q ? x - y : p - q;
      }
    }
    return a.length - b.length;
  }
  function slips(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], last = [], row = [], i, j;
    for (j = 0; j <= b.length; j++) last[j] = j;
    for (i = 1; i <= a.length; i++) {
      row = [i];
      for (j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = last;
      last = row;
    }
    return last[b.length];
  }

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

  /* ---- The plan of a query ---- */

  function commonest(words, limit) {
    return words.sort(function (a, b) { return b[1] - a[1] || compare(a[0], b[0]); }).slice(0, limit);
  }
  function likeWord(index, token, open) {
    var terms = new Map(), word = token.text, lone = token.han && token.first === token.last, simple = !token.han && !token.joined;
    function half(found) { terms.set(found[0], 0.5); }
    if (simple) {
      var base = stem(word);
      commonest(index.startingWith(base).filter(function (found) { return stem(found[0]) === base; }), 12).forEach(half);
    }
    if (lone || !token.han && open && word.length > 2) commonest(index.startingWith(word), lone ? 16 : 24).forEach(half);
    if (index.entry(word)) terms.set(word, 1);
    if (!terms.size && simple && !index.missing.size && word.length > 3 && isSpelled(word)) {
      var most = word.length < 8 ? 1 : 2, near = [];
      index.spelled(word.charCodeAt(0)).forEach(function (found) {
        var count = slips(word, found[0], most);
        if (count <= most) near.push([found[0], found[1], count]);
      });
      near.sort(function (a, b) { return a[2] - b[2] || b[1] - a[1] || compare(a[0], b[0]); });
      near.slice(0, 6).forEach(function (found) { terms.set(found[0], found[2] === 1 ? 0.5 : 0.25); });
    }
    return terms;
  }
  function isSpelled(word) {
    return word.length < 25 && matches(word, function (c) { return isWord(c) && !isDigit(c); });
  }
  function plan(index, query) {
    var text = query.slice(0, 200), all = pieces(text), words = tokens(all), names = index.get("g0") || new Map();
    var result = { groups: [], needs: [], unknown: [], phrases: [], words: words.length };
    function group(terms, boost) {
      var key = Array.from(terms, function (term) { return term.join(" "); }).sort().join("\n");
      for (var i = 0; i < result.groups.length; i++) {
        if (result.groups[i].key === key) {
          result.groups[i].boost = Math.max(boost, result.groups[i].boost);
          return i;
        }
      }
      return result.groups.push({ key: key, terms: terms, boost: boost }) - 1;
    }
    var places = new Map(), run = 0, known = false, byWord = new Map(), covers = [];
    words.forEach(function (token) {
      var open = token.end === text.length, old = places.get(token.text);
      if (token.run !== run) {
        run = token.run;
        known = token.joined && likeWord(index, token, open).size > 0;
      }
      var part = known && !token.joined;
      places.set(token.text, { token: token, open: open || !!old && old.open, part: part && (!old || old.part) });
    });
    places.forEach(function (place, word) {
      if (byWord.size > 23) return;
      byWord.set(word, group(likeWord(index, place.token, place.open), place.part ? 0.25 : 1));
    });
    concepts(all, names).slice(0, 6).forEach(function (match) {
      var terms = new Map(match.terms.filter(function (term) { return index.entry(term); }).map(function (term) { return [term, 1]; }));
      var number = terms.size ? group(terms, 1) + 1 : 0;
      for (var i = match.first; i <= match.last; i++) covers[i] = number;
    });
    for (var i = 0, end; i < words.length; i = end) {
      for (end = i + 1; !words[i].han && end < words.length && words[end].run === words[i].run;) end++;
      var ways = [], parts = 0, last = words[i].last, cover = 0, strange = [];
      for (var k = i; k < end; k++) {
        if (!byWord.has(words[k].text)) { result.cut = true; break; }
        var bit = 1 << byWord.get(words[k].text);
        last = Math.max(last, words[k].last);
        if (words[k].joined) ways.push(bit);
        else {
          parts |= bit;
          if (!result.groups[byWord.get(words[k].text)].terms.size) strange.push(words[k]);
        }
      }
      if (result.cut) break;
      if (parts) ways.push(parts);
      for (k = words[i].first; k <= last && covers[k]; k++) cover |= 1 << covers[k] - 1;
      if (k > last) ways.push(cover);
      else strange.forEach(function (token) {
        if (!covers[token.first] && result.unknown.indexOf(token.text) < 0) result.unknown.push(token.text);
      });
      result.needs.push(ways);
    }
    var name = nameTerm(all);
    if (index.entry(name)) group(new Map([[name, 1]]), 1);
    text.replace(/["“”]([^"“”]+)["“”]/g, function (whole, inside) {
      var phrase = pieces(inside).map(function (piece) { return piece.text; });
      if (phrase.length) result.phrases.push(phrase);
    });
    result.cut = !!result.cut || text.length < query.length;
    return result;
  }

  /* ---- The ranking ---- */

  function rank(index, plan, lang, part, limit) {
    var core = index.core, scores = new Float64Array(core.sections), masks = new Int32Array(core.sections), seen = [], times = new Float64Array(core.sections);
    plan.groups.forEach(function (group, number) {
      BOOST.forEach(function (boost, which) {
        var field = core.fields[which], df = 0, docs = [], lists = [];
        group.terms.forEach(function (weight, term) {
          var entry = index.entry(term), list = entry && entry.fields[which];
          if (list) lists.push([list, weight, entry.shard]);
        });
        lists.forEach(function (one) {
          var reader = new Reader(one[2].bytes, one[2].base + one[0].at), doc = -1;
          df = Math.max(df, one[0].df);
          for (var left = one[0].df; left > 0; left--) {
            var step = reader.number();
            doc += (step >>> 1) + 1;
            if (!times[doc]) docs.push(doc);
            times[doc] += one[1] * (step & 1 ? 1 : reader.number() + 2);
          }
        });
        var weight = f(boost * group.boost * f(Math.log(1 + (field.docs - df + 0.5) / (df + 0.5))));
        docs.forEach(function (doc) {
          var norms = index.get("n" + (doc >> 13)), freq = times[doc];
          times[doc] = 0;
          if (!norms) return;
          var cached = field.cache[norms[norms.length / 3 * which + (doc & 8191)]];
          if (!masks[doc]) seen.push(doc);
          masks[doc] |= 1 << number;
          scores[doc] += f(weight - f(weight / f(1 + f(freq * cached))));
        });
      });
    });
    var best = [], full = 0;
    function better(a, b) { return b.full - a.full || b.score - a.score || a.doc - b.doc; }
    seen.forEach(function (doc) {
      var page = core.pages[core.pageOf[doc]], mask = masks[doc];
      if (lang && page.lang !== lang || part && page.part !== part) return;
      var hit = { doc: doc, score: f(scores[doc]), full: plan.needs.length > 0 && plan.needs.every(function (ways) {
        return ways.some(function (way) { return (mask & way) === way; });
      }) };
      if (hit.full) full++;
      if (best.length === limit && better(hit, best[limit - 1]) > 0) return;
      var low = 0, high = best.length;
      while (low < high) {
        var middle = low + high >> 1;
        if (better(hit, best[middle]) < 0) high = middle;
        else low = middle + 1;
      }
      best.splice(low, 0, hit);
      if (best.length > limit) best.pop();
    });
    return { best: best, full: full };
  }

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
})(this);

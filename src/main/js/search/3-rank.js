/* What a query means, and which sections answer it best. */

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

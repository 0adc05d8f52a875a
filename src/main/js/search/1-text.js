/* What is typed and what was written, cut into terms as the index cuts them. */

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

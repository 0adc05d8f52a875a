/* Marks on questions, three states of boxes, how far the page is, what the store has to say. */
(function () {
  "use strict";
  var store = window.bifolioStore;
  var kit = document.getElementById("practice-kit");
  if (!store || !kit) return;
  var page = kit.dataset.page;
  var next = { "": "k", k: "u", u: "" };

  function all(selector, within) { return Array.from((within || document).querySelectorAll(selector)); }
  function part(name) { return kit.content.querySelector("." + name).cloneNode(true); }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (whole, name) { return name in values ? values[name] : whole; });
  }
  function note(element) {
    var block = element.closest("[id]");
    return block ? { page: page, at: block.id } : { page: page };
  }

  /* ---- Ticks find their items again: the same sketch of words, or else the likest one ---- */

  function words(key) { return key.replace(/-\d+$/, "").match(/../g) || []; }
  function likeness(a, b) {
    var left = new Set(words(a)), right = new Set(words(b)), common = 0;
    left.forEach(function (word) { if (right.has(word)) common++; });
    return 2 * common / (left.size + right.size || 1);
  }
  /** Returns for each item's key the key under which its tick is saved. */
  function settle(keys, saved) {
    var found = new Map(), free = new Set(saved);
    keys.forEach(function (key) { if (free.delete(key)) found.set(key, key); });
    keys.forEach(function (key) {
      if (found.has(key)) return;
      var best = null, most = 0.6;
      free.forEach(function (other) {
        var like = likeness(key, other);
        if (like >= most) { best = other; most = like; }
      });
      if (best !== null) { found.set(key, best); free.delete(best); }
    });
    return found;
  }
  function ticks(of, keys) {
    var prefix = "t:" + of + "|";
    var saved = store.keys(prefix).map(function (key) { return key.slice(prefix.length); });
    return settle(keys, saved);
  }

  /** Counts marks: of pages with `p` their name, `q` question ids, `k` keys of boxes. */
  function count(pages) {
    var sum = { all: 0, known: 0, unsure: 0 };
    function add(mark) {
      sum.all++;
      if (mark === "k") sum.known++;
      if (mark === "u") sum.unsure++;
    }
    pages.forEach(function (one) {
      one.q.forEach(function (question) { add(store.get("q:" + [].concat(question)[0])); });
      var found = one.k.length ? ticks(one.p, one.k) : new Map();
      one.k.forEach(function (key) { add(found.has(key) ? store.get("t:" + one.p + "|" + found.get(key)) : null); });
    });
    return sum;
  }
  function draw(tally, sum) {
    var width = 1000 / (sum.all || 1);
    all("rect", tally).forEach(function (rect, i) {
      rect.setAttribute("x", i === 1 ? sum.known * width : 0);
      rect.setAttribute("width", (i === 1 ? sum.unsure : sum.known) * width);
    });
    all("output", tally).forEach(function (output) {
      var text = fill(output.dataset.text, sum);
      if (output.textContent !== text) output.textContent = text;
    });
  }

  /* ---- Questions ---- */

  var groups = 0;
  function marks(question) {
    var id = question.dataset.question;
    var box = part("marks");
    var name = "mark-" + ++groups;
    all("input", box).forEach(function (input) {
      input.name = name;
      input.addEventListener("change", function () {
        store.putAll(new Map([["q:" + id, input.value], ["last", note(question)]]));
      });
      /* A second click takes the mark away. */
      input.addEventListener("click", function () {
        if (input.dataset.was) { input.checked = false; store.put("q:" + id, null); }
      });
      input.addEventListener("keydown", function (event) {
        if (event.key === "Delete" || event.key === "Backspace") store.put("q:" + id, null);
      });
    });
    box.dataset.of = id;
    return box;
  }
  function section(question) {
    var start = question.closest(".span, .only") || question;
    var head = start.previousElementSibling;
    function level(element) { return element && +((element.matches("h2,h3,h4,h5,h6") && element.tagName[1]) || (element.className.match(/\bh([2-6])\b/) || [])[1] || (element.querySelector(":scope > :is(h2,h3,h4)") || { tagName: "H0" }).tagName[1]) || 0; }
    var limit = level(head) || 6, parts = [];
    for (var next = start.nextElementSibling; next; next = next.nextElementSibling) {
      var deep = level(next);
      if (deep && deep <= limit) break;
      parts.push(next);
    }
    return parts;
  }
  function answerOf(question) {
    var inside = section(question);
    var hidden = inside.filter(function (element) { return element.tagName === "DETAILS"; });
    return hidden.find(function (element) { return !/^\s*(hint|提示)/i.test(element.querySelector("summary").textContent); }) || hidden[0];
  }
  all(".question").forEach(function (question) {
    question.append(marks(question));
    var answer = answerOf(question);
    if (answer) answer.append(marks(question)); /* beside the answer, where it is decided */
  });

  /* ---- Boxes ---- */

  var items = all("li.task[data-key]");
  var keys = items.map(function (item) { return item.dataset.key; });
  items.forEach(function (item) {
    var input = item.querySelector("input");
    input.dataset.start = input.defaultChecked ? "k" : "";
    input.title = kit.dataset.box;
    input.addEventListener("click", function () {
      var saved = ticks(page, keys).get(item.dataset.key);
      var entries = new Map([["last", note(item)]]);
      if (saved && saved !== item.dataset.key) entries.set("t:" + page + "|" + saved, null);
      entries.set("t:" + page + "|" + item.dataset.key, next[input.dataset.mark] || "n");
      store.putAll(entries);
    });
  });

  /* What was pressed before this file came counts. */
  var early = new Map();
  items.forEach(function (item) {
    var input = item.querySelector("input"), mark = input.dataset.start;
    for (var i = +input.dataset.early || 0; i > 0; i--) mark = next[mark] || "n";
    if (input.dataset.early) early.set("t:" + page + "|" + item.dataset.key, mark);
  });
  if (early.size) store.putAll(early);

  /* ---- The state of the page ---- */

  var tally = null;
  var own = [{ p: page, q: all(".question").map(function (q) { return q.dataset.question; }), k: keys }];
  if (own[0].q.length + keys.length > 1 && !document.querySelector("[data-practice=progress]")) {
    tally = part("tally");
    document.querySelector(".body").prepend(tally);
  }
  var said = document.querySelector(".practice-said");
  function say() {
    var state = store.state();
    var shown = state === "saved" && store.rescued() ? "rescued" : state;
    all("[data-say]", said).forEach(function (line) { line.hidden = line.dataset.say !== shown; });
    said.hidden = shown === "saved" || said.dataset.closed === shown;
  }
  said.querySelector("button").addEventListener("click", function () {
    said.dataset.closed = store.state() === "saved" && store.rescued() ? "rescued" : store.state();
    said.hidden = true;
  });
  function show() {
    all(".marks").forEach(function (box) {
      var mark = store.get("q:" + box.dataset.of);
      all("input", box).forEach(function (input) {
        input.checked = input.value === mark;
        input.dataset.was = input.checked ? "1" : "";
      });
    });
    var found = ticks(page, keys);
    items.forEach(function (item) {
      var input = item.querySelector("input");
      var mark = found.has(item.dataset.key) ? store.get("t:" + page + "|" + found.get(item.dataset.key)) : input.dataset.start;
      input.dataset.mark = mark === "n" ? "" : mark;
      input.checked = mark === "k";
      input.indeterminate = mark === "u";
    });
    if (tally) draw(tally, count(own));
    say();
  }
  store.on(function () { setTimeout(show); }); /* after the click has done its own */
  show();

  /** Hands the reader a file. */
  window.bifolioSave = function (name, content) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: "text/plain;charset=utf-8" }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  };
  window.bifolioMarks = { all: all, part: part, fill: fill, count: count, draw: draw, answerOf: answerOf, section: section, page: page };
})();

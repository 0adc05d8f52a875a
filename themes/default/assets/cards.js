/* Flash cards from the list in the page, in five boxes: what is known goes one box up and comes back
   later, what is unsure stays, what is not known goes back to the first. */
(function () {
  "use strict";
  var store = window.bifolioStore, marks = window.bifolioMarks;
  var list = document.querySelector("[data-practice=cards]");
  if (!store || !marks || !list) return;
  var DAY = 86400000, DAYS = [0, 0, 1, 3, 7, 21]; /* by box, from 1 */
  var box = marks.part("deck");
  var front = box.querySelector(".front"), behind = box.querySelector(".behind");
  var direction = box.querySelector("[data-by=direction]"), area = box.querySelector("[data-by=area]");
  var cards = [], current = null, open = false, done = null, early = false, recent = [];
  function one(name) { return box.querySelector("[data-do='" + name + "']"); }

  marks.all("dl.cards", list).forEach(function (group) {
    var head = group.previousElementSibling;
    var name = head && head.tagName === "H2" ? head.textContent : "";
    if (name) area.append(new Option(name, name));
    marks.all("[data-id]", group).forEach(function (row) {
      var terms = marks.all("dt > span", row);
      cards.push({ id: row.dataset.id, area: name, en: terms[0], zh: terms[1], def: row.querySelector("dd") });
    });
  });
  var printed = box.querySelector(".list");
  Array.from(list.childNodes).forEach(function (node) { printed.append(node); });
  list.append(box);
  direction.value = store.get("cards-direction") || "en-zh";
  if (direction.selectedIndex < 0) direction.value = "en-zh";

  function key(card) { return "f:" + direction.value + ":" + card.id; }
  /** Returns box and day of a card; box 0 is one that has never been asked. */
  function state(card) {
    var saved = store.get(key(card));
    var fine = Array.isArray(saved) && saved[0] >= 1 && saved[0] <= 5 && Number.isFinite(saved[1]);
    return fine ? { box: Math.floor(saved[0]), due: saved[1] } : { box: 0, due: 0 };
  }
  function deck() {
    return cards.filter(function (card) { return !area.value || card.area === area.value; });
  }
  /** What is due comes before what is new; of the cards just seen none comes at once again. */
  function choose() {
    var now = Date.now();
    var all = deck().map(function (card, i) { return Object.assign({ card: card, i: i }, state(card)); });
    var ready = all.filter(function (one) { return early || one.box === 0 || one.due <= now; });
    ready.sort(function (a, b) {
      var late = recent.indexOf(a.card.id) - recent.indexOf(b.card.id);
      return late || (a.box === 0) - (b.box === 0) || a.due - b.due || a.i - b.i;
    });
    return ready.length ? ready[0].card : null;
  }
  /** Returns the same words on a card, where no list is. */
  function copy(element) {
    var clone = document.createElement("span");
    if (element.tagName === "DD") clone.className = "def";
    if (element.lang) clone.lang = element.lang;
    element.childNodes.forEach(function (part) { clone.append(part.cloneNode(true)); });
    return clone;
  }
  function put(place, parts) {
    place.replaceChildren.apply(place, parts.map(copy));
  }
  function show() {
    if (!current) { front.textContent = box.querySelector(".due").dataset.none; behind.replaceChildren(); }
    else {
      var way = direction.value;
      put(front, [way === "en-zh" ? current.en : way === "zh-en" ? current.zh : current.def]);
      put(behind, !open ? [] : way === "en-zh" ? [current.zh, current.def] : way === "zh-en" ? [current.en, current.def] : [current.en, current.zh]);
    }
    one("show").hidden = open || !current;
    ["1", "2", "3"].forEach(function (grade) { one(grade).hidden = !open; });
    one("undo").disabled = !done;
    count();
  }
  function count() {
    var now = Date.now(), boxes = [0, 0, 0, 0, 0, 0], due = 0;
    deck().forEach(function (card) {
      var at = state(card);
      boxes[at.box]++;
      if (at.box && at.due <= now) due++;
    });
    var text = marks.fill(box.querySelector(".due").dataset.text, { due: due, fresh: boxes[0], all: deck().length });
    if (box.querySelector(".due").textContent !== text) box.querySelector(".due").textContent = text;
    box.querySelector(".leitner").replaceChildren.apply(box.querySelector(".leitner"), boxes.slice(1).map(function (number) {
      var item = document.createElement("li");
      item.textContent = number;
      return item;
    }));
    one("ahead").hidden = !!current || early;
  }
  function turn() { open = false; current = choose(); show(); }
  function reveal() { if (current && !open) { open = true; show(); one("3").focus(); } }
  function grade(how) {
    if (!current || !open) return;
    var at = state(current).box, to = how === 3 ? Math.min(5, at + 1) : how === 2 ? Math.max(1, at) : 1;
    if (how === 3 && at === 0) to = 2; /* known at once */
    done = { key: key(current), was: store.get(key(current)), card: current };
    recent = recent.filter(function (id) { return id !== done.card.id; }).concat(current.id).slice(-8);
    current = null;
    store.put(done.key, [to, Date.now() + DAYS[to] * DAY]);
    turn();
    one("show").focus();
  }
  function undo() {
    if (!done) return;
    var back = done;
    done = null;
    recent = recent.filter(function (id) { return id !== back.card.id; });
    store.put(back.key, back.was);
    current = back.card;
    open = true;
    show();
    one("1").focus();
  }
  function tsv() {
    var way = direction.value;
    function clean(text) { return text.replace(/\s+/g, " ").trim().replace(/&/g, "&amp;").replace(/</g, "&lt;"); }
    var lines = deck().map(function (card) {
      var en = clean(card.en.textContent), zh = clean(card.zh.textContent), def = clean(card.def.textContent);
      var sides = way === "en-zh" ? [en, zh + "<br>" + def] : way === "zh-en" ? [zh, en + "<br>" + def] : [def, en + "<br>" + zh];
      return sides.concat(clean(card.area).replace(/\s/g, "_")).join("\t");
    });
    window.bifolioSave("cards-" + way + ".tsv", "#separator:tab\n#html:true\n#tags column:3\n" + lines.join("\n") + "\n");
  }
  box.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]");
    var what = button && button.dataset.do;
    if (what === "show") reveal();
    else if (/^[123]$/.test(what || "")) grade(+what);
    else if (what === "undo") undo();
    else if (what === "tsv") tsv();
    else if (what === "ahead") { early = true; turn(); }
  });
  box.addEventListener("change", function () {
    store.put("cards-direction", direction.value);
    early = false;
    done = null;
    turn();
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    var on = event.target.closest("input, textarea, select, summary, a, dialog, [contenteditable]");
    var keys = document.querySelector("#keys input");
    if (on || keys && !keys.checked) return;
    var button = event.target.closest("button");
    if (event.key === " " && current && !open && (!button || box.contains(button) && button === one("show"))) { event.preventDefault(); reveal(); }
    else if (/^[123]$/.test(event.key) && open) { event.preventDefault(); grade(+event.key); }
    else if (event.key === "z" && done) undo();
  });
  store.on(function () { if (current) count(); });
  turn();
})();

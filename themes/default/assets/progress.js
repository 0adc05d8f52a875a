/* How far the reader is: on the first page, round by round, and all of it with export and import. */
(function () {
  "use strict";
  var store = window.bifolioStore, marks = window.bifolioMarks;
  if (!store || !marks) return;
  var mode = document.documentElement.dataset.mode;
  var source = document.getElementById("practice-kit").dataset.site;
  var site = null, asked = null;
  var root = source.replace(/assets\/practice\/site\.js$/, "") + mode + "/";

  /** Fetches what there is to practise, once. */
  function fetchSite() {
    return asked = asked || new Promise(function (done) {
      window.bifolioPractice = function (data) { site = data; };
      var script = document.createElement("script");
      script.src = source;
      script.onload = script.onerror = function () { done(site); };
      document.head.append(script);
    });
  }
  function pageOf(name) {
    var found = null;
    site.parts.forEach(function (part) {
      part.pages.forEach(function (page) { if (page.p === name) found = page; });
    });
    return found;
  }
  function name(element, titles) {
    if (mode !== "both" || titles.en === titles.zh) { element.textContent = titles[mode === "both" ? "en" : mode]; return; }
    var other = document.createElement("span");
    other.lang = "zh-Hans";
    other.textContent = titles.zh;
    element.append(titles.en + " ", other);
  }
  function address(page, at) {
    return root + page.split("/").map(encodeURIComponent).join("/") + ".html" + (at ? "#" + encodeURIComponent(at) : "");
  }
  function every(parts) {
    return [].concat.apply([], parts.map(function (part) { return part.pages; }));
  }
  function line(part) {
    var row = marks.part("part-line");
    var link = row.querySelector("a");
    name(link, part.t);
    link.href = address(part.pages[0].p);
    marks.draw(row, marks.count(part.pages));
    return row;
  }
  function cards() {
    var sum = { all: site.cards, known: 0, unsure: 0 };
    var best = new Map();
    store.keys("f:").forEach(function (key) {
      var card = key.split(":").slice(2).join(":"), box = (store.get(key) || [])[0] || 0;
      best.set(card, Math.max(best.get(card) || 0, box));
    });
    best.forEach(function (box) { if (box >= 4) sum.known++; else sum.unsure++; });
    return sum;
  }
  function goOn(link) {
    var last = store.get("last");
    var page = last && typeof last.page === "string" && pageOf(last.page);
    link.hidden = !page;
    if (!page) return;
    link.href = address(page.p, typeof last.at === "string" ? last.at : "");
    name(link.querySelector("span"), page.t);
  }

  var views = {
    summary: function (box) {
      var any = store.keys("").length > 0;
      box.hidden = !any;
      if (!any) return;
      fetchSite().then(function () {
        if (!site) { box.hidden = true; return; }
        var part = box.querySelector(".summary") || box.appendChild(marks.part("summary"));
        part.querySelector("a span").textContent = "";
        marks.draw(part, marks.count(every(site.parts)));
        goOn(part.querySelector("a"));
      });
    },
    rounds: function (box) {
      fetchSite().then(function () {
        var rounds = site ? site.parts.filter(function (part) { return part.id.startsWith("rounds/"); }) : [];
        box.replaceChildren.apply(box, rounds.map(line));
      });
    },
    progress: function (box) {
      var part = box.querySelector(".all-progress");
      if (!part) {
        part = marks.part("all-progress");
        box.querySelector(".by-hand").replaceWith(part);
        wire(part);
      }
      marks.all("[data-do=undo]", part)[0].hidden = !store.canUndo();
      marks.all("[data-do=rescue]", part)[0].hidden = !store.unreadable();
      fetchSite().then(function () {
        if (!site) { tell(part, "no-site"); return; }
        marks.draw(part.querySelector(".whole"), marks.count(every(site.parts)));
        marks.draw(part.querySelector(".of-cards"), cards());
        part.querySelector(".parts").replaceChildren.apply(part.querySelector(".parts"), site.parts.map(line));
        var go = part.querySelector(".go-on");
        go.querySelector("span").textContent = "";
        goOn(go);
      });
    },
  };

  /* ---- Export, import, clear; each can be undone ---- */

  function tell(part, what, values) {
    marks.all(".file-said [data-say]", part).forEach(function (said) {
      said.hidden = said.dataset.say !== what;
      var texts = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
      for (var text = texts.nextNode(); text; text = texts.nextNode()) {
        text.first = text.first || text.data;
        text.data = marks.fill(text.first, values || {});
      }
    });
  }
  function entries(read) {
    var sum = 0;
    read.records.forEach(function (record) { if (record[0] !== null) sum++; });
    return sum;
  }
  function wire(part) {
    var field = part.querySelector("input[type=file]");
    var choice = part.querySelector(".import-choice");
    var read = null;
    function ask(text) {
      read = store.parse(text);
      choice.hidden = !read.records;
      if (!read.records) { tell(part, read.reason, { version: read.version }); return; }
      tell(part, read.left ? "found-some" : "found", { entries: entries(read), left: read.left });
      choice.querySelector("button").focus();
    }
    function done(what) {
      choice.hidden = true;
      field.value = "";
      tell(part, store.state() === "saved" ? what : "only-here");
    }
    field.addEventListener("change", function () {
      var file = field.files[0];
      if (!file) return;
      if (file.size > 8e6) { choice.hidden = true; tell(part, "large"); return; }
      file.text().then(ask, function () { tell(part, "unread"); });
    });
    part.addEventListener("click", function (event) {
      var button = event.target.closest("[data-do]");
      var what = button && button.dataset.do;
      if (what === "export") { window.bifolioSave("practice.json", new Blob([store.text()], { type: "application/json" })); tell(part, "exported"); }
      if (what === "rescue") window.bifolioSave("practice-unreadable.txt", store.unreadable() || "");
      if (what === "merge") { store.merge(read); done("merged"); }
      if (what === "replace") { store.replace(read); done("replaced"); }
      if (what === "cancel") { choice.hidden = true; field.value = ""; tell(part, ""); }
      if (what === "clear") { store.clear(); done("cleared"); }
      if (what === "undo") { store.undo(); done("undone"); }
      if (/merge|replace|clear/.test(what || "")) part.querySelector("[data-do=undo]").focus();
    });
  }

  marks.all("[data-practice]").forEach(function (box) {
    var view = views[box.dataset.practice];
    if (!view) return;
    store.on(function () { view(box); });
    view(box);
  });
})();

/* The search dialog, and the same as a page. search.js finds; this shows and chooses. */
(function () {
  "use strict";
  var mode = document.documentElement.dataset.mode;
  var own = mode === "both" ? "" : mode;
  var box = document.getElementById("find");
  var modal = !!box.showModal;
  var field = box.querySelector(".find-field");
  var list = box.querySelector(".find-list");
  var part = box.querySelector("select");
  var link = box.querySelector(".find-page");
  var storage = { found: "bifolio-found", recent: "bifolio-searches" };
  var kept = {}; /* while storage is switched off */
  var asked = 0, active = -1, hits = [], timer = 0, eager = null, touched = false, parts = [], ready = null;

  function all(selector) { return Array.from(box.querySelectorAll(selector)); }
  function make(tag, name, text) {
    var element = document.createElement(tag);
    element.className = name;
    if (text) element.textContent = text;
    return element;
  }
  function keep(key, value) {
    kept[key] = value;
    try { localStorage.setItem(storage[key], JSON.stringify(value)); } catch (blocked) { /* kept above */ }
  }
  function kindOf(lang) { return lang === "zh" ? "zh-Hans" : "en"; }
  function nameOfPart(titles) { return own ? titles[own] : titles.en + " " + titles.zh; }
  function nameOf(lang) { return box.querySelector("[value=" + lang + "] + span").textContent; }

  /* ---- Recent searches, on this device only ---- */

  function recent() {
    try { return JSON.parse(localStorage.getItem(storage.recent)) || kept.recent || []; } catch (blocked) { return kept.recent || []; }
  }
  function noteSearch() {
    var text = field.value.replace(/\p{C}+/gu, " ").trim().slice(0, 80);
    if (text) keep("recent", [text].concat(recent().filter(function (old) { return old !== text; })).slice(0, 6));
  }
  function showRecent() {
    var old = recent(), place = box.querySelector(".find-recent");
    place.hidden = !old.length;
    place.querySelector("ul").replaceChildren.apply(place.querySelector("ul"), old.map(function (text) {
      var item = make("li", ""), button = make("button", "", text);
      button.type = "button";
      button.dir = "auto";
      item.append(button);
      return item;
    }));
  }

  /* ---- Asking ---- */

  function ask(text) {
    var options = { limit: modal ? 12 : 30, section: +part.value, mode: own ? "" : "both", lang: box.querySelector("[name=find-lang]:checked").value };
    if (!ready) return Promise.resolve({ state: "broken", hits: [] });
    return ready.then(function () { return bifolioSearch.query(text, options); }).then(function (result) {
      /* Until the reader chooses a language, the other one helps out where this one has no answer. */
      if (touched || !own || result.full || !/ok|none/.test(result.state)) return result;
      return bifolioSearch.query(text, Object.assign(options, { lang: "" })).then(function (wider) {
        if (!wider.full && result.hits.length) return result;
        wider.wide = wider.hits.length > 0;
        return wider;
      });
    });
  }
  function search() {
    var turn = ++asked, text = field.value;
    list.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = 0;
    link.search = new URLSearchParams({ q: text.slice(0, 200) });
    if (!modal) {
      Array.from(document.querySelectorAll(".modes a")).forEach(function (other) { other.search = link.search; });
      try { history.replaceState(null, "", text ? link.search : location.pathname); } catch (disk) { /* a file's address stays */ }
    }
    if (!text.trim()) return show(null);
    ask(text).then(function (result) {
      if (turn === asked) show(result);
    });
  }
  function later() {
    list.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(search, 80);
  }

  /* ---- Showing ---- */

  function marked(element, piece) {
    var at = 0;
    piece.marks.forEach(function (mark) {
      element.append(piece.text.slice(at, mark[0]), make("mark", "", piece.text.slice(mark[0], mark[1])));
      at = mark[1];
    });
    element.append(piece.text.slice(at));
    return element;
  }
  function option(hit, place, name) {
    var element = make("a", name);
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    element.tabIndex = -1;
    element.href = place.address;
    element.lang = kindOf(place.lang);
    element.id = "find-" + hits.length + name;
    element.hit = hit;
    return element;
  }
  function row(hit) {
    var element = option(hit, hit, "hit"), twin = hit.twin, where = [].concat(hit.heading.text ? hit.title.text : [], hit.trail);
    if (where.length) element.append(make("span", "where", where.join(" › ")));
    element.append(marked(make("span", "name"), hit.heading.text ? hit.heading : hit.title));
    if (twin && !own) {
      element.append(make("span", "name other", twin.heading || twin.title));
      element.lastChild.lang = kindOf(twin.lang);
    }
    if (hit.excerpt.text) {
      var text = make("span", "text", hit.excerpt.before ? "… " : "");
      element.append(marked(text, hit.excerpt));
      if (hit.excerpt.after) text.append(" …");
    }
    if (!twin || !own) return [element];
    var other = option(hit, twin, "twin");
    other.append(make("b", "", nameOf(twin.lang)), " " + (twin.heading || twin.title));
    return [element, other];
  }
  function say(result) {
    var says = result ? {
      count: result.full, partial: result.hits.length && !result.full, wide: result.wide, cut: result.cut,
      unknown: result.unknown && result.unknown.length,
    } : {};
    if (result) says[result.state] = true;
    all("[data-say]").forEach(function (line) { line.hidden = !says[line.dataset.say]; });
    if (!result) return;
    box.querySelector("output").textContent = result.full;
    box.querySelector("bdi").textContent = (result.unknown || []).join(" · ");
  }
  function show(result) {
    var groups = new Map();
    hits = [];
    list.replaceChildren();
    list.setAttribute("aria-busy", "false");
    (result ? result.hits : []).forEach(function (hit) {
      var titles = parts.find(function (one) { return one[hit.lang] === hit.part; }), group = groups.get(titles);
      if (!group) {
        group = make("div", "group");
        group.setAttribute("role", "group");
        if (titles) {
          group.append(make("p", "label", nameOfPart(titles)));
          group.setAttribute("aria-label", nameOfPart(titles));
        }
        groups.set(titles, group);
        list.append(group);
      }
      var rows = row(hit);
      hits.push(rows[0]);
      group.append.apply(group, rows);
    });
    hits = all(".hit");
    say(result);
    list.scrollTop = 0;
    box.querySelector(".find-start").hidden = !!result && result.hits.length > 0;
    box.classList.toggle("some", hits.length > 0);
    field.setAttribute("aria-expanded", hits.length > 0);
    if (!result) showRecent();
    choose(hits.length ? 0 : -1);
    if (eager && hits.length) go(hits[0], eager);
    eager = null;
  }
  function choose(next) {
    if (hits[active]) hits[active].setAttribute("aria-selected", "false");
    active = next;
    if (!hits[active]) return field.removeAttribute("aria-activedescendant");
    hits[active].setAttribute("aria-selected", "true");
    hits[active].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", hits[active].id);
  }

  /* ---- Choosing ---- */

  function wordsOf(hit) {
    var words = new Set();
    [hit.title, hit.heading, hit.excerpt].forEach(function (piece) {
      piece.marks.forEach(function (mark) { words.add(piece.text.slice(mark[0], mark[1]).toLowerCase()); });
    });
    return Array.from(words);
  }
  function depart(element) {
    noteSearch();
    keep("found", { at: element.href, words: wordsOf(element.hit) });
  }
  function go(element, event) {
    depart(element);
    if (event.ctrlKey || event.metaKey) return window.open(element.href, "_blank", "noopener");
    if (modal) box.close();
    var here = element.href.split("#")[0] === location.href.split("#")[0];
    location.assign(element.href);
    if (here) setTimeout(window.bifolioLand, 0, wordsOf(element.hit));
  }
  list.addEventListener("click", function (event) {
    var element = event.target.closest("[role=option]");
    if (!element) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return depart(element); /* the browser opens it */
    event.preventDefault();
    go(element, event);
  });
  list.addEventListener("mousemove", function (event) {
    var next = hits.indexOf(event.target.closest(".hit"));
    if (next >= 0 && next !== active) choose(next);
  });
  field.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    var next = { ArrowDown: active + 1, ArrowUp: active - 1 + (active < 1 ? hits.length : 0), Home: 0, End: hits.length - 1 }[event.key];
    if (next !== undefined && hits.length && !event.shiftKey) {
      event.preventDefault();
      choose(next % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (timer) {
        search();
        eager = { ctrlKey: event.ctrlKey || event.metaKey };
      } else if (hits[active]) {
        var twin = hits[active].nextSibling;
        go(event.altKey && twin && twin.className === "twin" ? twin : hits[active], event);
      }
    }
  });
  field.addEventListener("input", function (event) {
    eager = null;
    if (!event.isComposing) later();
  });
  field.addEventListener("compositionend", later);
  all("[name=find-lang], select").forEach(function (filter) {
    filter.addEventListener("change", function () {
      touched = touched || filter !== part;
      search();
    });
  });
  box.querySelector(".find-start").addEventListener("click", function (event) {
    var button = event.target.closest("button");
    if (!button) return;
    if (button.className === "find-clear") keep("recent", []);
    else field.value = button.textContent;
    field.focus();
    search();
  });
  all(".find-said button").forEach(function (button) {
    button.addEventListener("click", function () { location.reload(); });
  });
  link.addEventListener("click", noteSearch);
  box.querySelector(".find-close").addEventListener("click", function () {
    if (modal) return box.close();
    field.value = "";
    field.focus();
    search();
  });
  if (modal) box.addEventListener("click", function (event) {
    if (event.target === box) box.close(); /* on the backdrop */
  });

  /* ---- Opening ---- */

  /* A phone's keyboard covers the page without resizing it: the dialog stays above. */
  function fit() { box.style.setProperty("--seen", visualViewport.height + "px"); }
  function open() {
    box.hidden = false;
    box.dataset.ready = "";
    if (!ready && window.bifolioSearch) {
      ready = bifolioSearch.warm().then(function (titles) {
        parts = titles;
        parts.forEach(function (one, i) { part.append(new Option(nameOfPart(one), i + 1)); });
      });
      if (modal && window.visualViewport) visualViewport.addEventListener("resize", fit);
      if (!modal) {
        document.querySelector(".find-without").hidden = true;
        field.value = field.value || new URLSearchParams(location.search).get("q") || "";
      }
    }
    field.focus();
    if (modal && window.visualViewport) fit();
    if (hits.length) field.select();
    else search();
  }

  window.bifolioFind = open;
})();

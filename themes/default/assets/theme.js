/* The little that a page does besides being read. It works without this file. */
(function () {
  "use strict";
  var root = document.documentElement;
  var words = document.currentScript.dataset;
  var assets = document.currentScript.src.replace(/[^/]*$/, "");
  var mode = root.dataset.mode;

  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }
  function make(tag, attributes, text) {
    var element = Object.assign(document.createElement(tag), attributes);
    if (text) element.textContent = text;
    return element;
  }
  /* Storage may be switched off: then nothing is remembered. */
  function remember(area, key, value) {
    try {
      if (value === null) window[area].removeItem("bifolio-" + key);
      else window[area].setItem("bifolio-" + key, value);
      return true;
    } catch (blocked) {
      return false;
    }
  }
  function recall(area, key) {
    try {
      return window[area].getItem("bifolio-" + key);
    } catch (blocked) {
      return null;
    }
  }

  /* ---- The place in the text survives a change of language ---- */

  /** The block under the reader's eye: the last that begins above a third of the window. */
  function blockInView() {
    var eye = innerHeight / 3;
    var found = null;
    if (scrollY < 60) return null;
    all(".body [id]").forEach(function (block) {
      var box = block.getBoundingClientRect();
      if (box.height && box.top <= eye) found = block;
    });
    return found;
  }
  function carry(link) {
    var block = blockInView();
    remember("localStorage", "mode", link.dataset.mode);
    link.hash = block ? block.id : "";
    if (!block) return;
    var open = all(".body details[open][id]").map(function (part) { return part.id; });
    remember("sessionStorage", "place", JSON.stringify({
      id: block.id, top: block.getBoundingClientRect().top, open: open,
    }));
  }
  function reveal(element) {
    for (var part = element; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
  }
  /** The block that the address names, or the nearest before it that exists in this mode. */
  function here() {
    try {
      var id = decodeURIComponent(location.hash.slice(1));
      var block = document.getElementById(id);
      while (!block && id.includes(".")) {
        id = id.slice(0, id.lastIndexOf("."));
        block = document.getElementById(id);
      }
      return block;
    } catch (malformed) {
      return null;
    }
  }
  function restore() {
    var place = JSON.parse(recall("sessionStorage", "place") || "null");
    remember("sessionStorage", "place", null);
    /* A calculator keeps its inputs in the fragment; then the place alone leads to the block. */
    var stated = place && location.hash.startsWith("#~");
    var target = stated ? document.getElementById(place.id) : here();
    if (!target) return;
    reveal(target);
    if (!place || !stated && "#" + place.id !== decodeURIComponent(location.hash)) {
      target.scrollIntoView();
      return;
    }
    place.open.forEach(function (id) {
      var part = document.getElementById(id);
      if (part) part.open = true;
    });
    var settle = function () {
      scrollBy(0, target.getBoundingClientRect().top - place.top);
    };
    settle();
    /* The browser goes to the fragment on its own when the page has loaded: go back. */
    if (document.readyState !== "complete") {
      addEventListener("load", function () { settle(); requestAnimationFrame(settle); });
    }
  }

  var modes = all(".modes a, .cover .open");
  modes.forEach(function (link) {
    link.addEventListener("click", function () { carry(link); });
  });
  addEventListener("hashchange", function () { reveal(here()); });

  var last = recall("localStorage", "mode");
  all(".cover .open").forEach(function (link) {
    if (link.dataset.mode === last) link.dataset.last = words.last;
  });

  /* ---- Theme ---- */

  var themes = ["auto", "light", "dark"];
  var button = document.querySelector("button.theme");
  function showTheme() {
    button.title = words[root.dataset.theme || "auto"];
    button.setAttribute("aria-label", button.title);
  }
  if (button) {
    button.hidden = false;
    showTheme();
    button.addEventListener("click", function () {
      var next = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % 3];
      if (next === "auto") delete root.dataset.theme;
      else root.dataset.theme = next;
      remember("localStorage", "theme", next);
      showTheme();
    });
  }

  /* ---- Search: its files come when it is first wanted ---- */

  var find = document.getElementById("find");
  var finder = document.querySelector("a.find-open");
  var coming = {};
  function come(name) {
    return coming[name] = coming[name] || new Promise(function (done) {
      var style = name.endsWith("css");
      var element = style
        ? make("link", { rel: "stylesheet", href: assets + name })
        : make("script", { src: assets + name, async: false });
      element.onload = element.onerror = done;
      document.head.append(element);
    });
  }
  function fetchFind() {
    return Promise.all(["find.css", "search.js", "land.js", "find.js"].map(come));
  }
  function openFind() {
    /* What is typed before the files have come is kept by the field. */
    if (find.showModal && !find.open) find.showModal();
    find.querySelector("input").focus();
    fetchFind().then(function () {
      if (window.bifolioFind) window.bifolioFind();
      else if (find.showModal) location.assign(finder.href);
    });
  }
  if (find) {
    ["pointerenter", "focus"].forEach(function (name) { finder.addEventListener(name, fetchFind); });
    finder.setAttribute("role", "button");
    finder.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openFind();
    });
    if (!find.showModal) openFind();
  }
  /** Marks the words of the hit that led here. */
  function land() {
    var found = recall("localStorage", "found");
    if (!found || JSON.parse(found).at !== location.href) return;
    remember("localStorage", "found", null);
    Promise.all(["find.css", "land.js"].map(come)).then(function () {
      if (window.bifolioLand) window.bifolioLand(JSON.parse(found).words);
    });
  }

  /* ---- Keys ---- */

  var help = document.getElementById("keys");
  if (help) {
    var on = help.querySelector("input");
    on.checked = recall("localStorage", "keys") !== "off";
    on.addEventListener("change", function () {
      remember("localStorage", "keys", on.checked ? "on" : "off");
    });
    help.querySelector("button").addEventListener("click", function () { help.close(); });
    var opener = document.querySelector("button.keys");
    opener.hidden = false;
    opener.addEventListener("click", showHelp);
  }
  function showHelp() {
    help.showModal();
    help.querySelector("button").focus();
  }
  function follow(selector) {
    var link = document.querySelector(selector);
    if (link) link.click();
  }
  document.addEventListener("keydown", function (event) {
    if (find && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openFind();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog")) return;
    if (!help || !on.checked) return;
    if (event.key === "b") {
      var at = modes.findIndex(function (link) { return link.dataset.mode === mode; });
      modes[(at + 1) % modes.length].click();
    } else if (event.key === "[") follow(".turn .previous");
    else if (event.key === "]") follow(".turn .next");
    else if (event.key === "?") showHelp();
    else if (event.key === "/" && find) {
      event.preventDefault();
      openFind();
    }
  });

  /* ---- Contents: the section that is being read ---- */

  var contents = all(".contents a");
  if (contents.length) {
    var list = document.querySelector(".contents details");
    var beside = function () {
      if (getComputedStyle(list.parentElement).position === "absolute") list.open = true;
    };
    beside();
    addEventListener("resize", beside);
    var sections = contents.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    var mark = function () {
      var current = -1;
      sections.forEach(function (section, i) {
        if (section && section.getBoundingClientRect().top < innerHeight * 0.3) current = i;
      });
      contents.forEach(function (link, i) {
        if (i === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    var watcher = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -70% 0px" });
    sections.forEach(function (section) { if (section) watcher.observe(section); });
  }

  /* ---- The page as Markdown: copy; from a disk, open ---- */

  all("a.carry").forEach(function (carry) {
    carry.setAttribute("role", "button");
    carry.addEventListener("click", function (event) {
      if (!navigator.clipboard || location.protocol === "file:") return;
      event.preventDefault();
      var old = carry.innerHTML;
      Promise.all([carry.href, carry.dataset.second].filter(Boolean).map(function (href) {
        return fetch(href).then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); });
      })).then(function (texts) { return navigator.clipboard.writeText(texts.join("\n---\n\n")); }).then(function () {
        carry.textContent = words.copied;
        setTimeout(function () { carry.innerHTML = old; }, 1600);
      }, function () { location.href = carry.href; });
    });
  });

  /* ---- Practice: its files come when the first question is near, at once for who has marked before ---- */

  var kit = document.getElementById("practice-kit");
  var asked = document.querySelector("[data-question], .task, [data-practice]:not([data-practice=summary]), [data-timeline], [data-score], [data-quiz]");
  if (kit) {
    var practise = function () {
      near.disconnect();
      kit.dataset.scripts.split(" ").forEach(function (name) { come(name + ".js"); });
    };
    document.addEventListener("change", function (event) {
      var box = event.target;
      if (box.matches(".task > input") && !window.bifolioMarks) box.dataset.early = (+box.dataset.early || 0) + 1;
    });
    var near = new IntersectionObserver(function (seen) {
      if (seen.some(function (one) { return one.isIntersecting; })) practise();
    }, { rootMargin: "400px 0px" });
    if (recall("localStorage", "practice")) practise();
    else if (asked) near.observe(asked);
  }

  restore();
  land();

  /* ---- Reading offline: on a server, but not on the one that rebuilds ---- */

  if (/^http/.test(location.protocol) && !document.querySelector("script[src^='/-/']")) {
    addEventListener("load", function () {
      document.head.append(make("script", { src: assets + "offline.js" }));
    });
  }
})();

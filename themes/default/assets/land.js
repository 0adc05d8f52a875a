/* Where a search leads: the section is marked, and its words, until the Escape key. */
(function () {
  "use strict";

  window.bifolioLand = function (words) {
    var id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (malformed) { /* no section */ }
    var main = document.getElementById("main"), target = document.getElementById(id) || main.querySelector("h1"), range = document.createRange();
    clear();
    if (!target) return;
    target.dataset.found = "";
    document.addEventListener("keydown", leave);
    if (!window.Highlight || !words.length) return;
    range.selectNode(target);
    if (!target.matches("tr")) {
      range.setEndAfter(main);
      Array.from(main.querySelectorAll(".body h2, .body h3")).some(function (heading) {
        var next = !target.contains(heading) && target.compareDocumentPosition(heading) & 4;
        if (next) range.setEndBefore(heading);
        return next;
      });
    }
    var wanted = words.sort(function (a, b) { return b.length - a.length; }).map(function (word) {
      return (/^\w/.test(word) ? "\\b" : "") + word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
    });
    var pattern = new RegExp(wanted.join("|"), "gi"), walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT), ranges = new Highlight();
    while (walker.nextNode()) {
      if (!range.intersectsNode(walker.currentNode)) continue;
      for (var match of walker.currentNode.data.matchAll(pattern)) {
        var one = document.createRange();
        one.setStart(walker.currentNode, match.index);
        one.setEnd(walker.currentNode, match.index + match[0].length);
        ranges.add(one);
      }
    }
    CSS.highlights.set("found", ranges);
  };
  function clear() {
    Array.from(document.querySelectorAll("[data-found]")).forEach(function (old) { delete old.dataset.found; });
    if (window.Highlight) CSS.highlights.delete("found");
    document.removeEventListener("keydown", leave);
  }
  function leave(event) {
    if (event.key === "Escape") clear();
  }
})();

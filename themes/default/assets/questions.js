/* All questions: filters, marks, one drawn at random. The page holds the list; this hides and shows. */
(function () {
  "use strict";
  var store = window.bifolioStore, marks = window.bifolioMarks;
  var list = document.querySelector("[data-practice=questions]");
  if (!store || !marks || !list) return;
  var box = marks.part("explorer");
  var items = marks.all("li[data-id]", list);
  var choices = marks.all("select", box);
  var status = box.querySelector("[role=status]");
  var FILTERS = "bifolio-practice-filters";
  list.prepend(box);

  function values(item, by) {
    if (by === "state") return [store.get("q:" + item.dataset.id) || "none"];
    return item.dataset[by].split(" ").filter(Boolean);
  }
  choices.forEach(function (choice) {
    if (choice.options.length > 1) return;
    var known = new Set();
    items.forEach(function (item) { values(item, choice.dataset.by).forEach(function (value) { known.add(value); }); });
    Array.from(known).sort().forEach(function (value) {
      var named = choice.dataset.by === "topics" && list.querySelector("[data-topic='" + value + "']");
      choice.append(new Option(named ? named.textContent : value, value));
    });
  });
  function wanted(item) {
    return choices.every(function (choice) { return !choice.value || values(item, choice.dataset.by).includes(choice.value); });
  }
  function show() {
    var shown = 0;
    items.forEach(function (item) {
      var mark = store.get("q:" + item.dataset.id);
      var state = item.querySelector(".state") || item.appendChild(marks.part("state"));
      marks.all("[data-mark]", state).forEach(function (word) { word.hidden = word.dataset.mark !== mark; });
      item.hidden = !wanted(item);
      if (!item.hidden) shown++;
    });
    marks.all("ul", list).forEach(function (group) {
      group.hidden = !group.querySelector("li:not([hidden])");
      group.previousElementSibling.hidden = group.hidden;
    });
    box.querySelector("[data-do=draw]").disabled = !shown;
    var text = marks.fill(status.dataset.text, { shown: shown, all: items.length });
    if (status.textContent !== text) status.textContent = text;
  }
  box.addEventListener("change", function () {
    var chosen = {};
    choices.forEach(function (choice) { chosen[choice.dataset.by] = choice.value; });
    try { sessionStorage.setItem(FILTERS, JSON.stringify(chosen)); } catch (blocked) { /* forgotten with the page */ }
    show();
  });
  box.addEventListener("click", function (event) {
    var what = event.target.closest("[data-do]");
    if (!what) return;
    if (what.dataset.do === "clear") {
      choices.forEach(function (choice) { choice.value = ""; });
      box.dispatchEvent(new Event("change"));
      return;
    }
    /* What is known comes up a third as often. */
    var hat = [];
    items.filter(function (item) { return !item.hidden; }).forEach(function (item) {
      for (var i = store.get("q:" + item.dataset.id) === "k" ? 2 : 0; i < 3; i++) hat.push(item);
    });
    var drawn = hat[Math.floor(Math.random() * hat.length)];
    items.forEach(function (item) { item.classList.toggle("drawn", item === drawn); });
    drawn.querySelector("a").focus();
    status.textContent = status.dataset.drawn + " " + drawn.querySelector("a").textContent;
  });
  try {
    var kept = JSON.parse(sessionStorage.getItem(FILTERS) || "{}");
    choices.forEach(function (choice) {
      choice.value = kept[choice.dataset.by] || "";
      if (choice.selectedIndex < 0) choice.value = "";
    });
  } catch (blocked) { /* all are shown */ }
  store.on(show);
  show();
})();

/* Questions with options: choose, check, see what is right. */
(function () {
  "use strict";
  var store = window.bifolioStore, marks = window.bifolioMarks;
  if (!store || !marks) return;

  function questionOf(list) {
    return marks.all(".question").filter(function (question) {
      return marks.section(question).some(function (element) { return element === list || element.contains(list); });
    }).pop();
  }
  marks.all(".options").forEach(function (list, number) {
    var question = questionOf(list);
    if (!question) return;
    var id = question.dataset.question, key = "a:" + id;
    var items = marks.all(":scope > .option", list);
    var single = items.filter(function (item) { return item.dataset.right === "1"; }).length === 1;
    var box = marks.part("choice");
    var check = box.querySelector("[data-do=check]"), again = box.querySelector("[data-do=again]");
    list.setAttribute("role", single ? "radiogroup" : "group");
    list.setAttribute("aria-label", single ? check.dataset.one : check.dataset.many);
    items.forEach(function (item) {
      var input = document.createElement("input");
      input.type = single ? "radio" : "checkbox";
      input.name = "option-" + number;
      input.setAttribute("aria-labelledby", item.id);
      item.setAttribute("role", "presentation");
      item.prepend(input);
      item.addEventListener("click", function (event) {
        if (input.disabled || event.target === input || event.target.closest("a, summary")) return;
        input.checked = single || !input.checked;
        input.focus();
        input.dispatchEvent(new Event("change"));
      });
      input.addEventListener("change", function () { check.disabled = !picked().length; });
      input.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" || check.disabled) return;
        event.preventDefault(); /* or the same key would press the button that is focused next */
        check.click();
      });
    });
    list.after(box);

    function picked() { return items.filter(function (item) { return item.querySelector("input").checked; }); }
    check.addEventListener("click", function () {
      var right = items.every(function (item) { return item.querySelector("input").checked === (item.dataset.right === "1"); });
      store.putAll(new Map([
        [key, { p: picked().map(function (item) { return item.dataset.key; }), r: right }],
        ["q:" + id, right ? "k" : "n"],
        ["last", { page: marks.page, at: (question.closest("[id]") || {}).id }],
      ]));
      again.focus();
    });
    again.addEventListener("click", function () {
      store.put(key, null);
      items[0].querySelector("input").focus();
    });
    var shown = null;
    function show() {
      var answer = store.get(key), text = JSON.stringify(answer);
      if (text === shown) return;
      var done = !!answer && Array.isArray(answer.p);
      if (done || shown !== null) items.forEach(function (item) {
        var input = item.querySelector("input");
        input.checked = done && answer.p.includes(item.dataset.key);
        input.disabled = done;
        item.classList.toggle("is-right", done && item.dataset.right === "1");
        item.classList.toggle("is-wrong", done && input.checked && item.dataset.right !== "1");
      });
      check.hidden = done;
      check.disabled = !picked().length;
      again.hidden = !done;
      var letters = items.map(function (item, i) { return item.dataset.right === "1" ? String.fromCharCode(65 + i) : ""; });
      box.querySelector("[role=status]").textContent = !done ? ""
        : marks.fill(answer.r ? check.dataset.right : check.dataset.wrong, { right: letters.filter(Boolean).join(", ") });
      shown = text;
    }
    store.on(show);
    show();
  });
})();

/* Data tables: sorting, a filter, a head that stays. Loaded where there is one; it is complete without. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }
  function make(tag, attributes, text) {
    var element = Object.assign(document.createElement(tag), attributes);
    if (text) element.textContent = text;
    return element;
  }

  var order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  function value(row, column) {
    var cell = row.cells[column];
    return ((cell && (cell.querySelector("span:not(.tag)") || cell).textContent) || "").trim();
  }
  function number(text) {
    return parseFloat(text.replace(/[,\s]/g, ""));
  }
  function compare(a, b, numeric) {
    if (!a || !b) return !a - !b;
    return numeric && number(a) - number(b) || order.compare(a, b);
  }
  function sort(table, head, column) {
    var direction = { ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")] || "ascending";
    all("th[aria-sort]", table).forEach(function (other) { other.removeAttribute("aria-sort"); });
    var numeric = /number|minutes|year/.test(head.className);
    if (direction !== "none") head.setAttribute("aria-sort", direction);
    Array.from(table.tBodies).forEach(function (body) {
      var rows = all("tr:not(.group)", body);
      rows.sort(function (a, b) {
        if (direction === "none") return a.place - b.place;
        var x = value(a, column), y = value(b, column);
        var result = compare(x, y, numeric);
        return direction === "descending" && x && y ? -result : result;
      });
      body.append.apply(body, rows);
    });
  }
  function filter(table, text) {
    var parts = text.normalize("NFKC").toLowerCase().split(/\s+/);
    var shown = 0;
    Array.from(table.tBodies).forEach(function (body) {
      var any = 0;
      all("tr:not(.group)", body).forEach(function (row) {
        if (!row.words) row.words = row.textContent.normalize("NFKC").toLowerCase();
        row.hidden = !parts.every(function (part) { return row.words.includes(part); });
        if (!row.hidden) any++;
      });
      body.hidden = !any;
      shown += any;
    });
    return shown;
  }
  all(".data table").forEach(function (table) {
    var rows = all("tbody tr:not(.group)", table);
    rows.forEach(function (row, i) { row.place = i; });
    all("thead th", table).forEach(function (head, column) {
      var press = make("button", { type: "button" });
      press.append.apply(press, head.childNodes);
      press.addEventListener("click", function () { sort(table, head, column); });
      head.append(press);
    });
    /* A table that fits needs no scroll bar of its own, so its head can stay in view. */
    var fit = function () {
      var box = table.parentElement;
      box.classList.toggle("fits", box.scrollWidth <= box.clientWidth);
    };
    fit();
    addEventListener("resize", fit);
    if (rows.length <= 12) return;
    var bar = make("div", { className: "filter" });
    var field = make("input", { type: "search", id: "filter-" + (table.parentElement.id || "0") });
    var count = make("output");
    bar.append(make("label", { htmlFor: field.id }, words.filter), field, count);
    field.addEventListener("input", function () {
      var shown = filter(table, field.value.trim());
      count.textContent = field.value.trim()
        ? words.count.replaceAll("{shown}", shown).replaceAll("{all}", rows.length) : "";
    });
    table.parentElement.before(bar);
  });
})();

/* A quiz: the answers of the page by topic, a radar, and what to read first. */
(function () {
  "use strict";
  var store = window.bifolioStore, marks = window.bifolioMarks;
  if (!store || !marks) return;
  var SVG = "http://www.w3.org/2000/svg";

  function draw(tag, attributes, text) {
    var element = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    if (text) element.textContent = text;
    return element;
  }
  function answers() {
    return marks.all(".question").map(function (question) {
      var topics = marks.all(".topic", question).map(function (topic) { return topic.dataset.topic; });
      var asks = marks.section(question).some(function (part) { return part.matches(".options") || part.querySelector(".options"); });
      return { id: question.dataset.question, topics: topics, asks: asks, answer: store.get("a:" + question.dataset.question) };
    }).filter(function (question) { return question.asks; });
  }
  function radar(topics, label) {
    var svg = draw("svg", { viewBox: "0 0 420 300", role: "img", "aria-label": label, class: "radar" });
    function point(i, share) {
      var angle = 2 * Math.PI * i / topics.length - Math.PI / 2;
      return [210 + 105 * share * Math.cos(angle), 150 + 105 * share * Math.sin(angle)];
    }
    function ring(share) {
      return topics.map(function (topic, i) { return point(i, share === null ? topic.share : share).map(Math.round).join(","); }).join(" ");
    }
    [0.25, 0.5, 0.75, 1].forEach(function (share) { svg.append(draw("polygon", { points: ring(share), class: "ring" })); });
    topics.forEach(function (topic, i) {
      var end = point(i, 1), name = point(i, 1.16);
      svg.append(draw("line", { x1: 210, y1: 150, x2: end[0], y2: end[1], class: "ring" }));
      svg.append(draw("text", { x: name[0], y: name[1] + 4, "text-anchor": Math.abs(name[0] - 210) < 12 ? "middle" : name[0] < 210 ? "end" : "start" }, topic.name));
    });
    svg.append(draw("polygon", { points: ring(null), class: "reached" }));
    topics.forEach(function (topic, i) {
      var at = point(i, topic.share);
      svg.append(draw("circle", { cx: at[0], cy: at[1], r: 3.5, class: "dot" }));
    });
    return svg;
  }

  marks.all(".quiz").forEach(function (quiz) {
    var box = marks.part("quiz-result");
    var rows = marks.all("[data-topic]", quiz);
    quiz.prepend(box);
    quiz.classList.add("live");

    function show() {
      var all = answers();
      var done = all.filter(function (question) { return question.answer; });
      var right = done.filter(function (question) { return question.answer.r; }).length;
      var whole = done.length === all.length && all.length > 0;
      var status = box.querySelector("[role=status]");
      var text = marks.fill(whole ? status.dataset.done : status.dataset.open, { done: done.length, all: all.length, right: right });
      if (status.textContent !== text) status.textContent = text;
      box.querySelector(".outcome").hidden = !whole;
      box.querySelector("[data-do=again]").hidden = !done.length;
      if (!whole) return;
      var topics = rows.map(function (row, i) {
        var own = all.filter(function (question) { return question.topics.includes(row.dataset.topic); });
        var hits = own.filter(function (question) { return question.answer.r; }).length;
        return { i: i, name: row.querySelector("dt").innerText.trim(), hits: hits, of: own.length, share: own.length ? hits / own.length : 0, links: marks.all("a", row) };
      }).filter(function (topic) { return topic.of; });
      var sentence = topics.map(function (topic) { return topic.name + " " + topic.hits + "/" + topic.of; }).join(", ");
      box.querySelector(".plot").replaceChildren(radar(topics, sentence));
      box.querySelector(".by-topic").replaceChildren.apply(box.querySelector(".by-topic"), topics.map(function (topic) {
        var item = document.createElement("li");
        item.textContent = topic.name + ": " + topic.hits + " / " + topic.of;
        return item;
      }));
      /* The weakest topic first; from each its first page, then from each its second. */
      var order = topics.slice().sort(function (a, b) { return a.share - b.share || a.i - b.i; });
      var pages = [], seen = new Set();
      for (var turn = 0; turn < 6; turn++) order.forEach(function (topic) {
        var link = topic.links[turn];
        if (link && !seen.has(link.pathname) && pages.length < 6) { seen.add(link.pathname); pages.push(link); }
      });
      box.querySelector(".first-pages").replaceChildren.apply(box.querySelector(".first-pages"), pages.map(function (link) {
        var item = document.createElement("li");
        item.append(link.cloneNode(true));
        return item;
      }));
      var share = right / all.length, load = box.querySelector(".load");
      load.textContent = marks.fill(load.dataset.text, { hours: share < 0.5 ? 12 : share < 0.8 ? 10 : 8 });
    }
    box.addEventListener("click", function (event) {
      var what = event.target.dataset.do;
      if (what === "again") {
        store.putAll(new Map(answers().map(function (question) { return ["a:" + question.id, null]; })));
        document.querySelector(".question").scrollIntoView();
      }
      if (what === "export") window.bifolioSave(quiz.dataset.quiz + ".txt", box.querySelector(".outcome").innerText + "\n" + box.querySelector("[role=status]").textContent + "\n");
    });
    store.on(show);
    show();
  });
})();

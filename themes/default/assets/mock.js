/* A mock interview: clock with stages, notes, a recording that stays here, the rubric. */
(function () {
  "use strict";
  var store = window.bifolioStore, marks = window.bifolioMarks;
  if (!store || !marks) return;
  var MINUTE = 60000;

  function two(n) { return (n < 10 ? "0" : "") + n; }
  function shown(millis) {
    var seconds = Math.max(0, Math.ceil(millis / 1000));
    return Math.floor(seconds / 60) + ":" + two(seconds % 60);
  }

  marks.all(".timeline").forEach(function (timeline) {
    var id = timeline.dataset.timeline, key = "m:" + id;
    var box = marks.part("mock");
    var stages = marks.all(".stages > li", timeline);
    var bars = marks.all(".stage-bar rect", timeline);
    var starts = stages.map(function (stage) { return stage.dataset.from * MINUTE; });
    var ends = stages.map(function (stage) { return stage.dataset.to * MINUTE; });
    var whole = ends[ends.length - 1];
    var said = "", ticking = 0, named = -1;
    function one(name) { return box.querySelector("[data-do=" + name + "]"); }
    timeline.append(box);

    /* ---- Clock: what is saved is when it started and what was spent before ---- */

    function clock() {
      var saved = store.get(key);
      var fine = saved && Number.isFinite(saved.spent) && (saved.at === null || Number.isFinite(saved.at));
      return fine ? saved : { at: null, spent: 0 };
    }
    function spent() {
      var now = clock();
      return Math.min(whole, Math.max(0, now.spent + (now.at === null ? 0 : Date.now() - now.at)));
    }
    function set(at, before) {
      store.putAll(new Map([[key, { at: at, spent: before }], ["last", { page: marks.page, at: timeline.id }]]));
    }
    function stageAt(time) {
      var at = ends.findIndex(function (end) { return time < end; });
      return at < 0 ? stages.length - 1 : at;
    }
    function say(text) {
      if (text === said) return;
      said = text;
      box.querySelector(".announced").textContent = text;
    }
    function show() {
      var time = spent(), at = stageAt(time), running = clock().at !== null && time < whole, over = time >= whole;
      var name = Array.from(stages[at].querySelector(".stage").childNodes).map(function (part) { return part.textContent; }).join(" ");
      var left = ends[at] - time;
      if (at !== named) box.querySelector(".stage-name").replaceChildren.apply(box.querySelector(".stage-name"), Array.from(stages[at].querySelector(".stage").cloneNode(true).childNodes));
      named = at;
      box.querySelector(".stage-left").textContent = shown(left);
      box.querySelector(".whole-left").textContent = shown(whole - time);
      one("start").hidden = running || over;
      one("pause").hidden = !running;
      one("next").disabled = over;
      one("reset").disabled = time === 0;
      stages.forEach(function (stage, i) {
        if (i === at && (time > 0 || running) && !over) stage.setAttribute("aria-current", "step");
        else stage.removeAttribute("aria-current");
      });
      bars.forEach(function (bar, i) {
        bar.setAttribute("class", over || i < at ? "past" : i === at && time > 0 ? "now" : "");
      });
      /* Politely, and seldom: the stage, its last minute, the end. */
      if (over) say(box.dataset.over);
      else if (running) say(marks.fill(left <= MINUTE && ends[at] - starts[at] > MINUTE ? box.dataset.minute : box.dataset.stage, { stage: name, minutes: Math.round((ends[at] - starts[at]) / MINUTE) }));
      clearTimeout(ticking);
      if (running) ticking = setTimeout(show, 250);
    }
    one("start").addEventListener("click", function () { set(Date.now(), spent()); one("pause").focus(); });
    one("pause").addEventListener("click", function () { set(null, spent()); one("start").focus(); });
    one("next").addEventListener("click", function () {
      var time = ends[stageAt(spent())];
      set(clock().at === null || time >= whole ? null : Date.now(), time);
    });
    one("reset").addEventListener("click", function () { said = ""; set(null, 0); one("start").focus(); });
    store.on(show);

    /* ---- Notes ---- */

    var notes = box.querySelector("textarea");
    var waiting = 0;
    function keepNotes() {
      clearTimeout(waiting);
      waiting = 0;
      if ((store.get("n:" + id) || "") !== notes.value) store.put("n:" + id, notes.value || null);
    }
    notes.value = store.get("n:" + id) || "";
    notes.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(keepNotes, 400); });
    notes.addEventListener("change", keepNotes);
    addEventListener("pagehide", function () { if (waiting) keepNotes(); });
    store.on(function () {
      if (!waiting && document.activeElement !== notes) notes.value = store.get("n:" + id) || "";
    });
    one("save-notes").addEventListener("click", function () {
      keepNotes();
      window.bifolioSave(id + "-notes.txt", document.title + "\n\n" + notes.value + "\n");
    });

    /* ---- A recording: it is in this page only, until it is saved as a file ---- */

    var recorder = null, taken = null;
    function tell(what) {
      marks.all(".recorder [data-say]", box).forEach(function (line) { line.hidden = line.dataset.say !== what; });
      one("record").hidden = what === "recording";
      one("stop").hidden = what !== "recording";
    }
    function type() {
      return ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg"].find(function (name) {
        return window.MediaRecorder && MediaRecorder.isTypeSupported(name);
      }) || "";
    }
    function record() {
      if (!navigator.mediaDevices || !window.MediaRecorder) { tell("impossible"); return; }
      tell("asking");
      navigator.mediaDevices.getUserMedia({ audio: true }).then(function (stream) {
        var parts = [];
        recorder = new MediaRecorder(stream, type() ? { mimeType: type() } : {});
        recorder.addEventListener("dataavailable", function (event) { if (event.data.size) parts.push(event.data); });
        recorder.addEventListener("stop", function () {
          stream.getTracks().forEach(function (track) { track.stop(); });
          var audio = box.querySelector("audio"), link = one("save-audio");
          taken = new Blob(parts, { type: recorder.mimeType });
          if (audio.src) URL.revokeObjectURL(audio.src);
          audio.src = link.href = URL.createObjectURL(taken);
          link.download = id + (/mp4/.test(recorder.mimeType) ? ".m4a" : /ogg/.test(recorder.mimeType) ? ".ogg" : ".webm");
          audio.hidden = link.hidden = false;
          recorder = null;
          tell("recorded");
        });
        recorder.start(1000); /* in parts, so that an end by accident loses a second */
        tell("recording");
      }).catch(function (error) {
        recorder = null;
        tell(/NotAllowed|Security/.test(error.name) ? "refused" : /NotFound|NotReadable/.test(error.name) ? "missing" : "failed");
      });
    }
    one("record").addEventListener("click", record);
    one("stop").addEventListener("click", function () { if (recorder) recorder.stop(); one("record").focus(); });
    one("save-audio").addEventListener("click", function () { taken = null; });
    addEventListener("beforeunload", function (event) { if (recorder || taken) event.preventDefault(); });

    show();
  });

  /* ---- The rubric ---- */

  marks.all(".score").forEach(function (score) {
    var key = "s:" + score.dataset.score;
    var rows = marks.all("tbody tr", score);
    var clear = marks.part("score-clear");
    score.append(clear);
    function points() {
      return rows.map(function (row) {
        var chosen = row.querySelector("input:checked");
        return chosen ? +chosen.value : 0;
      });
    }
    function show() {
      var saved = store.get(key);
      rows.forEach(function (row, i) {
        marks.all("input", row).forEach(function (input) { input.checked = Array.isArray(saved) && saved[i] === +input.value; });
      });
      var given = points(), sum = given.reduce(function (a, b) { return a + b; }, 0), whole = given.every(Boolean);
      score.querySelector("output").textContent = whole ? sum : sum ? sum + " + …" : "…";
      marks.all(".passes li", score).forEach(function (pass) {
        pass.dataset.passed = !whole ? "" : given.indexOf(1) < 0 && sum >= +pass.dataset.pass ? "yes" : "no";
      });
      clear.disabled = !sum;
    }
    score.addEventListener("change", function () { store.put(key, points()); });
    clear.addEventListener("click", function () { store.put(key, null); });
    store.on(show);
    show();
  });
})();

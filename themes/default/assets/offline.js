/* Asks the browser to keep the book, says what came of it, and tells of a newer version. Nothing here
   changes or reloads the page that is being read. */
(function () {
  "use strict";
  var root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  var panel = document.querySelector(".saving");
  var notice = document.querySelector(".fresh");
  var AT_ONCE = 4;
  if (!panel || !notice) return;
  panel.hidden = false;
  var button = panel.querySelector("button");
  var bar = panel.querySelector("progress");
  var count = panel.querySelector("output");

  function say(box, what) {
    box.querySelectorAll("[data-say]").forEach(function (part) { part.hidden = part.dataset.say !== what; });
  }
  function off() {
    button.hidden = true;
    say(panel, "off");
  }
  var app = document.createElement("link");
  app.rel = "manifest";
  app.href = root + "app." + (document.documentElement.lang.startsWith("zh") ? "zh" : "en") + ".webmanifest";
  document.head.append(app);
  if (!navigator.serviceWorker) return off();

  /* ---- Saving all of it ---- */

  function keep(worker, name) {
    return new Promise(function (resolve) {
      var channel = new MessageChannel();
      channel.port1.onmessage = function (event) { resolve(event.data); };
      worker.postMessage({ keep: name }, [channel.port2]);
    });
  }
  async function keepAll(worker) {
    var list = await fetch(root + "offline.json").then(function (response) { return response.json(); });
    var rest = list.files.slice();
    var all = 0, done = 0, worst = "done";
    var order = ["done", "old", "part", "full"];
    list.files.forEach(function (file) { all += file[2]; });
    bar.hidden = false;
    async function work() {
      while (rest.length && worst !== "full") {
        var file = rest.shift();
        var came = await keep(worker, file[0]);
        if (came === "kept") done += file[2];
        else if (order.indexOf(came) > order.indexOf(worst)) worst = came;
        bar.value = done / all;
        count.textContent = (done / 1e6).toFixed(1) + " / " + (all / 1e6).toFixed(1) + " MB";
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return worst;
  }
  button.addEventListener("click", async function () {
    button.disabled = true;
    say(panel, "");
    var registration = await navigator.serviceWorker.ready;
    say(panel, await keepAll(registration.active).catch(function () { return "part"; }));
    button.disabled = false;
  });

  /* ---- A newer version waits until the reader asks for it, or has closed all pages of the old one ---- */

  function tell(registration) {
    if (registration.waiting && navigator.serviceWorker.controller) notice.hidden = false;
  }
  notice.querySelector(".fresh-use").addEventListener("click", async function () {
    var registration = await navigator.serviceWorker.getRegistration(root);
    if (registration && registration.waiting) registration.waiting.postMessage({ use: true });
    say(notice, "used");
    this.hidden = true;
  });
  notice.querySelector(".fresh-later").addEventListener("click", function () { notice.hidden = true; });

  navigator.serviceWorker.register(root + "sw.js").then(function (registration) {
    tell(registration);
    registration.addEventListener("updatefound", function () {
      var coming = registration.installing;
      coming.addEventListener("statechange", function () {
        if (coming.state === "installed") tell(registration);
      });
    });
    /* the page that brought the worker was fetched before there was one */
    return navigator.serviceWorker.ready.then(function (ready) {
      var own = performance.getEntriesByType("resource").map(function (entry) { return entry.name; });
      own.concat(location.href).forEach(function (url) {
        var path = url.split(/[?#]/)[0];
        if (path.startsWith(root)) keep(ready.active, decodeURIComponent(path.slice(root.length)) || "index.html");
      });
    });
  }).catch(off);
})();

/* Keeps the book for reading without a network. The build writes before this what the book is: BOOK.version, the
   names of the files that every page needs in BOOK.shell, and all files with their hashes in offline.json.
   A cache holds one version; nothing is put into it that does not have the hash of that version. */
"use strict";

var SCOPE = new URL("./", location.href).href;
var PREFIX = "bifolio " + SCOPE + " ";
var CACHE = PREFIX + BOOK.version;
var LIST = "offline.json";
var AT_ONCE = 4;
var known = null;
var searching = false;

function address(name) {
  return SCOPE + name.split("/").map(encodeURIComponent).join("/");
}
function nameOf(url) {
  var path = decodeURIComponent(new URL(url).pathname.slice(new URL(SCOPE).pathname.length));
  return path === "" || path.endsWith("/") ? path + "index.html" : path;
}
function listed(response) {
  return response.json().then(function (list) {
    return { version: list.version, hashes: new Map(list.files) };
  });
}
/** The hashes of this version by file, as they were stored with it. */
function hashes() {
  known = known || caches.open(CACHE).then(function (cache) {
    return cache.match(address(LIST));
  }).then(listed).then(function (list) {
    return list.hashes;
  });
  known.catch(function () { known = null; });
  return known;
}
async function hash(bytes) {
  var digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 8), function (b) { return b.toString(16).padStart(2, "0"); }).join("");
}
/** Stores an answer if it is the file of this version; says whether it is. */
async function store(name, response) {
  var wanted = (await hashes()).get(name);
  if (!wanted || !response.ok) return false;
  var bytes = await response.arrayBuffer();
  if (await hash(bytes) !== wanted) return false;
  var kept = new Response(bytes, { headers: { "Content-Type": response.headers.get("Content-Type") || "" } });
  await (await caches.open(CACHE)).put(address(name), kept);
  return true;
}
async function keep(name) {
  var cache = await caches.open(CACHE);
  if (await cache.match(address(name))) return true;
  return store(name, await fetch(address(name), { cache: "no-cache" }));
}
async function each(names, action) {
  var rest = names.slice();
  async function work() {
    while (rest.length) await action(rest.shift());
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/* ---- A version comes: what the reader had of the one before is there in this one, too ---- */

async function install() {
  var cache = await caches.open(CACHE);
  var response = await fetch(address(LIST), { cache: "no-cache" });
  var list = await listed(response.clone());
  if (list.version !== BOOK.version) throw new Error("the site is being replaced");
  await cache.put(address(LIST), response);
  for (var old of await before()) await takeOver(old, list.hashes);
  await each(BOOK.shell, async function (name) {
    if (!await keep(name)) throw new Error("not of this version: " + name);
  });
}
async function before() {
  return (await caches.keys()).filter(function (name) { return name.startsWith(PREFIX) && name !== CACHE; });
}
async function takeOver(old, wanted) {
  var from = await caches.open(old);
  var had = await from.match(address(LIST)).then(listed).catch(function () { return null; });
  if (!had) return;
  var into = await caches.open(CACHE);
  var names = (await from.keys()).map(function (request) { return nameOf(request.url); });
  await each(names.filter(function (name) { return wanted.has(name); }), async function (name) {
    if (had.hashes.get(name) === wanted.get(name)) await into.put(address(name), await from.match(address(name)));
    else await keep(name).catch(function () { return false; });
  });
}
async function activate() {
  for (var old of await before()) await caches.delete(old);
  await clients.claim();
}

/* ---- Answers ---- */

async function answer(request, event) {
  var name = nameOf(request.url);
  var cache = await caches.open(CACHE);
  var kept = await cache.match(address(name));
  if (kept) {
    if (name.startsWith("search/")) event.waitUntil(keepSearch());
    return kept;
  }
  var response;
  try {
    response = await fetch(request);
  } catch (gone) {
    if (request.mode === "navigate" && await cache.match(address("offline.html"))) {
      return Response.redirect(address("offline.html"));
    }
    return Response.error();
  }
  var copy = response.clone();
  event.waitUntil(store(name, copy).then(function (stored) {
    if (stored && name.startsWith("search/")) return keepSearch();
    return stored;
  }, function () { return false; }));
  return response;
}
/** Who searches once can search offline: the rest of the index follows, unless data is to be saved. */
async function keepSearch() {
  if (searching || (navigator.connection && navigator.connection.saveData)) return;
  searching = true;
  var names = Array.from((await hashes()).keys()).filter(function (name) { return name.startsWith("search/"); });
  await each(names, function (name) { return keep(name).catch(function () { searching = false; }); });
}

addEventListener("install", function (event) { event.waitUntil(install()); });
addEventListener("activate", function (event) { event.waitUntil(activate()); });
addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE) || request.headers.has("range")) return;
  event.respondWith(answer(request, event));
});
addEventListener("message", function (event) {
  if (event.data.use) skipWaiting();
  if (!event.data.keep) return;
  var port = event.ports[0];
  event.waitUntil(keep(event.data.keep).then(
    function (kept) { port.postMessage(kept ? "kept" : "old"); },
    function (problem) { port.postMessage(problem.name === "QuotaExceededError" ? "full" : "part"); }));
});

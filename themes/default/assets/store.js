/* What the reader marked: one store in this browser, one versioned text, written here only.
   Every record has a time and the newer one wins, so tabs and files can be merged in any order. */
(function () {
  "use strict";
  var KEY = "bifolio-practice", BROKEN = KEY + "-unreadable", BEFORE = KEY + "-before";
  var FORMAT = "bifolio-practice", VERSION = 1, LARGEST = 8e6;
  var records = new Map(); /* key -> [value, time]; a value of null was removed */
  var state = "saved"; /* saved, blocked, full, newer, unreadable: only kept in this page */
  var rescued = false;
  var listeners = [];
  var before = null;
  var last = 0;

  function now() { return last = Math.max(Date.now(), last + 1); }
  function isValue(value) {
    return value === null || ["string", "number", "boolean", "object"].includes(typeof value);
  }

  /** Reads a text into records; says why where it cannot. Times from the future become now. */
  function parse(text) {
    var data = null;
    if (text.length > LARGEST) return { reason: "large" };
    try { data = JSON.parse(text); } catch (garbage) { return { reason: "garbage" }; }
    if (!data || data.format !== FORMAT || !Number.isInteger(data.version)) return { reason: "garbage" };
    if (data.version > VERSION) return { reason: "newer", version: data.version };
    if (data.version < VERSION) return { reason: "older", version: data.version };
    if (!data.records || typeof data.records !== "object" || Array.isArray(data.records)) return { reason: "garbage" };
    var read = new Map(), left = 0, latest = Date.now();
    Object.keys(data.records).forEach(function (key) {
      var record = data.records[key];
      var fine = key.length < 400 && Array.isArray(record) && isValue(record[0]) && Number.isFinite(record[1]);
      if (fine) read.set(key, [record[0], Math.min(record[1], latest)]);
      else left++;
    });
    return { records: read, left: left };
  }
  function text() {
    var plain = Object.create(null);
    Array.from(records.keys()).sort().forEach(function (key) { plain[key] = records.get(key); });
    return JSON.stringify({ format: FORMAT, version: VERSION, records: plain });
  }
  function take(more) {
    more.forEach(function (record, key) {
      var own = records.get(key);
      if (!own || own[1] < record[1]) records.set(key, record);
    });
  }

  /** Takes in what is saved; says whether it may be written over. */
  function load() {
    var saved = null;
    try { saved = window.localStorage.getItem(KEY); } catch (blocked) { state = "blocked"; return false; }
    if (saved === null) return true;
    var read = parse(saved);
    if (read.records) { take(read.records); return true; }
    if (read.reason !== "garbage") { state = "newer"; return false; }
    /* Nothing is thrown away: what cannot be read is put aside before it is written over. */
    try {
      if (window.localStorage.getItem(BROKEN) !== saved) window.localStorage.setItem(BROKEN, saved);
      rescued = true;
      return true;
    } catch (full) { state = "unreadable"; return false; }
  }
  function save() {
    if (load()) {
      try {
        window.localStorage.setItem(KEY, text());
        state = "saved";
      } catch (refused) {
        state = /quota|full/i.test(refused.name + refused.message) ? "full" : "blocked";
      }
    }
    listeners.forEach(function (listener) { listener(); });
  }
  function putAll(entries) {
    var time = now();
    entries.forEach(function (value, key) { records.set(key, [value, time]); });
    save();
  }
  /** Makes all records what they are in a map, as a change that can be undone. */
  function become(values) {
    remember();
    change(values);
  }
  function change(values) {
    var entries = new Map();
    records.forEach(function (record, key) { if (record[0] !== null) entries.set(key, null); });
    values.forEach(function (value, key) { entries.set(key, value); });
    putAll(entries);
  }
  function values(from) {
    var plain = new Map();
    from.forEach(function (record, key) { if (record[0] !== null) plain.set(key, record[0]); });
    return plain;
  }
  function remember() {
    before = text();
    try { sessionStorage.setItem(BEFORE, before); } catch (blocked) { /* until the page is left */ }
  }
  function recalled() {
    try { return before || sessionStorage.getItem(BEFORE); } catch (blocked) { return before; }
  }

  window.bifolioStore = {
    get: function (key) { return (records.get(key) || [null])[0]; },
    time: function (key) { return (records.get(key) || [null, 0])[1]; },
    put: function (key, value) { putAll(new Map([[key, value]])); },
    putAll: putAll,
    /** Returns the keys with a prefix that have a value. */
    keys: function (prefix) {
      return Array.from(records.keys()).filter(function (key) {
        return key.startsWith(prefix) && records.get(key)[0] !== null;
      });
    },
    state: function () { return state; },
    rescued: function () { return rescued; },
    unreadable: function () { try { return localStorage.getItem(BROKEN); } catch (blocked) { return null; } },
    on: function (listener) { listeners.push(listener); },
    text: text,
    parse: parse,
    merge: function (read) { remember(); take(read.records); save(); },
    replace: function (read) { become(values(read.records)); },
    clear: function () { become(new Map()); },
    canUndo: function () { return !!recalled(); },
    undo: function () {
      var old = parse(recalled() || "");
      before = null;
      try { sessionStorage.removeItem(BEFORE); } catch (blocked) { /* it is forgotten with the page */ }
      if (old.records) change(values(old.records));
    },
  };

  load();
  addEventListener("storage", function (event) {
    if (event.key !== KEY && event.key !== null) return;
    if (event.newValue === null) records.clear(); /* the reader emptied the browser's storage */
    load();
    listeners.forEach(function (listener) { listener(); });
  });
})();

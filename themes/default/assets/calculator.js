/* Calculators: a page shows the working of the defaults; this lets a reader change the inputs.
   The engine that answers is loaded when a calculator is first touched, or asked for by the address.
   State stands in the address as #~name=value&…, only what differs from the default; "vs." begins
   the names of the second column; a second calculator on the page follows another "~". */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var mode = document.documentElement.dataset.mode;
  var plain = { createHTML: String, createScriptURL: String };
  var trusted = window.trustedTypes
    ? trustedTypes.createPolicy("bifolio-calculator", { createHTML: function (s) { return s; }, createScriptURL: function (s) { return s; } })
    : plain;

  function all(selector, within) {
    return Array.from(within.querySelectorAll(selector));
  }
  function make(tag, attributes, text) {
    var element = Object.assign(document.createElement(tag), attributes);
    if (text) element.textContent = text;
    return element;
  }

  var loading = null;
  function engine() {
    loading = loading || new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = trusted.createScriptURL(words.engine);
      script.onload = done;
      script.onerror = function () { loading = null; failed(); };
      document.head.append(script);
    });
    return loading;
  }

  /* ---- One column: a form with its answer ---- */

  function read(control) {
    return control.type === "checkbox" ? String(control.checked) : control.value;
  }
  function put(control, value) {
    if (control.type === "checkbox") control.checked = value === "true";
    else if (control.value !== value) control.value = value;
  }
  /* Names are compared as the engine compares them: without case, blanks and dashes. */
  function key(name) {
    return name.toLowerCase().replace(/[^a-z0-9+\u0080-\uffff]/g, "");
  }
  function optionOf(select, name) {
    return Array.from(select.options).find(function (option) {
      return [option.value, option.text].concat((option.dataset.names || "").split("|"))
        .some(function (known) { return known === name || (name && key(known) === key(name)); });
    });
  }
  function same(a, b) {
    return a === b || a.replace(/[,\s]/g, "") === b.replace(/[,\s]/g, "");
  }

  function Column(calculator, root, suffix) {
    var self = this;
    this.calculator = calculator;
    this.root = root;
    this.suffix = suffix;
    this.state = {};
    this.fields = new Map();
    this.part = function (name) { return root.querySelector(".calc-" + name); };
    this.part("form").querySelector("fieldset").disabled = false;
    all(".calc-field", root).forEach(function (box) {
      var control = box.querySelector("input, select");
      if (suffix) {
        control.id += suffix;
        box.querySelector("label").htmlFor = control.id;
      }
      all(".calc-back, .calc-fault", box).forEach(function (old) { old.remove(); });
      var back = make("button", { type: "button", className: "calc-back", hidden: true }, "↺");
      var fault = make("p", { className: "calc-fault", id: control.id + ".fault", hidden: true });
      box.append(back, fault);
      self.fields.set(control.name, { box: box, control: control, back: back, fault: fault, standard: read(control), before: "" });
      control.addEventListener("focus", function () { self.field(control.name).before = read(control); });
      control.addEventListener("input", function () { self.typed(control.name, control.type !== "text"); });
      control.addEventListener("blur", function () {
        if (self.answer) self.fill(self.answer);
      });
      back.addEventListener("click", function () {
        delete self.state[control.name];
        control.focus();
        self.changed(control.name);
      });
    });
    this.part("form").addEventListener("submit", function (event) {
      event.preventDefault();
      self.changed();
    });
    this.part("form").addEventListener("keydown", function (event) {
      var field = self.fields.get(event.target.name);
      if (event.isComposing || !field || event.target.type !== "text") return;
      if (event.key === "Enter") {
        event.preventDefault();
        self.changed(event.target.name);
      } else if (event.key === "Escape" && field.before !== event.target.value) {
        event.preventDefault();
        put(field.control, field.before);
        self.typed(event.target.name, true);
      }
    });
  }
  Column.prototype = {
    field: function (name) { return this.fields.get(name); },
    isProfile: function (name) { return this.field(name).box.classList.contains("calc-profile"); },

    typed: function (name, now) {
      var self = this;
      clearTimeout(this.timer);
      var value = read(this.field(name).control);
      if (this.isProfile(name) && !value) {
        /* Own numbers: those that the profile gave become the reader's. */
        this.fields.forEach(function (field, other) {
          if (field.box.dataset.from === name && !(other in self.state)) self.state[other] = read(field.control);
        });
      }
      this.state[name] = value;
      if (now) this.changed(name);
      else this.timer = setTimeout(function () { self.changed(name); }, 80);
    },
    changed: function (name) {
      var self = this;
      clearTimeout(this.timer);
      this.calculator.ready(function () {
        self.evaluate();
        self.calculator.record(name === undefined ? "" : name + self.suffix);
      });
    },
    ask: function (own) {
      var state = Object.assign({}, this.calculator.preset, own);
      var lines = Object.keys(state).map(function (name) { return name + "=" + state[name].replace(/[\r\n]/g, " "); });
      return { lines: lines.join("\n"), json: JSON.parse(bifolioEvaluate(this.calculator.definition, lines.join("\n"), mode)) };
    },
    /** What stands in a field that nobody typed in, by the chosen profiles and convention. */
    standards: function () {
      var self = this;
      var chosen = {};
      Object.keys(this.state).forEach(function (name) {
        if (self.isProfile(name) || name === self.calculator.variant) chosen[name] = self.state[name];
      });
      /* Another profile takes the place of what the page gave. */
      var inputs = Object.keys(chosen).length ? this.ask(chosen).json.inputs : {};
      this.fields.forEach(function (field, name) {
        var known = inputs[name];
        field.normal = known && known.value && !(name in chosen) ? known.value : field.standard;
      });
    },
    evaluate: function () {
      var self = this;
      this.standards();
      Object.keys(this.state).forEach(function (name) {
        var field = self.field(name);
        if (same(self.state[name], field.normal)) delete self.state[name];
      });
      var asked = this.ask(this.state);
      this.answer = asked.json;
      this.fill(asked.json);
      this.faults(asked.json);
      var refused = asked.json.refused;
      this.root.classList.toggle("stale", refused);
      this.part("stale").hidden = !refused;
      if (refused) return;
      this.part("values").innerHTML = trusted.createHTML(asked.json.results);
      this.part("shown").innerHTML = trusted.createHTML(asked.json.steps);
      this.exact = bifolioValues(this.calculator.definition, asked.lines);
      reachable(this.part("shown"));
    },
    fill: function (answer) {
      var self = this;
      this.fields.forEach(function (field, name) {
        var input = answer.inputs[name];
        var mine = name in self.state;
        if (input) {
          field.box.hidden = !input.part;
          if (!mine && document.activeElement !== field.control && (input.value || !answer.refused)) {
            put(field.control, input.value || (field.control.type === "text" ? "" : field.normal));
          }
        } else if (!mine) put(field.control, field.normal);
        var shown = field.control.tagName === "SELECT"
          ? (optionOf(field.control, field.normal) || { text: field.normal }).text : field.normal;
        var marked = mine && !self.isProfile(name) && name !== self.calculator.variant;
        field.box.classList.toggle("edited", marked);
        field.back.hidden = !marked || field.control.type === "checkbox";
        field.back.title = words.back.replaceAll("{value}", shown || "—");
        field.back.setAttribute("aria-label", field.back.title);
      });
    },
    faults: function (answer) {
      var self = this;
      this.fields.forEach(function (field, name) {
        var sentence = answer.faults[name] || "";
        field.fault.hidden = !sentence;
        field.fault.textContent = sentence;
        if (sentence) {
          field.control.setAttribute("aria-invalid", "true");
          field.control.setAttribute("aria-describedby", field.fault.id);
        } else {
          field.control.removeAttribute("aria-invalid");
          field.control.removeAttribute("aria-describedby");
        }
      });
      this.part("notices").innerHTML = trusted.createHTML(answer.notices);
      all(".calc-refusal", this.part("notices")).forEach(function (notice) {
        var field = self.fields.get(notice.dataset.at);
        notice.hidden = Boolean(field && !field.box.hidden);
      });
    },
    /** Takes a state from an address; what it does not name goes back to the default. */
    take: function (pairs) {
      var self = this;
      this.state = {};
      pairs.forEach(function (pair) {
        self.fields.forEach(function (field, name) {
          var names = (field.box.dataset.names || "").split(" ");
          var opposite = names.includes("!" + pair[0]);
          if (pair[0] !== name && !opposite && !names.includes(pair[0])) return;
          var value = opposite ? String(pair[1] !== "true") : pair[1];
          if (field.control.tagName === "SELECT") {
            var option = optionOf(field.control, value === "none" ? "" : value);
            value = option ? option.value : value;
          }
          self.state[name] = value;
          put(field.control, value);
        });
      });
    },
  };
  /** A line that must be scrolled can be reached by the keyboard. */
  function reachable(within) {
    all(".calc-line", within).forEach(function (line) {
      if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
    });
  }

  /* ---- A calculator: one column, or two to compare ---- */

  function Calculator(section, place) {
    var self = this;
    this.section = section;
    this.place = place;
    this.definition = section.querySelector(".calc-definition").textContent;
    this.preset = {};
    (section.dataset.preset || "").split("\n").filter(Boolean).forEach(function (line) {
      self.preset[line.split("=", 1)[0]] = line.slice(line.indexOf("=") + 1);
    });
    this.variant = this.definition.split("\n", 1)[0].split("\t")[2];
    this.done = section.querySelector(".calc-done");
    this.sides = section.querySelector(".calc-sides");
    this.pattern = section.querySelector(".calc-side").cloneNode(true);
    this.columns = [new Column(this, section.querySelector(".calc-side"), "")];
    this.spoken = section.appendChild(make("p", { className: "calc-spoken" }));
    this.spoken.setAttribute("role", "status");
    this.last = null;
    section.addEventListener("focusin", function () { engine().catch(function () {}); }, { once: true });
    section.querySelector(".calc-tools").hidden = false;
    all("[data-do]", section).forEach(function (button) {
      if (button.dataset.do === "compare") {
        self.compareButton = button;
        self.compareWords = button.innerHTML;
        button.setAttribute("aria-pressed", "false");
      }
      button.addEventListener("click", function () { self[button.dataset.do](button); });
    });
    reachable(section);
  }
  Calculator.prototype = {
    ready: function (then) {
      var self = this;
      if (!window.bifolioEvaluate) this.say(words.loading);
      engine().then(function () {
        if (self.done.textContent === words.loading) self.say("");
        then();
      }, function () { self.say(words.failed); });
    },
    say: function (text, button) {
      var self = this;
      clearTimeout(this.hush);
      this.done.textContent = text;
      if (button) this.hush = setTimeout(function () { self.done.textContent = ""; }, 2500);
    },
    /** Writes the state into the address; typing on in one field makes no new step back. */
    record: function (name) {
      this.differences();
      this.announce();
      var hash = address();
      if (hash === location.hash || (!hash && !location.hash.startsWith("#~"))) return;
      try {
        history[name && name !== this.last ? "pushState" : "replaceState"](null, "", location.href.split("#")[0] + hash);
      } catch (tooOften) {
        /* Safari allows a hundred a half-minute; the next change writes it. */
      }
      this.last = name;
    },
    announce: function () {
      var self = this;
      clearTimeout(this.voice);
      this.voice = setTimeout(function () {
        self.spoken.textContent = self.columns.map(function (column) {
          var main = column.root.querySelector(column.root.classList.contains("stale") ? ".calc-stale" : ".calc-main");
          return main ? main.innerText : "";
        }).join(". ");
      }, 900);
    },
    state: function () {
      return this.columns.map(function (column, i) {
        var pairs = Object.keys(column.state).map(function (name) {
          return (i ? "vs." : "") + name + "=" + encodeURIComponent(column.state[name]).replace(/~/g, "%7E").replace(/%20/g, "+");
        });
        return (i ? ["vs"] : []).concat(pairs).join("&");
      }).filter(Boolean).join("&");
    },
    take: function (text) {
      var self = this;
      var sets = [[], []];
      var two = false;
      text.split("&").filter(Boolean).forEach(function (part) {
        var equals = part.indexOf("=");
        var name = equals < 0 ? part : part.slice(0, equals);
        two = two || name === "vs" || name.startsWith("vs.");
        if (equals < 0) return;
        try {
          var value = decodeURIComponent(part.slice(equals + 1).replace(/\+/g, " "));
          sets[name.startsWith("vs.") ? 1 : 0].push([name.replace(/^vs\./, ""), value]);
        } catch (malformed) {
          /* An address that was cut off: the rest of it still holds. */
        }
      });
      if (two !== this.columns.length > 1) this.toggle(two);
      this.columns.forEach(function (column, i) { column.take(sets[i]); column.evaluate(); });
      self.differences();
    },
    toggle: function (two) {
      if (two) {
        var root = this.pattern.cloneNode(true);
        this.sides.append(root);
        this.columns.push(new Column(this, root, ".vs"));
      } else {
        this.columns.pop().root.remove();
      }
      this.section.classList.toggle("comparing", two);
      this.compareButton.setAttribute("aria-pressed", String(two));
      this.compareButton.textContent = two ? words.end : "";
      if (!two) this.compareButton.innerHTML = trusted.createHTML(this.compareWords);
      this.columns.forEach(function (column, i) {
        var legend = column.root.querySelector("legend");
        legend.dataset.side = two ? [words.first, words.second][i] : "";
      });
    },
    compare: function () {
      var self = this;
      this.ready(function () {
        var two = self.columns.length === 1;
        self.toggle(two);
        if (two) {
          self.columns[1].take(Object.entries(self.columns[0].state));
          self.columns.forEach(function (column) { column.evaluate(); });
          var first = self.columns[1].root.querySelector("select, input");
          if (first) first.focus({ preventScroll: true });
        }
        self.record("vs");
      });
    },
    /** Marks inputs and results of the second column that are not as in the first. */
    differences: function () {
      var a = this.columns[0], b = this.columns[1];
      all(".calc-ratio", this.sides).forEach(function (old) { old.remove(); });
      a.fields.forEach(function (field, name) {
        var other = b && b.field(name);
        var differs = Boolean(other) && !same(read(field.control), read(other.control));
        field.box.classList.toggle("differs", differs);
        if (other) other.box.classList.toggle("differs", differs);
      });
      if (!b || !a.exact || !b.exact) return;
      all("[data-name]", b.part("values")).forEach(function (row) {
        var x = valueOf(a.exact, row.dataset.name), y = valueOf(b.exact, row.dataset.name);
        if (x === y || x === null) return;
        row.classList.add("differs");
        var ratio = Number(y) / Number(x);
        if (!isFinite(ratio) || ratio <= 0) return;
        var times = ratio >= 100 || ratio < 0.01 ? ratio.toExponential(1) : ratio.toPrecision(3);
        row.querySelector("dd").append(make("span", { className: "calc-ratio" }, "×" + Number(times)));
      });
    },
    reset: function (button) {
      var self = this;
      this.ready(function () {
        if (self.columns.length > 1) self.toggle(false);
        self.columns[0].state = {};
        self.columns[0].evaluate();
        self.record("reset");
        self.say(words.restored, button);
      });
    },
    link: function (button) { this.copy(location.href.split("#")[0] + (address() || ""), button); },
    text: function (button) { this.copyAnswer("text", button); },
    tex: function (button) { this.copyAnswer("tex", button); },
    copyAnswer: function (what, button) {
      var self = this;
      this.ready(function () {
        self.copy(self.columns.map(function (column) {
          if (!column.answer || column.answer.refused) column.evaluate();
          return column.answer[what].trim();
        }).join("\n\n") + "\n", button);
      });
    },
    copy: function (text, button) {
      var self = this;
      var told = function () { self.say(words.copied, button); };
      var byHand = function () {
        var area = self.section.appendChild(make("textarea", { value: text, className: "calc-spoken" }));
        area.select();
        if (document.execCommand("copy")) told();
        area.remove();
        button.focus();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(told, byHand);
      else byHand();
    },
  };
  function valueOf(lines, name) {
    var line = lines.split("\n").find(function (each) { return each.startsWith(name + "="); });
    return line ? line.slice(name.length + 1) : null;
  }

  /* ---- The page ---- */

  var calculators = all(".calculator", document).map(function (section, i) { return new Calculator(section, i); });

  function address() {
    var states = calculators.map(function (calculator) { return calculator.state(); });
    while (states.length && !states[states.length - 1]) states.pop();
    return states.length ? "#~" + states.join("~") : "";
  }
  function follow() {
    if (location.hash && !location.hash.startsWith("#~")) return;
    var states = location.hash.slice(2).split("~");
    calculators.forEach(function (calculator, i) {
      var wanted = states[i] || "";
      if (wanted !== calculator.state()) calculator.ready(function () { calculator.take(wanted); });
    });
  }
  addEventListener("hashchange", follow);
  all(".modes a", document).forEach(function (link) {
    link.addEventListener("click", function () { if (address()) link.hash = address(); });
  });
  follow();
})();

/* Calculators: a page shows the working of the defaults; this lets a reader change the inputs.
   The engine is loaded when a calculator is first touched, or when the address carries a state:
   #~name=value&…, only what differs from the default. Names after "vs" are those of the second
   column; another "~" begins the next calculator of the page. */
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const mode = document.documentElement.dataset.mode;
  const as = (text) => text;
  const rules = { createHTML: as, createScriptURL: as };
  const trusted = window.trustedTypes ? trustedTypes.createPolicy("bifolio-calculator", rules) : rules;

  const all = (selector, within) => [...within.querySelectorAll(selector)];
  const make = (tag, attributes) => Object.assign(document.createElement(tag), attributes);
  const fill = (element, html) => { element.innerHTML = trusted.createHTML(html); };

  let loading;
  function engine() {
    loading ||= new Promise((done, failed) => {
      const script = make("script", { onload: done, onerror: () => { loading = null; failed(); } });
      script.src = trusted.createScriptURL(words.engine);
      document.head.append(script);
    });
    return loading;
  }

  const read = (control) => (control.type === "checkbox" ? String(control.checked) : control.value);
  function put(control, value) {
    if (control.type === "checkbox") control.checked = value === "true";
    else if (control.value !== value) control.value = value;
  }
  /* Names are compared as the engine compares them: without case, blanks and dashes. */
  const key = (name) => name.toLowerCase().replace(/[^a-z0-9+\u0080-\uffff]/g, "");
  const same = (a, b) => a.replace(/[,\s]/g, "") === b.replace(/[,\s]/g, "");
  function option(select, name) {
    const known = (o) => [o.value, o.text, ...(o.dataset.names || "").split("|")];
    return [...select.options].find((o) => o.value === name)
      || [...select.options].find((o) => key(name) && known(o).some((other) => key(other) === key(name)));
  }
  /* A line that must be scrolled can be reached by the keyboard. */
  function reachable(within) {
    for (const line of all(".calc-line", within)) if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
  }

  /** A form with its answer. */
  class Column {
    constructor(calculator, root, suffix) {
      Object.assign(this, { calculator, root, suffix, state: {}, fields: new Map() });
      const form = this.part("form");
      form.firstElementChild.disabled = false;
      for (const box of all(".calc-field", form)) this.adopt(box, box.querySelector("input, select"));
      form.onsubmit = () => false;
      form.onkeydown = (event) => {
        const { target, key } = event;
        const field = this.fields.get(target.name);
        if (event.isComposing || target.type !== "text") return;
        if (key === "Escape" && field.before !== target.value) put(target, field.before);
        else if (key !== "Enter") return;
        event.preventDefault();
        this.typed(target.name, true);
      };
    }
    part(name) { return this.root.querySelector(".calc-" + name); }

    adopt(box, control) {
      const name = control.name;
      control.id += this.suffix;
      box.querySelector("label").htmlFor = control.id;
      const back = make("button", { type: "button", className: "calc-back", textContent: "↺", hidden: true });
      const fault = make("div", { className: "calc-fault", id: control.id + ".fault", hidden: true });
      const field = { box, control, back, fault, standard: read(control) };
      const { classList, dataset } = box;
      field.profile = classList.contains("calc-profile");
      field.chooses = classList.contains("calc-wide");
      field.names = (dataset.names || "").split(" ");
      box.append(back, fault);
      this.fields.set(name, field);
      control.onfocus = () => { field.before = read(control); };
      control.oninput = () => this.typed(name, control.type !== "text");
      control.onblur = () => { if (this.answer) this.fill(); };
      back.onclick = () => {
        delete this.state[name];
        put(control, field.normal);
        control.focus();
        this.changed(name);
      };
    }
    typed(name, now) {
      const { control, profile } = this.fields.get(name);
      /* Own numbers: those that the profile gave become the reader's. */
      if (profile && !control.value) {
        for (const [other, field] of this.fields) {
          if (field.box.dataset.from === name) this.state[other] ??= read(field.control);
        }
      }
      this.state[name] = read(control);
      clearTimeout(this.timer);
      if (now) this.changed(name);
      else this.timer = setTimeout(() => this.changed(name), 80);
    }
    changed(name) {
      this.calculator.ready(() => {
        this.evaluate();
        this.calculator.record(name + this.suffix);
      });
    }
    ask(own, what) {
      const state = Object.entries({ ...this.calculator.preset, ...own });
      const lines = state.map(([name, value]) => name + "=" + value.replace(/[\0-\x1f]/g, " ")).join("\n");
      return this.calculator.ask(lines, what);
    }
    answers(own, what) {
      const [refused, notices, results, steps, ...rest] = this.ask(own, what).split("\x01");
      const inputs = {};
      for (let i = 3; i < rest.length; i += 4) {
        inputs[rest[i - 3]] = { value: rest[i - 2], part: Boolean(rest[i - 1]), fault: rest[i] };
      }
      return { refused: Boolean(refused), notices, results, steps, inputs };
    }
    evaluate() {
      const { state, fields } = this;
      /* What stands in a field that nobody typed in, by the chosen profiles and convention. */
      const chosen = Object.fromEntries(Object.entries(state).filter(([name]) => fields.get(name).chooses));
      const inputs = Object.keys(chosen).length ? this.answers(chosen, "inputs").inputs : {};
      for (const [name, field] of fields) {
        field.normal = (!field.chooses && inputs[name]?.value) || field.standard;
        if (name in state && same(state[name], field.normal)) delete state[name];
      }
      const answer = this.answers(state, "html");
      this.answer = answer;
      this.fill();
      this.blame();
      this.root.classList.toggle("calc-held", answer.refused);
      this.part("stale").hidden = !answer.refused;
      if (answer.refused) return;
      fill(this.part("values"), answer.results);
      fill(this.part("shown"), answer.steps);
      this.exact = new Map([...all("[data-name]", this.part("values"))].map((row) => [row.dataset.name, row.dataset.value]));
      reachable(this.root);
    }
    /** Shows each input as the engine took it; what the reader typed stays as it was typed. */
    fill() {
      const { inputs, refused } = this.answer;
      for (const [name, { box, control, back, normal, chooses }] of this.fields) {
        const mine = name in this.state;
        const { value, part } = inputs[name] || { value: normal, part: true };
        box.hidden = !part;
        if (!mine && document.activeElement !== control && (value || !refused)) put(control, value);
        box.classList.toggle("edited", mine && !chooses);
        back.hidden = !mine || chooses || control.type === "checkbox";
        const shown = control.options ? option(control, normal)?.text : normal;
        back.title = words.back.replace("{value}", () => shown || "—");
        back.setAttribute("aria-label", back.title);
      }
    }
    /** Says what is wrong at the field that the reader typed in, all else above the answer. */
    blame() {
      const { inputs, notices } = this.answer;
      fill(this.part("notices"), notices);
      for (const [name, { box, control, fault }] of this.fields) {
        const wrong = inputs[name]?.fault || "";
        const here = name in this.state && !box.hidden && wrong;
        fill(fault, here || "");
        fault.hidden = !here;
        control.setAttribute("aria-invalid", Boolean(wrong));
        control.setAttribute("aria-describedby", here ? fault.id : "");
        for (const notice of all(".calc-refusal", this.part("notices"))) {
          if (here && notice.dataset.at === name) notice.hidden = true;
        }
      }
    }
    /** Takes what an address says; what it does not name goes back to the default. */
    take(pairs) {
      this.state = {};
      for (const [given, text] of pairs) {
        for (const [name, { control, names }] of this.fields) {
          const opposite = names.includes("!" + given);
          if (given !== name && !opposite && !names.includes(given)) continue;
          const value = text === "none" ? "" : opposite ? String(text !== "true") : text;
          this.state[name] = (control.options && option(control, value)?.value) ?? value;
          put(control, this.state[name]);
        }
      }
      this.evaluate();
    }
  }

  /** One column, or two to compare. */
  class Calculator {
    constructor(section) {
      const one = (name) => section.querySelector(name);
      this.section = section;
      this.definition = one(".calc-definition").textContent;
      this.preset = Object.fromEntries((section.dataset.preset || "").split("\n").filter(Boolean)
        .map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
      this.pattern = one(".calc-side").cloneNode(true);
      this.columns = [new Column(this, one(".calc-side"), "")];
      this.done = one(".calc-done");
      this.spoken = make("p", { className: "calc-spoken", role: "status" });
      section.append(this.spoken);
      section.addEventListener("focusin", () => engine().catch(as), { once: true });
      one(".calc-tools").hidden = false;
      for (const button of all("[data-do]", section)) button.onclick = () => this[button.dataset.do](button);
      this.button = one("[data-do=compare]");
      this.label = [...this.button.childNodes];
      reachable(section);
    }
    ask(lines, what) {
      this.engine ||= bifolioCalculator(this.definition);
      return this.engine(lines, mode, what);
    }
    ready(then) {
      if (!window.bifolioCalculator) this.done.textContent = words.loading;
      engine().then(() => {
        if (this.done.textContent === words.loading) this.done.textContent = "";
        then();
      }, () => { this.done.textContent = words.failed; });
    }
    say(text) {
      this.done.textContent = text;
      clearTimeout(this.hush);
      this.hush = setTimeout(() => { this.done.textContent = ""; }, 2500);
    }
    /** Writes the state into the address; typing on in one field makes no new step back. */
    record(name) {
      this.differences();
      clearTimeout(this.voice);
      this.voice = setTimeout(() => {
        this.spoken.textContent = this.columns.map(({ root, answer }) =>
          root.querySelector(answer.refused ? ".calc-stale" : ".calc-main")?.innerText).join(". ");
      }, 900);
      const hash = address();
      if (hash === location.hash || (!hash && !location.hash.startsWith("#~"))) return;
      const write = name === this.last ? "replaceState" : "pushState";
      this.last = name;
      try {
        history[write](null, "", location.href.split("#")[0] + hash);
      } catch (tooOften) {
        /* Safari allows a hundred in half a minute; the next change writes it. */
      }
    }
    state() {
      const text = (column) => Object.entries(column.state).map(([name, value]) =>
        name + "=" + encodeURIComponent(value).replace(/~/g, "%7E").replace(/%20/g, "+"));
      return this.columns.flatMap((column, i) => (i ? ["vs"] : []).concat(text(column))).join("&");
    }
    take(text) {
      const sets = [[]];
      for (const pair of text.split("&")) {
        if (pair === "vs") sets[1] = [];
        const equals = pair.indexOf("=");
        try {
          if (equals > 0) {
            sets.at(-1).push([pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1).replace(/\+/g, " "))]);
          }
        } catch (malformed) {
          /* An address that was cut off: the rest of it still holds. */
        }
      }
      this.open(sets.length > 1);
      this.columns.forEach((column, i) => column.take(sets[i]));
      this.differences();
    }
    open(two) {
      if (two === this.columns.length > 1) return;
      if (two) {
        const root = this.pattern.cloneNode(true);
        this.columns[0].root.after(root);
        this.columns.push(new Column(this, root, ".vs"));
        this.columns.forEach((column, i) => {
          column.root.querySelector("legend").dataset.side = i ? words.second : words.first;
        });
      } else this.columns.pop().root.remove();
      this.section.classList.toggle("comparing", two);
      this.button.replaceChildren(...(two ? [words.end] : this.label));
    }
    compare() {
      this.ready(() => {
        const two = this.columns.length < 2;
        const [first] = this.columns;
        this.open(two);
        first.evaluate();
        if (two) {
          this.columns[1].take(Object.entries(first.state));
          this.columns[1].root.querySelector("select, input").focus({ preventScroll: true });
        }
        this.record();
      });
    }
    /** Marks inputs and results of the second column that are not as in the first. */
    differences() {
      const [a, b] = this.columns;
      for (const [name, { box, control }] of a.fields) {
        const other = b?.fields.get(name);
        const differs = Boolean(other) && !same(read(control), read(other.control));
        box.classList.toggle("differs", differs);
        other?.box.classList.toggle("differs", differs);
      }
      if (!b?.exact || !a.exact) return;
      for (const old of all(".calc-ratio", b.root)) old.remove();
      for (const row of all("[data-name]", b.part("values"))) {
        const x = a.exact.get(row.dataset.name);
        const y = b.exact.get(row.dataset.name);
        row.classList.toggle("differs", x !== y);
        const ratio = y / x;
        if (x === y || !(ratio > 0) || ratio === Infinity) continue;
        row.lastElementChild.append(make("span", { className: "calc-ratio", textContent: "×" + Number(ratio.toPrecision(3)) }));
      }
    }
    reset() {
      this.ready(() => {
        this.open(false);
        this.columns[0].take([]);
        this.record();
        this.say(words.restored);
      });
    }
    link() { this.copy(location.href.split("#")[0] + address()); }
    text() { this.answers("text"); }
    tex() { this.answers("tex"); }
    answers(what) {
      this.ready(() => this.copy(this.columns.map((column) => {
        if (!column.answer) column.evaluate();
        return column.ask(column.state, what).trim() + "\n";
      }).join("\n")));
    }
    copy(text) {
      const done = () => this.say(words.copied);
      const byHand = () => {
        const focus = document.activeElement;
        const area = make("textarea", { value: text, className: "calc-spoken" });
        this.section.append(area);
        area.select();
        if (document.execCommand("copy")) done();
        area.remove();
        focus.focus();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
      else byHand();
    }
  }

  const calculators = all(".calculator", document).map((section) => new Calculator(section));
  const address = () => {
    const text = calculators.map((calculator) => calculator.state()).join("~").replace(/~+$/, "");
    return text && "#~" + text;
  };
  function follow() {
    if (location.hash && !location.hash.startsWith("#~")) return;
    const states = location.hash.slice(2).split("~");
    calculators.forEach((calculator, i) => {
      const wanted = states[i] || "";
      if (wanted !== calculator.state()) calculator.ready(() => calculator.take(wanted));
    });
  }
  addEventListener("hashchange", follow);
  for (const link of all(".modes a", document)) {
    link.addEventListener("click", () => { if (address()) link.hash = address(); });
  }
  follow();
})();

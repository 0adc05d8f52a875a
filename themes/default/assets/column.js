/* One column of a calculator: its form, what was typed into it, and the answer beneath. The page's
   calculators are in calculator.js. */
(() => {
  "use strict";
  const as = (text) => text;
  const rules = { createHTML: as, createScriptURL: as };
  const trusted = window.trustedTypes ? trustedTypes.createPolicy("bifolio-calculator", rules) : rules;

  const all = (selector, within) => [...within.querySelectorAll(selector)];
  const make = (tag, attributes) => Object.assign(document.createElement(tag), attributes);
  const fill = (element, html) => { element.innerHTML = trusted.createHTML(html); };

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

  let made = 0;

  /** A form with its answer. */
  class Column {
    constructor(calculator, root, suffix) {
      Object.assign(this, { calculator, root, suffix, state: {}, fields: new Map() });
      const form = this.part("form");
      form.firstElementChild.disabled = false;
      this.part("notices").id = "calc-notices-" + ++made;
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
      this.last = name;
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
        back.title = this.calculator.words.back.replace("{value}", () => shown || "—");
        back.setAttribute("aria-label", back.title);
      }
    }
    /** Says what is wrong at the field that the reader typed in, all else above the answer. */
    blame() {
      const { inputs, notices, refused } = this.answer;
      fill(this.part("notices"), notices);
      /* What refuses may be another field than the one that was typed in: both are marked then. */
      const own = Object.entries(inputs).some(([name, { fault }]) => fault && name in this.state);
      for (const [name, { box, control, fault }] of this.fields) {
        const wrong = inputs[name]?.fault || "";
        const here = name in this.state && !box.hidden && wrong;
        fill(fault, here || "");
        fault.hidden = !here;
        const meant = wrong || (refused && !own && name === this.last);
        control.setAttribute("aria-invalid", Boolean(meant));
        if (meant) control.setAttribute("aria-describedby", here ? fault.id : this.part("notices").id);
        else control.removeAttribute("aria-describedby");
        for (const notice of all(".calc-refusal", this.part("notices"))) {
          if (here && notice.dataset.at === name) notice.hidden = true;
        }
      }
    }
    /** Takes what an address says; what it does not name goes back to the default. */
    take(pairs) {
      this.state = {};
      this.last = "";
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

  window.bifolioColumn = { Column, trusted, all, make, read, same, reachable };
})();

/* Calculators: a page shows the working of the defaults; this lets a reader change the inputs.
   The engine is loaded when a calculator is first touched, or when the address carries a state:
   #~name=value&…, only what differs from the default. Names after "vs" are those of the second
   column; another "~" begins the next calculator of the page. */
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  const mode = document.documentElement.dataset.mode;
  const { Column, trusted, all, make, read, same, reachable } = window.bifolioColumn;

  let loading;
  function engine() {
    loading ||= new Promise((done, failed) => {
      const script = make("script", { onload: done, onerror: () => { loading = null; failed(); } });
      script.src = trusted.createScriptURL(words.engine);
      document.head.append(script);
    });
    return loading;
  }

  /** One column, or two to compare. */
  class Calculator {
    constructor(section) {
      const one = (name) => section.querySelector(name);
      this.section = section;
      this.words = words;
      this.definition = one(".calc-definition").textContent;
      this.preset = Object.fromEntries((section.dataset.preset || "").split("\n").filter(Boolean)
        .map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
      this.pattern = one(".calc-side").cloneNode(true);
      this.columns = [new Column(this, one(".calc-side"), "")];
      this.done = one(".calc-done");
      this.spoken = make("p", { className: "calc-spoken", role: "status" });
      section.append(this.spoken);
      section.addEventListener("focusin", () => engine().catch(() => {}), { once: true });
      one(".calc-tools").hidden = false;
      for (const button of all("[data-do]", section)) button.onclick = () => this[button.dataset.do](button);
      this.button = one("[data-do=compare]");
      this.label = [...this.button.childNodes];
      reachable(section);
    }
    ask(lines, what) {
      this.engine ||= bifolioCalculator(this.definition);
      /* Text has one language; side by side both are copied, as both are read. */
      const languages = mode === "both" && what === "text" ? ["en", "zh"] : [mode];
      return languages.map((language) => this.engine(lines, language, what)).join("\n");
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

'use strict';
// The development server adds this script to each page: it reloads what changed and shows findings.
(() => {
  const script = document.currentScript;
  const file = script.dataset.file; // empty when there is no site yet
  const kept = 'bifolio-live';
  let build = script.dataset.build;
  let stream = null;
  let shown = '';

  restorePlace();
  const view = makeView();
  listen();
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => close());
  addEventListener('pageshow', listen);

  // A browser opens six connections to a host, so only the tab in front keeps one. When a tab comes
  // back it names its build and is told what it missed.
  function listen() {
    if (document.visibilityState === 'hidden') return close();
    if (stream) return;
    stream = new EventSource('/-/events?since=' + encodeURIComponent(build));
    stream.addEventListener('problems', event => showProblems(event.data));
    stream.addEventListener('reload', event => {
      const data = JSON.parse(event.data);
      build = data.build;
      update(data.changed);
    });
    // A stream that the browser opens again by itself would name the old build.
    stream.addEventListener('error', () => {
      close();
      setTimeout(listen, 500);
    });
  }

  function close() {
    if (stream) stream.close();
    stream = null;
  }

  function update(changed) {
    if (changed === null || !file || file === '404.html' || changed.includes(file)) return reload();
    const sheets = new Map();
    for (const link of document.querySelectorAll('link[rel~="stylesheet"][href]')) {
      sheets.set(pathOf(link.href), link);
    }
    const loaded = new Set(performance.getEntriesByType('resource').map(entry => pathOf(entry.name)));
    for (const image of document.images) loaded.add(pathOf(image.currentSrc || image.src));
    if (changed.some(path => loaded.has(path) && !sheets.has(path))) return reload();
    for (const path of changed) if (sheets.has(path)) swap(sheets.get(path));
  }

  function swap(link) {
    const fresh = link.cloneNode();
    const address = new URL(link.href);
    address.searchParams.set('build', build);
    fresh.href = address.href;
    fresh.addEventListener('load', () => link.remove());
    fresh.addEventListener('error', () => fresh.remove());
    link.after(fresh);
  }

  function pathOf(address) {
    try {
      const url = new URL(address, location.href);
      return url.origin === location.origin ? decodeURIComponent(url.pathname).slice(1) : '';
    } catch {
      return '';
    }
  }

  function reload() {
    const place = { page: location.pathname, x: scrollX, y: scrollY };
    try {
      sessionStorage.setItem(kept, JSON.stringify(place));
    } catch {
      // without storage the browser's own memory must do
    }
    location.reload();
  }

  function restorePlace() {
    try {
      const place = JSON.parse(sessionStorage.getItem(kept));
      sessionStorage.removeItem(kept);
      if (place && place.page === location.pathname) {
        scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
      }
    } catch {
      // no storage, no place
    }
  }

  function showProblems(json) {
    const data = JSON.parse(json);
    const many = data.errors + data.warnings;
    view.badge.hidden = many === 0;
    view.badge.textContent = String(many);
    view.badge.className = data.errors > 0 ? 'badge error' : 'badge';
    view.badge.setAttribute('aria-label', counts(data));
    view.title.textContent = counts(data);
    view.list.replaceChildren(...data.diagnostics.map(item));
    const more = many - data.diagnostics.length;
    if (more > 0) view.list.append(element('li', 'more', 'and ' + more + ' more · 另有 ' + more + ' 个'));
    if (many === 0) view.dialog.close();
    else if (data.errors > 0 && json !== shown && !view.dialog.open) view.dialog.showModal();
    shown = json;
  }

  function counts(data) {
    const english = [];
    const chinese = [];
    if (data.errors > 0) {
      english.push(data.errors + (data.errors === 1 ? ' error' : ' errors'));
      chinese.push(data.errors + ' 个错误');
    }
    if (data.warnings > 0) {
      english.push(data.warnings + (data.warnings === 1 ? ' warning' : ' warnings'));
      chinese.push(data.warnings + ' 个警告');
    }
    return english.join(', ') + ' · ' + chinese.join(',');
  }

  function item(found) {
    const entry = element('li', found.severity);
    const head = element('p', 'head');
    head.append(element('code', 'place', placeOf(found)), ' ', element('span', 'kind', found.severity + '[' + found.code + ']'));
    entry.append(head, element('p', 'message', found.message));
    if (found.excerpt !== undefined) entry.append(excerpt(found));
    for (const note of found.notes) entry.append(element('p', 'note', 'note: ' + placeOf(note) + ': ' + note.message));
    if (found.hint) entry.append(element('p', 'hint', 'hint: ' + found.hint));
    return entry;
  }

  function placeOf(at) {
    return at.line === 0 ? at.path : at.path + ':' + at.line + ':' + at.column;
  }

  function excerpt(found) {
    const start = found.column - 1;
    const end = start + found.length;
    const line = found.excerpt;
    const pre = element('pre', '');
    pre.append(line.slice(0, start), element('mark', '', line.slice(start, end) || ' '), line.slice(end));
    return pre;
  }

  // Everything is text: nothing of a source is ever read as HTML.
  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  // In a shadow tree the theme's styles do not reach it, nor its styles the page.
  function makeView() {
    const host = element('bifolio-live', '');
    host.lang = 'en';
    const root = host.attachShadow({ mode: 'open' });
    const sheet = element('link', '');
    sheet.rel = 'stylesheet';
    sheet.href = '/-/live.css';
    const dialog = element('dialog', '');
    dialog.setAttribute('aria-labelledby', 'title');
    const title = element('h1', '');
    title.id = 'title';
    const shut = element('button', 'shut', 'Close · 关闭');
    shut.type = 'button';
    shut.addEventListener('click', () => dialog.close());
    const list = element('ol', '');
    const head = element('header', '');
    head.append(title, shut);
    dialog.append(head, list);
    const badge = element('button', 'badge');
    badge.type = 'button';
    badge.hidden = true;
    badge.setAttribute('aria-haspopup', 'dialog');
    badge.addEventListener('click', () => dialog.showModal());
    root.append(sheet, badge, dialog);
    document.documentElement.append(host);
    return { dialog, title, list, badge };
  }
})();

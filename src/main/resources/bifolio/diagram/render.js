// Runs in the page that DiagramRenderer makes. Draws each source with Mermaid and leaves one line for
// each in the document: svg and the drawing, or failure, line, column and message. Beside the SVG's text nothing of
// the page's or the machine's state gets out.
(function () {
  'use strict';
  var shapes = /^(rect|path|line|polygon|polyline|circle|ellipse)$/;
  var keptOfShapes = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'fill-opacity',
    'stroke-opacity', 'marker-start', 'marker-mid', 'marker-end'];
  var keptOfText = ['fill', 'font-size', 'font-weight', 'font-style', 'text-anchor',
    'dominant-baseline', 'text-decoration-line', 'opacity'];
  var initial = {
    'stroke-dasharray': 'none', 'opacity': '1', 'fill-opacity': '1', 'stroke-opacity': '1',
    'marker-start': 'none', 'marker-mid': 'none', 'marker-end': 'none', 'font-weight': '400',
    'font-style': 'normal', 'text-anchor': 'start', 'dominant-baseline': 'auto',
    'text-decoration-line': 'none'
  };

  // What the style sheet and the style attributes do becomes attributes: pages allow neither.
  function flatten(svg) {
    var found = [];
    svg.querySelectorAll('*').forEach(function (e) {
      var name = e.localName;
      var kept = shapes.test(name) ? keptOfShapes : /^(text|tspan)$/.test(name) ? keptOfText : ['opacity'];
      var style = getComputedStyle(e);
      var inMarker = !!e.closest('marker, defs, clipPath');
      var values = {};
      kept.forEach(function (p) {
        var v = style.getPropertyValue(p);
        var fromParent = name === 'tspan' && getComputedStyle(e.parentNode).getPropertyValue(p) === v;
        if (v && v !== initial[p] && !fromParent) values[p] = v;
      });
      if (values.stroke === 'none' || parseFloat(values['stroke-width']) === 0) {
        ['stroke-width', 'stroke-dasharray', 'stroke-opacity'].forEach(function (p) { delete values[p]; });
        if (shapes.test(name)) values.stroke = 'none';
      }
      var invisible = style.display === 'none' && !inMarker || style.visibility === 'hidden' && shapes.test(name);
      found.push({e: e, values: values, invisible: invisible});
    });
    found.forEach(function (f) {
      if (f.invisible) f.e.remove();
      ['style', 'class', 'marker-start', 'marker-mid', 'marker-end', 'text-decoration']
        .concat(keptOfShapes, keptOfText).forEach(function (p) { f.e.removeAttribute(p); });
      for (var p in f.values) {
        f.e.setAttribute(p === 'text-decoration-line' ? 'text-decoration' : p, f.values[p]);
      }
    });
  }

  // What only a style sheet moves would stay where it was.
  function move(svg) {
    svg.querySelectorAll('rect.milestone').forEach(function (rect) {
      var box = rect.getBBox();
      var side = box.width * 0.7, x = box.x + box.width / 2, y = box.y + box.height / 2;
      rect.removeAttribute('transform-origin');
      rect.setAttribute('transform', 'rotate(45 ' + x + ' ' + y + ')');
      rect.setAttribute('x', x - side / 2);
      rect.setAttribute('y', y - side / 2);
      rect.setAttribute('width', side);
      rect.setAttribute('height', side);
      var label = document.getElementById(rect.id + '-text');
      if (label) {
        label.setAttribute('x', x + 16);
        label.style.textAnchor = 'start';
        label.style.fontStyle = 'normal';
      }
    });
    // dates that would run into each other
    var end = -Infinity;
    svg.querySelectorAll('.grid .tick text').forEach(function (text) {
      var box = text.getBoundingClientRect();
      if (box.left < end + 4) {
        text.remove();
      } else {
        end = box.right;
      }
    });
    svg.querySelectorAll('.statediagram-cluster .cluster-label text').forEach(function (text) {
      text.setAttribute('transform', 'translate(0 5)');
    });
  }

  // Mermaid gives each word a tspan of its own. Words that look alike are one run.
  function joinWords(svg) {
    svg.querySelectorAll('tspan').forEach(function (row) {
      var words = Array.from(row.children);
      var plain = words.length > 0 && row.childNodes.length === words.length &&
          words.every(function (w) { return w.localName === 'tspan' && w.attributes.length === 0; });
      if (plain) row.textContent = row.textContent;
    });
    svg.querySelectorAll('text').forEach(function (text) {
      if (text.children.length === 0) text.textContent = text.textContent.trim();
    });
  }

  // Mermaid draws some outlines with a pencil that never shakes: hundreds of strokes of a pixel, the
  // outline twice, and apart from the inside. What is left is one path with the corners it has.
  function tidyPaths(svg) {
    svg.querySelectorAll('path').forEach(function (path) {
      var d = path.getAttribute('d') || '';
      if (/^[MCL\d\s.,e-]+$/.test(d) && (d.length > 800 || (d.match(/M/g) || []).length > 1)) {
        path.setAttribute('d', straightened(d));
      }
    });
    svg.querySelectorAll('g').forEach(function (g) {
      var inside = g.children[0], outline = g.children[1];
      if (g.children.length === 2 && inside.localName === 'path' && outline.localName === 'path' &&
          inside.getAttribute('stroke') === 'none' && outline.getAttribute('fill') === 'none') {
        ['stroke', 'stroke-width', 'stroke-dasharray'].forEach(function (p) {
          if (outline.hasAttribute(p)) inside.setAttribute(p, outline.getAttribute(p));
        });
        // an inside needs no last stroke, an outline does
        inside.setAttribute('d', inside.getAttribute('d').replace(/Z?$/, 'Z'));
        outline.remove();
      }
    });
  }

  function straightened(d) {
    var lines = [], seen = {};
    d.split('M').forEach(function (part) {
      var numbers = (part.match(/-?[\d.]+(?:e-?\d+)?/g) || []).map(Number);
      if (numbers.length < 4) return;
      var curve = part.indexOf('C') >= 0;
      var points = [[numbers[0], numbers[1]]];
      for (var i = 2; i + 1 < numbers.length; i += 2) {
        // of a stroke of a pixel only the end counts; its length makes up for any bend
        if (!curve || i % 6 === 0) points.push([numbers[i], numbers[i + 1]]);
      }
      points = thinned(points);
      var first = points[0], last = points[points.length - 1];
      var closed = points.length > 3 && Math.abs(first[0] - last[0]) + Math.abs(first[1] - last[1]) < 0.1;
      var text = 'M' + points.slice(0, closed ? -1 : points.length).map(round).join('L') + (closed ? 'Z' : '');
      if (!seen[text] && (points.length > 1)) {
        seen[text] = true;
        lines.push(text);
      }
    });
    return lines.join('');
  }

  function round(point) {
    return point.map(function (n) { return Math.round(n * 100) / 100; }).join(' ');
  }

  // Ramer, Douglas and Peucker: no point is left out that is a tenth of a pixel off the line.
  function thinned(points) {
    if (points.length < 3) return points;
    var a = points[0], b = points[points.length - 1], far = 0, at = 0;
    var length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (var i = 1; i < points.length - 1; i++) {
      var p = points[i];
      var off = length < 0.01 ? Math.hypot(p[0] - a[0], p[1] - a[1]) :
          Math.abs((b[0] - a[0]) * (a[1] - p[1]) - (a[0] - p[0]) * (b[1] - a[1])) / length;
      if (off > far) { far = off; at = i; }
    }
    return far < 0.1 ? [a, b] : thinned(points.slice(0, at + 1)).slice(0, -1).concat(thinned(points.slice(at)));
  }

  // What was drawn, as Chromium measures it, but not what Mermaid's own frame leaves outside: lifelines
  // are 2000 units long to begin with.
  function frame(svg) {
    var own = svg.viewBox.baseVal, bottom = own.y + own.height, margin = 4;
    svg.querySelectorAll('line').forEach(function (line) {
      if (line.y2.baseVal.value > bottom) line.setAttribute('y2', bottom);
    });
    var box = svg.getBBox();
    svg.setAttribute('viewBox', [box.x - margin, box.y - margin, box.width + 2 * margin,
      box.height + 2 * margin].join(' '));
  }

  function draw(source, place) {
    // Each drawing begins with the same dice, whatever was drawn before it.
    var seed = 1;
    Math.random = function () {
      seed = seed * 48271 % 2147483647;
      return seed / 2147483647;
    };
    return mermaid.render('d', source).then(function (drawn) {
      place.innerHTML = drawn.svg;
      var svg = place.querySelector('svg');
      move(svg);
      flatten(svg);
      joinWords(svg);
      tidyPaths(svg);
      frame(svg);
      return ['svg', new XMLSerializer().serializeToString(svg)];
    }).catch(function (e) {
      var at = e.hash && e.hash.loc || {};
      var column = typeof at.first_column === 'number' ? at.first_column + 1 : 0;
      return ['failure', at.first_line || (e.hash && e.hash.line) || 0, column, e.message || e];
    });
  }

  function next(sources, i, results, place) {
    if (i === sources.length) return Promise.resolve(results);
    return draw(sources[i], place).then(function (result) {
      results.push(result);
      place.textContent = '';
      return next(sources, i + 1, results, place);
    });
  }

  window.drawAll = function (sources) {
    mermaid.initialize(settingsOfDiagrams());
    var place = document.body.appendChild(document.createElement('div'));
    next(sources, 0, [], place).then(function (results) {
      var out = document.createElement('pre');
      out.id = 'results';
      // percent-encoded, so that no character means anything to whoever reads the document
      out.textContent = results.map(function (r) { return r.map(encodeURIComponent).join(' '); }).join('\n');
      document.body.replaceChildren(out);
    });
  };
}());

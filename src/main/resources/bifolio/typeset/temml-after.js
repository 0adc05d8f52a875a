// One formula: [markup] or [null, position or -1, message].
function mathOf(tex, display) {
  try {
    var options = {displayMode: display, throwOnError: true, trust: false};
    var tree = temml.__renderToMathMLTree(tex, options);
    wrapFragments(tree);
    return [tree.toMarkup()];
  } catch (e) {
    if (!(e instanceof temml.ParseError)) {
      return [null, -1, 'Too deep or broken'];
    }
    return [null, typeof e.position === 'number' ? e.position : -1, String(e.message)];
  }
}

// \underset{x}{\operatorname{f}} gives a munder with four children: a name, an invisible operator and
// a space come without a row around them. MathML counts children, so they get one.
function wrapFragments(node) {
  var children = node.children || [];
  for (var i = 0; i < children.length; i++) {
    var child = children[i];
    if (/^(m(under|over|sub|sup|frac|root)|mmulti)/.test(node.type) && !child.type && child.children) {
      var row = Object.create(Object.getPrototypeOf(node));
      row.type = 'mrow';
      row.attributes = {};
      row.children = child.children;
      row.classes = [];
      row.style = {};
      children[i] = child = row;
    }
    wrapFragments(child);
  }
}

/* Code is copied with a button. Loaded where code stands. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  function copied(button) {
    button.textContent = words.copied;
    setTimeout(function () { button.textContent = words.copy; }, 1600);
  }
  document.querySelectorAll("div.code").forEach(function (box) {
    var copy = Object.assign(document.createElement("button"), { type: "button", textContent: words.copy });
    copy.setAttribute("aria-live", "polite");
    copy.addEventListener("click", function () {
      var code = box.querySelector("code");
      var select = function () {
        getSelection().selectAllChildren(code);
        if (document.execCommand("copy")) copied(copy);
      };
      if (!navigator.clipboard) select();
      else navigator.clipboard.writeText(code.textContent).then(function () { copied(copy); }, select);
    });
    box.append(copy);
  });
})();

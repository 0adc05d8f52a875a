/* Runs before the first paint: the theme that the reader chose. */
try {
  var chosen = localStorage.getItem("bifolio-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch (blocked) {
  /* Storage is off: the system's theme stays. */
}

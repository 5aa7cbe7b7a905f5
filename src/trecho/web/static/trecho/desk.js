// A key presses the button that names it (data-key); while one types, keys write. Without this script the buttons work.
"use strict";
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=hidden]), textarea, select");
  if (typing && event.key === "Escape") return typing.blur();
  if (typing && !(event.key === "Enter" && event.ctrlKey)) return;
  if (!typing && (event.ctrlKey || event.metaKey || event.altKey || event.repeat)) return;
  const key = typing ? "ctrl-enter" : event.key.toLowerCase();
  const wanted = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key.split(" ").includes(key));
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
});

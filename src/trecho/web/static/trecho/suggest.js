// Shows what the words find while one types; without this script the form works all the same.
"use strict";
for (const form of document.querySelectorAll("form[data-suggest]")) {
  const field = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  let asked = 0;
  list.className = "suggestions";
  list.id = "suggestions";
  list.setAttribute("aria-live", "polite");
  field.setAttribute("aria-controls", list.id);
  form.after(list);
  field.addEventListener("input", () => {
    const mine = ++asked;
    const words = field.value.trim();
    if (!words) return list.replaceChildren();
    setTimeout(async () => {
      if (mine !== asked) return;
      const query = new URLSearchParams(new FormData(form));
      const answer = await fetch(`${form.dataset.suggest.split("?")[0]}?${query}`);
      if (!answer.ok || mine !== asked) return;
      const { rows } = await answer.json();
      list.replaceChildren(...rows.slice(0, 8).map((row) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = row.address;
        link.textContent = row.kind === "commitment" ? row.id : row.title;
        item.append(link, " ", Object.assign(document.createElement("span"), { textContent: row.excerpt.slice(0, 120) }));
        return item;
      }));
    }, 120);
  });
}

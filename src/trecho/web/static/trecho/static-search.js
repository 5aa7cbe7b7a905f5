// Search in a site of plain files: looks through search.json, which lies beside the pages of a language.
"use strict";
(async () => {
  const form = document.querySelector("form[role=search]");
  const field = form.querySelector("input[type=search]");
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const answer = await fetch("../search.json");
  const things = (await answer.json()).map((thing) => ({ ...thing, words: folded(`${thing.title} ${thing.text}`) }));
  const list = document.createElement("ol");
  list.className = "hits";
  list.setAttribute("aria-live", "polite");
  form.after(list);
  const show = () => {
    const wanted = folded(field.value).split(/\s+/).filter(Boolean);
    const found = wanted.length ? things.filter((thing) => wanted.every((word) => thing.words.includes(word))) : [];
    list.replaceChildren(...found.slice(0, 40).map((thing) => {
      const item = document.createElement("li");
      const link = Object.assign(document.createElement("a"), { href: `../${thing.address}`, textContent: thing.title });
      item.append(link, Object.assign(document.createElement("p"), { textContent: thing.text.slice(0, 200) }));
      return item;
    }));
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  field.addEventListener("input", show);
})();

// Results while one types, on the search page; arrows walk through them and Enter opens one. Elsewhere the box is an
// ordinary form. `/` brings the cursor to the box from anywhere (keyboard.js).

import { wake } from "./app.js";
import { asks } from "./ask.js";
import { morph } from "./morph.js";

export default function search(form) {
  const place = form.dataset.results && document.getElementById(form.dataset.results);
  const input = form.querySelector("input[type=search]");
  if (!place || !input) return;
  const ask = asks(150);

  input.addEventListener("input", () => {
    const url = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value) url.searchParams.set(name, value);
    const shown = new URL(url);
    url.searchParams.set("fragment", "results");
    ask.get(url, (html) => {
      morph(place, html);
      wake(place);
      history.replaceState(null, "", shown);
    });
  });

  form.addEventListener("submit", () => ask.stop());

  input.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    const first = place.querySelector("[data-hits] a");
    if (!first) return;
    event.preventDefault();
    first.focus();
  });

  place.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...place.querySelectorAll("[data-hits] .row-title a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    (next < 0 ? input : links[Math.min(next, links.length - 1)]).focus();
  });
}

// While a title is written, ideas that sound the same appear below it.

import { asks } from "./ask.js";
import { morph } from "./morph.js";

export default function similar(input) {
  const place = document.getElementById("similar");
  if (!place) return;
  const ask = asks(150);
  input.addEventListener("input", () => {
    const title = input.value.trim();
    if (title.length < 4) {
      ask.stop();
      place.replaceChildren();
      return;
    }
    const url = new URL("/ideas/similar", location.origin);
    url.searchParams.set("title", title);
    ask.get(url, (html) => morph(place, html));
  });
}

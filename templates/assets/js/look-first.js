// While somebody says what it is about, what there is about it already appears below.

import { asks } from "./ask.js";
import { morph } from "./morph.js";

export default function lookFirst(input) {
  const place = document.getElementById("matches");
  if (!place) return;
  const ask = asks(300);
  input.addEventListener("input", () => {
    const text = input.value.trim().slice(0, 600);
    if (text.length < 4) {
      ask.stop();
      place.replaceChildren();
      return;
    }
    const url = new URL("/ask/matches", location.origin);
    url.searchParams.set("text", text);
    ask.get(url, (html) => morph(place, html));
  });
}

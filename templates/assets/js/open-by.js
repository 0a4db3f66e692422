// A colleague has this open too: said as they open it, and taken back as they leave. The page says it at load as well.

import { stay, watch } from "./colleagues.js";

export default function openBy(place) {
  const { item, me, words, liveUrl, openUrl, shutUrl } = place.dataset;
  const [box, line] = [place.firstElementChild, place.querySelector("[data-names]")];
  stay(openUrl, shutUrl, document.querySelector("input[name=_token]")?.value);
  watch(liveUrl, me, (open) => {
    const names = open.filter((lease) => String(lease.item) === item).map((lease) => lease.name);
    const text = names.length ? words.replace("{names}", names.join(", ")) : "";
    if (line.textContent === text) return;
    line.textContent = text;
    box.hidden = !text;
  });
}

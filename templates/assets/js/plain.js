// Hints for a text while it is written: long sentences, words only an office uses. They stand below the field a moment
// after the last key, say nothing while there is nothing to say, and never stop anyone.

import { fragment, morph } from "./morph.js";

const REST = 1200;
const FEWEST = 40;

export default function plain(area) {
  const token = area.form?.elements._token?.value;
  if (!token) return;
  const place = document.createElement("div");
  place.className = "hints-place";
  let timer;
  let asked = 0;

  async function look() {
    const mine = ++asked;
    const hints = area.value.trim().length < FEWEST ? null : await hintsFor(area, token);
    // An older answer that comes late is not shown over a newer one.
    if (mine !== asked) return;
    if (!hints?.querySelector(".hint")) return place.replaceChildren();
    if (!place.isConnected) area.after(place);
    morph(place, hints);
  }

  function wait() {
    clearTimeout(timer);
    // Off-line there are no hints, and nobody needs to hear of it.
    timer = setTimeout(() => look().catch(() => undefined), REST);
  }

  area.addEventListener("input", wait);
  // On a slow line somebody writes before this script has come.
  if (area.value !== area.defaultValue) wait();
}

async function hintsFor(area, token) {
  const lang = area.form.elements.language?.value || area.lang || document.documentElement.lang;
  const body = new URLSearchParams({ _token: token, do: "hint", text: area.value });
  const answer = await fetch(`/desk/plain-language/${lang}`, { method: "POST", body, headers: { accept: "text/html" } });
  if (!answer.ok) throw new Error("no hints just now");
  return fragment(await answer.text());
}

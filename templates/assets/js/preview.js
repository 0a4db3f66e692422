// Shows a text as it will be read, beside the form, without leaving it. A form with `data-live` does so while one writes.

import { fragment, morph } from "./morph.js";

const REST = 1000;

export default function preview(form) {
  const place = document.getElementById("preview");
  if (!place) return;
  const button = form.querySelector("button[value=preview]");
  let newest = 0;

  async function show(submitter) {
    const mine = ++newest;
    const body = new URLSearchParams(new FormData(form, submitter));
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    const fresh = fragment(await answer.text());
    const shown = fresh.getElementById("preview");
    const problems = fresh.querySelector(".problems");
    if (!shown || problems) throw new Error("the answer is a page of its own");
    // What was typed since has asked again.
    if (mine === newest) morph(place, shown);
  }

  form.addEventListener("submit", async (event) => {
    const pressed = event.submitter;
    if (pressed?.value !== "preview") return;
    event.preventDefault();
    try {
      await show(pressed);
    } catch {
      const choice = document.createElement("input");
      choice.type = "hidden";
      choice.name = pressed.name;
      choice.value = pressed.value;
      form.append(choice);
      form.submit();
    }
  });

  if (!("live" in form.dataset) || !button) return;
  let resting;
  function wait() {
    clearTimeout(resting);
    resting = setTimeout(() => {
      // Offline, or too much at once: the button says so when it is pressed.
      show(button).catch((why) => console.warn("The preview stays as it was.", why));
    }, REST);
  }

  form.addEventListener("input", wait);
  // On a slow line somebody writes before this script has come.
  if ([...form.querySelectorAll("textarea, input[type=text]")].some((field) => field.value !== field.defaultValue)) wait();
}

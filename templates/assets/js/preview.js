// Shows an answer as it will be read, beside the form, without leaving it.

import { fragment, morph } from "./morph.js";

export default function preview(form) {
  const place = document.getElementById("preview");
  if (!place) return;
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (button?.value !== "preview") return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, button));
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
      const fresh = fragment(await answer.text());
      const shown = fresh.getElementById("preview");
      const problems = fresh.querySelector(".problems");
      if (!shown || problems) throw new Error("the answer is a page of its own");
      morph(place, shown);
    } catch {
      const choice = document.createElement("input");
      choice.type = "hidden";
      choice.name = button.name;
      choice.value = button.value;
      form.append(choice);
      form.submit();
    }
  });
}

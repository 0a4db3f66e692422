// Shows a text as it will be read, beside the form, without leaving it: by the button, and where the form asks for it by
// itself a moment after the last key. Hints for the writer come with it.

import { fragment, morph } from "./morph.js";

const REST = 900;

export default function preview(form) {
  const place = document.getElementById("preview");
  const button = form.querySelector("[name=do][value=preview]");
  if (!place || !button) return;
  let asked = 0;

  async function show() {
    const mine = ++asked;
    const body = new URLSearchParams(new FormData(form, button));
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" } });
    const fresh = fragment(await answer.text());
    const shown = fresh.getElementById("preview");
    const problems = fresh.querySelector(".problems");
    if (!shown || problems) throw new Error("the answer is a page of its own");
    // An older answer that comes late is not shown over a newer one.
    if (mine === asked) morph(place, shown);
  }

  form.addEventListener("submit", async (event) => {
    if (event.submitter?.value !== "preview") return;
    event.preventDefault();
    try {
      await show();
    } catch {
      const choice = document.createElement("input");
      choice.type = "hidden";
      choice.name = button.name;
      choice.value = button.value;
      form.append(choice);
      form.submit();
    }
  });

  if (!("previewLive" in form.dataset)) return;
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    // What cannot be shown yet is not shown yet: the button says why.
    timer = setTimeout(() => show().catch(() => undefined), REST);
  });
}

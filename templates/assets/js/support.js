// Supporting without leaving the page: the same form, sent by fetch; the answer is the page itself, of which only the
// support box is taken. Whatever goes wrong, the form is sent the ordinary way.

import { say, wake } from "./app.js";
import { fragment } from "./morph.js";

export default function support(box) {
  box.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-support]")) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button?.setAttribute("aria-disabled", "true");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: "text/html" },
      });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      const fresh = fragment(await answer.text()).getElementById("support");
      if (!fresh) throw new Error("the answer has no support box");
      box.replaceChildren(...fresh.childNodes);
      box.className = fresh.className;
      wake(box);
      say(box.querySelector(".support-state, .support-count")?.textContent.trim() ?? "");
      box.querySelector("form button")?.focus();
    } catch {
      form.submit();
    }
  });
}

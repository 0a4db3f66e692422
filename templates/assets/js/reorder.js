// Moving a question up or down without leaving the page: the same form, sent and answered by the server, put in place.

import { say, wake } from "./app.js";

export default function reorder(form) {
  let plainly = false;
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (plainly || button?.name !== "move") return;
    event.preventDefault();
    move(form, button).catch(() => {
      plainly = true;
      form.requestSubmit(button);
    });
  });
}

async function move(form, button) {
  const way = button.value.split("-")[1];
  const fields = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(form.action, { method: "POST", body: fields, headers: { accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page.querySelector("main");
  if (!next?.querySelector("form[data-module=reorder]")) throw new Error("not the form");
  const main = document.querySelector("main");
  main.replaceChildren(...document.importNode(next, true).childNodes);
  wake(main);
  const place = answer.ok ? new URL(button.formAction).hash.slice(1) : `f-question-${button.value.split("-")[0]}`;
  const moved = document.getElementById(place);
  // The hand stays on the button it pressed, as long as there is one.
  (moved?.querySelector(`button[value$="-${way}"]`) ?? moved?.querySelector("button[name=move]") ?? moved)?.focus();
  say(main.querySelector(answer.ok ? ".notice-title" : ".problems li")?.textContent.trim() ?? "");
}

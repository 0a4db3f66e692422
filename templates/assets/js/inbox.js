// The inbox: who has what open on other screens, at once; how many are ticked; the thing opened is where the keys are; and
// what is typed in the pane is kept in this tab until it is sent. Everything works without this, a page load later.

import { say } from "./app.js";
import { stay, watch } from "./colleagues.js";

export default function inbox(form) {
  const pane = form.querySelector("#pane");
  keepTyped(form);
  countTicks(form);
  noteByKey(form);
  watch(form.dataset.liveUrl, form.dataset.me, (open) => mark(form, pane, open), changed);
  if (pane?.hasAttribute("data-opened")) arrive(form, pane);
}

// Whoever opened a thing goes on there; those who listen hear what it is.
function arrive(form, pane) {
  stay(pane.dataset.openUrl, pane.dataset.shutUrl, form.elements._token?.value);
  if (!location.hash && !document.querySelector(".problems, [role=alert]")) pane.querySelector("#item-title")?.focus({ preventScroll: true });
  const here = form.querySelector(".queue-item[aria-current]");
  here?.scrollIntoView({ block: "nearest" });
}

function mark(form, pane, open) {
  const words = (names) => (names.length ? form.dataset.wordsOpen.replace("{names}", names.join(", ")) : "");
  const of = (id) => open.filter((lease) => String(lease.item) === id).map((lease) => lease.name);
  for (const row of form.querySelectorAll("[data-item]")) {
    const place = row.querySelector("[data-open-by]");
    const text = words(of(row.dataset.item));
    if (place && place.textContent !== text) place.textContent = text;
    if (pane && row.hasAttribute("aria-current")) {
      const here = pane.querySelector("[data-open-by-pane]");
      if (here && here.textContent !== text) here.textContent = text;
    }
  }
}

function changed() {
  const note = document.querySelector("[data-inbox-changed]");
  if (note) note.hidden = false;
}

function countTicks(form) {
  const bar = form.querySelector("[data-inbox-bar]");
  const place = form.querySelector("[data-ticked]");
  if (!bar || !place) return;
  const boxes = () => [...form.querySelectorAll("input[name=tick]")];
  let first = null;
  const count = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    place.textContent = ticked ? form.dataset.wordsTicked.replace("{count}", ticked) : "";
    if (ticked) bar.open = true;
    // What is ticked belongs to the address: reload and "back" bring it again.
    const url = new URL(location.href);
    const ids = boxes().filter((box) => box.checked).map((box) => box.value.split(".")[0]);
    if (ids.length) url.searchParams.set("tick", ids.join(","));
    else url.searchParams.delete("tick");
    history.replaceState(history.state, "", url);
    for (const link of form.querySelectorAll(".queue-item > a, .inbox-back a")) {
      const to = new URL(link.href);
      if (ids.length) to.searchParams.set("tick", ids.join(","));
      else to.searchParams.delete("tick");
      link.href = to;
    }
    say(place.textContent);
  };
  form.addEventListener("input", (event) => {
    if (event.target.name === "tick") count();
  });
  // With shift, everything between this box and the one before.
  form.addEventListener("click", (event) => {
    if (event.target.name !== "tick") return;
    const all = boxes();
    const at = all.indexOf(event.target);
    if (event.shiftKey && first !== null) {
      for (const box of all.slice(Math.min(at, first), Math.max(at, first) + 1)) box.checked = event.target.checked;
      count();
    }
    first = at;
  });
  document.addEventListener("talkoo:key", (event) => {
    if (event.detail !== "b") return;
    event.preventDefault();
    bar.open = true;
    bar.querySelector("select, textarea, input")?.focus();
  });
}

// N goes to the note, which stands open.
function noteByKey(form) {
  const note = form.querySelector("#f-note");
  if (!note) return;
  document.addEventListener("talkoo:key", (event) => {
    if (event.detail !== "n") return;
    event.preventDefault();
    note.scrollIntoView({ block: "center" });
    note.focus();
  });
}

// Texts typed and not sent, by thing and field.
function keepTyped(form) {
  const item = form.querySelector(".queue-item[aria-current]")?.dataset.item;
  if (!item) return;
  const key = (field) => `inbox:${item}:${field.name}`;
  const texts = [...form.querySelectorAll("#pane textarea")];
  try {
    for (const field of texts) {
      const kept = sessionStorage.getItem(key(field));
      if (kept && !field.value.trim()) {
        field.value = kept;
        const fold = field.closest("details");
        if (fold) fold.open = true;
      }
      field.addEventListener("input", () => sessionStorage.setItem(key(field), field.value));
    }
    form.addEventListener("submit", (event) => {
      const sent = event.submitter?.closest(".form")?.querySelector("textarea");
      if (sent) sessionStorage.removeItem(key(sent));
    });
  } catch {
    // A browser that keeps nothing keeps nothing.
  }
}

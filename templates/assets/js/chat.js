// A live chat looks again by itself when something was said, and now and then in case the news of it was lost. The news
// say only that there is news: what was said is on the page, which is fetched and put in place of the old one. A line is
// sent without leaving the page. Without any of this one sends the form and presses "Look for news".

import { morph } from "./morph.js";
import { say, wake } from "./app.js";

const NOW_AND_THEN = 30_000;

// What stands there, besides how long ago it was said.
const what = (place) => [...place.querySelectorAll("[id]")].map(({ id }) => id).join();

export default function chat(place) {
  for (const link of document.querySelectorAll("[data-look]")) link.hidden = true;
  const form = document.querySelector("[data-chat-form]");
  if (form) sendsWithoutLeaving(form, (page) => show(page));
  const url = place.dataset.liveUrl;
  if (!url) return;
  let looking = false;
  let again = false;

  function show(page) {
    const fresh = page.getElementById(place.id);
    if (!fresh) return;
    const before = what(place);
    const end = document.getElementById("last");
    // Whoever reads further up is left there.
    const follows = end && end.getBoundingClientRect().top < innerHeight + 100;
    morph(place, fresh.innerHTML);
    document.title = page.title;
    wake(place);
    if (what(place) !== before) {
      // A log speaks for itself; a list does not.
      if (place.dataset.words) say(place.dataset.words);
      if (follows) end.scrollIntoView({ block: "nearest" });
    }
    if (!fresh.dataset.liveUrl) rest();
  }

  async function look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // The line is gone for a moment; the stream comes back and looks again.
    } finally {
      looking = false;
    }
    if (again) {
      again = false;
      look();
    }
  }

  const source = "EventSource" in window ? new EventSource(url) : null;
  // After a broken line something may have been said meanwhile.
  source?.addEventListener("open", look);
  source?.addEventListener("message", look);
  const clock = setInterval(look, NOW_AND_THEN);
  function rest() {
    source?.close();
    clearInterval(clock);
  }
  window.addEventListener("pagehide", () => {
    rest();
    gone(place);
  });
  // A page that comes out of the browser's memory listens anew.
  window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

// The other side sees at once that one has left; without this word they see it after a minute and a half.
function gone({ dataset: { goneUrl } }) {
  if (!goneUrl) return;
  const body = new URLSearchParams({ _token: document.querySelector("[data-chat-form] input[name=_token]")?.value ?? "" });
  navigator.sendBeacon?.(goneUrl, body);
}

function sendsWithoutLeaving(form, show) {
  const text = form.querySelector("textarea");
  // At a desk Enter sends, as people know it from every chat; under a thumb it begins a new line.
  const atDesk = matchMedia("(pointer: fine)").matches;
  const hint = document.createElement("p");
  hint.className = "help";
  hint.textContent = form.dataset.keys;
  // Lines leave one after the other, in the order they were written; the first is on its way.
  const leaving = [];

  // The box is free for the next line at once.
  async function send() {
    if (!text.value.trim()) return;
    leaving.push(new URLSearchParams(new FormData(form)));
    text.value = "";
    text.focus();
    if (leaving.length > 1) return;
    while (leaving.length > 0) {
      await sendFirst();
      leaving.shift();
    }
  }

  // What could not be sent stands in front of what is being written.
  function putBack() {
    const lines = leaving.splice(0).map((body) => body.get(text.name));
    text.value = [...lines, text.value].filter(Boolean).join("\n");
  }

  async function sendFirst() {
    const headers = { accept: "text/html" };
    const answer = await fetch(form.action, { method: "POST", body: leaving[0], headers, keepalive: true }).catch(() => null);
    if (!answer) {
      putBack();
      say(form.dataset.unsent);
      hint.textContent = form.dataset.unsent;
      hint.hidden = false;
      return;
    }
    if (!answer.ok) {
      // What is wrong is said by the page that answers, which keeps what was typed.
      putBack();
      HTMLFormElement.prototype.submit.call(form);
      return;
    }
    // A chat that ended meanwhile goes on in its case, unless somebody is in the middle of the next line.
    if (new URL(answer.url).pathname !== location.pathname && !text.value && leaving.length === 1) {
      location.assign(answer.url);
      return;
    }
    hint.textContent = form.dataset.keys;
    hint.hidden = !atDesk;
    // It has arrived, whatever comes of the page that says so: the news of it shows it too.
    const page = await answer.text().catch(() => "");
    show(new DOMParser().parseFromString(page, "text/html"));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  hint.hidden = !atDesk;
  text.closest(".field").append(hint);
  if (!atDesk) return;
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (form.reportValidity()) send();
  });
}

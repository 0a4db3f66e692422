// A live chat looks again by itself when something was said. The news say only that there is news: what was said is on
// the page, which is fetched and put in place of the old one. Without this one presses "Look for news".

import { morph } from "./morph.js";
import { say, wake } from "./app.js";

export default function chat(place) {
  const url = place.dataset.liveUrl;
  if (!url || !("EventSource" in window)) return;
  let looking = false;
  let again = false;

  async function look() {
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById(place.id);
        const before = place.textContent.trim();
        if (fresh) morph(place, fresh.innerHTML);
        wake(place);
        if (place.textContent.trim() !== before && place.dataset.words) say(place.dataset.words);
      }
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

  const source = new EventSource(url);
  // After a broken line something may have been said meanwhile.
  source.addEventListener("open", look);
  source.addEventListener("message", look);
  window.addEventListener("pagehide", () => source.close());
}

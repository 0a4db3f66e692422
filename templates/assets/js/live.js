// Counts that move while one reads. One EventSource for each page; it sleeps while the page is hidden, so that a
// hundred open tabs cost the town nothing. Events carry `{"id": "support-412", "count": 129}`; the word beside
// the number brings its own forms.

const streams = new Map();

export default function live(place) {
  const url = place.dataset.liveUrl;
  if (!url || !("EventSource" in window)) return;
  const listen = () => {
    const source = new EventSource(url);
    streams.set(place, source);
    for (const kind of ["message", "count", "support"]) source.addEventListener(kind, ({ data }) => show(place, data));
  };
  const rest = () => {
    streams.get(place)?.close();
    streams.delete(place);
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) rest();
    else if (!streams.has(place)) listen();
  });
  window.addEventListener("pagehide", rest);
  if (!document.hidden) listen();
}

// "1 kannattaja", "2 kannattajaa": the page carries the forms, the browser knows which number takes which.
function form(word, count) {
  const kind = new Intl.PluralRules(document.documentElement.lang).select(count);
  return word.dataset[kind] ?? word.dataset.many;
}

function show(place, data) {
  let news;
  try {
    news = JSON.parse(data);
  } catch {
    return;
  }
  if (news.id !== undefined && place.dataset.liveId && String(news.id) !== place.dataset.liveId) return;
  const count = news.count ?? news.support_count;
  const shown = place.querySelector("[data-count]");
  if (typeof count !== "number" || !shown) return;
  const text = count.toLocaleString(document.documentElement.lang);
  if (shown.textContent === text) return;
  shown.textContent = text;
  const word = place.querySelector("[data-count-word]");
  if (word) word.textContent = form(word, count);
  shown.setAttribute("data-changed", "");
  shown.addEventListener("animationend", () => shown.removeAttribute("data-changed"), { once: true });
}

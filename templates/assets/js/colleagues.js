// Who else has what open: told by this page while it is open, heard from the others as they tell it. Without any of this
// it is said when a page is loaded.

const AGAIN = 30_000;

// Says now and then that this is still open, and once that it is not.
export function stay(openUrl, shutUrl, token) {
  const tell = (url) => {
    const body = new URLSearchParams({ _token: token ?? "" });
    if (!navigator.sendBeacon?.(url, body)) fetch(url, { method: "POST", body, keepalive: true }).catch(() => {});
  };
  // The page one came from may say that it is left after this one was asked for.
  tell(openUrl);
  let timer = setInterval(() => tell(openUrl), AGAIN);
  document.addEventListener("visibilitychange", () => {
    clearInterval(timer);
    if (document.hidden) return;
    tell(openUrl);
    timer = setInterval(() => tell(openUrl), AGAIN);
  });
  window.addEventListener("pagehide", () => tell(shutUrl));
  // A page that comes out of the browser's memory is open again.
  window.addEventListener("pageshow", ({ persisted }) => persisted && tell(openUrl));
}

// Calls `show` with what others have open, each time that changes; and `changed` when the list is no longer what it was.
export function watch(url, me, show, changed = () => {}) {
  if (!("EventSource" in window)) return;
  let source;
  let expire;
  const listen = () => {
    source = new EventSource(url);
    source.addEventListener("message", ({ data }) => {
      let news;
      try {
        news = JSON.parse(data);
      } catch {
        return;
      }
      if (news.topic?.startsWith("inbox-changed-")) return changed();
      if (!news.topic?.startsWith("inbox-open-")) return;
      // Leases are told by the server's clock: what counts is how long they hold from now.
      const skew = Date.now() - Date.parse(news.data.now);
      const tell = () => {
        const now = Date.now() - skew;
        const open = (news.data.open ?? []).filter((lease) => Date.parse(lease.until) > now && String(lease.person) !== me);
        show(open);
        clearTimeout(expire);
        const next = Math.min(...open.map((lease) => Date.parse(lease.until) - now));
        if (Number.isFinite(next)) expire = setTimeout(tell, next + 500);
      };
      tell();
    });
  };
  const rest = () => source?.close();
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", ({ persisted }) => persisted && listen());
  if (!document.hidden) listen();
}

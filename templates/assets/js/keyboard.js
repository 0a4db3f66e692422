// Keys for the whole hub: `/` goes to the search box, `?` shows what else there is, and whatever carries `data-key`
// is pressed by its key. Keys never work while one types, nor together with Ctrl, Alt or Meta.

export default function keyboard() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]")) return;
    if (event.key === "/") {
      const box = document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]");
      if (box) {
        event.preventDefault();
        box.focus();
        box.select();
      }
      return;
    }
    if (event.key === "?") {
      document.dispatchEvent(new CustomEvent("talkoo:keys"));
      return;
    }
    if (event.key.length !== 1) return;
    const news = new CustomEvent("talkoo:key", { detail: event.key.toLowerCase(), cancelable: true });
    if (!document.dispatchEvent(news)) {
      event.preventDefault();
      return;
    }
    const place = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (place) {
      event.preventDefault();
      place.click();
      place.closest("details")?.querySelector("input:not([type=hidden]), select, textarea")?.focus();
    }
  });
}

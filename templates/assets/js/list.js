// A list of the desk: J and K walk through it, Enter opens, X ticks.

export default function list(place) {
  const links = () => [...place.querySelectorAll(".queue-item > a")];
  const at = () => {
    const all = links();
    const focused = all.indexOf(document.activeElement);
    return focused >= 0 ? focused : all.findIndex((link) => link.closest("[aria-current]"));
  };
  document.addEventListener("talkoo:key", (event) => {
    const all = links();
    const key = event.detail;
    if (key === "j" || key === "k") {
      const next = all[Math.max(0, Math.min(all.length - 1, at() + (key === "j" ? 1 : -1)))];
      next?.focus();
      next?.scrollIntoView({ block: "nearest" });
      event.preventDefault();
    } else if (key === "x") {
      const box = all[at()]?.closest(".queue-item").querySelector("input[type=checkbox]");
      if (box) {
        box.checked = !box.checked;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        event.preventDefault();
      }
    }
  });
}

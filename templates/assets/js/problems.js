// Brings the summary of what is wrong to the reader, and each of its links to the field it speaks of.

export default function problems(summary) {
  summary.focus({ preventScroll: false });
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    (field.matches("input, select, textarea") ? field : (field.querySelector("input, select, textarea") ?? field)).focus();
  });
}

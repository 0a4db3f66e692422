// The ticks of a checklist go into the address by themselves, so that a reload, a bookmark, a link and the print have them.
// Without a script a button does the same.

export default function ticks(form) {
  const byHand = form.querySelector("[data-by-hand]");
  const count = form.querySelector("[data-done]");
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const print = document.getElementById(form.dataset.print);
  const copy = document.getElementById("copy-mine");
  if (byHand) byHand.hidden = true;
  form.addEventListener("change", () => {
    const query = new URLSearchParams(new FormData(form)).toString();
    history.replaceState(history.state, "", `?${query}`);
    if (print) print.search = query;
    if (copy) copy.dataset.copy = location.href;
    const done = boxes.filter((box) => box.checked).length;
    if (count) count.textContent = form.dataset.said.replace("{done}", done);
  });
}

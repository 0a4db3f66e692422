// A question that depends on another is shown while the other is answered so. The server asks the same; without a script
// every question stands there with the words that say when it is asked.

export default function onlyIf(place) {
  const form = place.closest("form");
  const { on, is } = place.dataset;
  if (!form || !on) return;
  const words = place.querySelector(".only-if");
  const set = () => {
    const other = form.querySelector(`[data-on-field="${on}"]`);
    // What is itself not asked has no answer.
    const asked = !other?.closest("[data-module=only-if][hidden]");
    place.hidden = !(asked && new FormData(form).getAll(on).includes(is));
    if (words) words.hidden = true;
    // Half a date in a field nobody sees would hold the form up for ever.
    if (place.hidden) for (const field of place.querySelectorAll("input")) if (field.validity.badInput) field.value = "";
    place.dispatchEvent(new CustomEvent("only-if"));
  };
  form.addEventListener("input", set);
  form.addEventListener("change", set);
  // What depends on a question that depends on another follows it.
  form.querySelector(`[data-on-field="${on}"]`)?.closest("[data-module=only-if]")?.addEventListener("only-if", set);
  set();
}

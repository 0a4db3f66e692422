// Filters that send themselves when a choice is made. The button stays for those who choose several first by keyboard:
// a select sends only once it has lost the keys that change it.

export default function filters(form) {
  const send = () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
    form.requestSubmit();
    for (const field of form.elements) field.disabled = false;
  };
  let byKey = false;
  form.addEventListener("keydown", () => (byKey = true));
  form.addEventListener("pointerdown", () => (byKey = false));
  form.addEventListener("change", (event) => {
    if (event.target.matches("select") && !byKey) send();
  });
}

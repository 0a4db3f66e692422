// Copies the address of the page; the button shows itself only where this can be done.

import { say } from "./app.js";

export default function copy(button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.classList.add("did");
    say(`${button.textContent.trim()} ✓`);
    setTimeout(() => button.classList.remove("did"), 2000);
  });
}

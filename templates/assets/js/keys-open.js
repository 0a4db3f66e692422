// The button that shows the keys, for those who do not know that `?` does.

export default function keysOpen(button) {
  button.hidden = false;
  button.addEventListener("click", () => document.dispatchEvent(new CustomEvent("talkoo:keys")));
}

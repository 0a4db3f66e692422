// The list of keys, shown by `?` and by the button that says so.

export default function keys(dialog) {
  document.addEventListener("talkoo:keys", () => dialog.showModal());
}

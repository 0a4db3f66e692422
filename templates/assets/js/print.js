// A button for what every browser can do but few people find.

export default function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

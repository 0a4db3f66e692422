// Light, dark or as the device says, at once and without a new page. The cookie is the one the server reads.

export default function theme(place) {
  place.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-theme-choice]");
    if (!choice) return;
    event.preventDefault();
    const value = choice.dataset.themeChoice;
    document.documentElement.dataset.theme = value;
    document.cookie = `theme=${value}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`;
    for (const other of place.querySelectorAll("[data-theme-choice]")) {
      if (other === choice) other.setAttribute("aria-current", "true");
      else other.removeAttribute("aria-current");
    }
  });
}

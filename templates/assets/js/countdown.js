// Time left by the server's clock: from the moment the page was made the browser only counts how long it has been open,
// so a wrong or moved clock on the reader's side changes nothing.
export default function countdown(element) {
  const until = Date.parse(element.dataset.until);
  const began = Date.parse(element.dataset.now);
  const place = element.querySelector("[data-left]");
  if (!place || Number.isNaN(until) || Number.isNaN(began)) return;
  const opened = performance.now();
  const say = (count, unit) =>
    new Intl.NumberFormat(element.dataset.lang, { style: "unit", unit, unitDisplay: "long" }).format(count);
  const two = (one, unit, other, smaller) => (other ? `${say(one, unit)} ${say(other, smaller)}` : say(one, unit));
  const tick = () => {
    const seconds = Math.ceil((until - began - (performance.now() - opened)) / 1000);
    if (seconds <= 0) {
      element.classList.add("countdown-over");
      place.textContent = element.dataset.over;
      return;
    }
    const minutes = Math.ceil(seconds / 60);
    const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
    if (days > 0) place.textContent = two(days, "day", hours, "hour");
    else if (hours > 0) place.textContent = two(hours, "hour", minutes % 60, "minute");
    else if (seconds > 60) place.textContent = say(minutes, "minute");
    else place.textContent = say(seconds, "second");
    setTimeout(tick, seconds > 60 ? 1000 * (seconds % 60 || 60) : 1000);
  };
  tick();
}

// What folds on a phone stands open where there is room.

export default function fold(details) {
  if (!details.classList.contains("filters")) return;
  const wide = matchMedia("(min-width: 60rem)");
  const set = () => {
    if (wide.matches) details.open = true;
  };
  wide.addEventListener("change", set);
  set();
}

// Finds what a page asks for by `data-module="name other"` and brings it to life. A page works without any of this:
// every module makes a form or a link that already works pleasanter to use. Modules are loaded only when asked for,
// and one that fails never stops the others.

const awake = new WeakMap();

/** Resolves when every module asked for is there, or has failed. */
export function wake(root = document) {
  const coming = [];
  const places = [...root.querySelectorAll("[data-module]")];
  if (root instanceof Element && root.matches("[data-module]")) places.unshift(root);
  for (const place of places) {
    const had = awake.get(place) ?? new Set();
    awake.set(place, had);
    for (const name of place.dataset.module.split(/\s+/)) {
      if (!/^[a-z-]+$/.test(name) || had.has(name)) continue;
      had.add(name);
      const module = import(`./${name}.js`).then(
        (module) => module.default(place),
        (error) => console.warn(`The module ${name} could not start.`, error),
      );
      coming.push(module);
    }
  }
  return Promise.allSettled(coming);
}

// Says something to those who listen instead of looking.
export function say(text) {
  const said = document.getElementById("said");
  if (said) said.textContent = text;
}

// A form was sent and this page is the answer to it: what the browser kept of the form has arrived. After a lost
// connection people come back by "reload" or "back", and then it is still needed.
function forgetWhatArrived() {
  try {
    const sent = sessionStorage.getItem("draft-sent");
    if (!sent) return;
    sessionStorage.removeItem("draft-sent");
    const [arrival] = performance.getEntriesByType("navigation");
    if (arrival?.type === "navigate" && !document.querySelector(".problems, .error-page")) localStorage.removeItem(sent);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

// Where the rooms of the desk are one line to slide along, the one we are in is in sight.
function showWhereWeAre() {
  const here = document.querySelector(".desk-tabs [aria-current]");
  const line = here?.closest("ul");
  if (!line || line.scrollWidth <= line.clientWidth) return;
  const [link, frame] = [here.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += link.left - frame.left - (frame.width - link.width) / 2;
}

document.documentElement.classList.add("scripted");
showWhereWeAre();
forgetWhatArrived();
const keys = import("./keyboard.js").then((module) => module.default());
// Whoever drives a page by a program does nothing before this stands there.
Promise.allSettled([wake(), keys]).then(() => document.documentElement.classList.add("ready"));

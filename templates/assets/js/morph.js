// Puts new HTML in the place of old without losing focus, selection or what was typed: elements are matched by id
// first and by order otherwise, and only what differs is touched.

export function fragment(html) {
  const shelf = document.createElement("template");
  shelf.innerHTML = html;
  return shelf.content;
}

export function morph(place, html) {
  const next = typeof html === "string" ? fragment(html) : html;
  children(place, next);
}

function children(old, next) {
  const byId = new Map();
  for (const child of old.children) if (child.id) byId.set(child.id, child);
  let here = old.firstChild;
  for (const wanted of [...next.childNodes]) {
    const match = wanted.id && byId.get(wanted.id);
    if (match) {
      if (match !== here) old.insertBefore(match, here);
      else here = here.nextSibling;
      node(match, wanted);
    } else if (here && alike(here, wanted)) {
      const following = here.nextSibling;
      node(here, wanted);
      here = following;
    } else {
      old.insertBefore(document.importNode(wanted, true), here);
    }
  }
  while (here) {
    const following = here.nextSibling;
    here.remove();
    here = following;
  }
}

function alike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && !one.id && !other.id;
}

function node(old, next) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) {
    // What a reader has opened stays open.
    if (!next.hasAttribute(name) && !(name === "open" && old.nodeName === "DETAILS")) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (old === document.activeElement && "value" in old) return;
  children(old, next);
}

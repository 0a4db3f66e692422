// Nothing typed is lost: every change of a form is kept in this browser at once and, where the form names an address
// for it, on the server a moment later. What is kept here is put back when the page opens again, and is forgotten once
// the form has been sent and the next page has come.

const LIFE = 30 * 24 * 3600 * 1000;

export default function autosave(form) {
  const key = `draft:${location.pathname}:${form.dataset.autosave}`;
  const url = form.dataset.autosaveUrl;
  const state = form.querySelector("[data-saved]");
  const given = JSON.stringify(asGiven(form));
  let timer;

  const typed = JSON.stringify(read(form)) !== given;
  const kept = recall(key);
  if (kept && !typed && (kept.given === given || isEmpty(form))) {
    write(form, kept.values);
    if (JSON.stringify(read(form)) !== given) {
      const note = words(form, "restored");
      if (state && note) state.textContent = note;
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function changed() {
    remember(key, { values: read(form), given });
    clearTimeout(timer);
    timer = setTimeout(save, 700);
  }

  async function save() {
    if (url) {
      try {
        const body = new FormData(form);
        for (const input of form.querySelectorAll("input[type=file]")) body.delete(input.name);
        const answer = await fetch(url, { method: "POST", body, headers: { accept: "text/html" } });
        if (answer.ok) {
          adopt(form, new URL(answer.url).searchParams.get("draft"));
          if (state) state.textContent = words(form, "saved");
          return;
        }
      } catch {
        // Off-line: the browser has it.
      }
    }
    if (state) state.textContent = words(form, "here");
  }

  form.addEventListener("input", changed);
  // On a slow line somebody writes before this script has come.
  if (typed) changed();

  form.addEventListener("submit", () => {
    clearTimeout(timer);
    // Kept until the next page has come: a lost connection must not lose the text. app.js forgets it then.
    sessionStorage.setItem("draft-sent", key);
  });
}

function words(form, which) {
  return form.dataset[`words${which[0].toUpperCase()}${which.slice(1)}`] ?? "";
}

// The server leads on to the page of the draft; its number makes the next save one of the same draft.
function adopt(form, draft) {
  if (!draft) return;
  let field = form.querySelector("input[name=draft]");
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "draft";
    form.append(field);
  }
  field.value = draft;
}

function fields(form) {
  return [...form.elements].filter(
    (field) => field.name && !field.name.startsWith("_") && !["hidden", "file", "submit", "button", "password"].includes(field.type) && field.name !== "website",
  );
}

function read(form) {
  const values = {};
  for (const field of fields(form)) {
    if (field.type === "radio") {
      if (field.checked) values[field.name] = field.value;
    } else if (field.type === "checkbox") {
      (values[field.name] ??= []).push(...(field.checked ? [field.value] : []));
    } else {
      values[field.name] = field.value;
    }
  }
  return values;
}

/** What the server has put into the form, whatever was typed since. */
function asGiven(form) {
  const values = {};
  for (const field of fields(form)) {
    if (field.type === "radio") {
      if (field.defaultChecked) values[field.name] = field.value;
    } else if (field.type === "checkbox") {
      (values[field.name] ??= []).push(...(field.defaultChecked ? [field.value] : []));
    } else if (field.options) {
      values[field.name] = ([...field.options].find((one) => one.defaultSelected) ?? field.options[0])?.value ?? "";
    } else {
      values[field.name] = field.defaultValue;
    }
  }
  return values;
}

function write(form, values) {
  for (const field of fields(form)) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (field.type === "radio") field.checked = field.value === value;
    else if (field.type === "checkbox") field.checked = Array.isArray(value) && value.includes(field.value);
    else field.value = value;
  }
}

// What the browser remembers goes back into the form it was written in: the server says what it said then, or nothing.
// Where it says something else, somebody has gone on since, and that wins.
function isEmpty(form) {
  return fields(form)
    .filter((field) => field.matches("textarea, input[type=text]"))
    .every((field) => field.value === "");
}

function recall(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept && Date.now() - kept.at < LIFE) return kept;
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing keeps nothing.
  }
  return null;
}

function remember(key, draft) {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), ...draft }));
  } catch {
    // Full or forbidden: the server may still have it.
  }
}

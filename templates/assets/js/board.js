// A board whose cards are dragged, or moved by keys: the space bar picks a card up, arrow keys choose the stage, Enter
// drops it and Escape puts it back; those who listen hear where it is. Dropping opens the card's own form as a dialog,
// because people will be told, and somebody has to say what. Without this every card still has that form.

import { say } from "./app.js";

export default function board(place) {
  const columns = [...place.querySelectorAll("[data-stage]")];
  const help = document.querySelector(".board-help");
  if (help) help.hidden = false;
  for (const card of place.querySelectorAll("[data-card]")) alive(place, columns, card);
  for (const column of columns) takes(place, columns, column);
}

const words = (text, fill) => text.replace(/\{(\w+)\}/g, (whole, name) => fill[name] ?? whole);
const stageOf = (card) => card.closest("[data-stage]");
const stages = (card) => [...card.querySelectorAll("select[name=stage] option")].map((option) => option.value);

function alive(place, columns, card) {
  const handle = card.querySelector(".card-handle");
  if (!handle || !stages(card).length) return;
  handle.hidden = false;
  card.draggable = true;
  card.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/plain", card.id);
    event.dataTransfer.effectAllowed = "move";
    card.classList.add("card-held");
  });
  card.addEventListener("dragend", () => {
    card.classList.remove("card-held");
    for (const column of columns) column.classList.remove("board-aim", "board-closed");
  });
  let aim = null;
  const from = () => columns.indexOf(stageOf(card));
  const point = (at) => {
    columns.forEach((column, number) => column.classList.toggle("board-aim", number === at));
    columns[at]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const let_go = () => {
    aim = null;
    point(-1);
    card.classList.remove("card-held");
    handle.setAttribute("aria-pressed", "false");
  };
  handle.setAttribute("aria-pressed", "false");
  handle.addEventListener("keydown", (event) => {
    const title = card.dataset.title;
    if (aim === null) {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      aim = from();
      point(aim);
      card.classList.add("card-held");
      handle.setAttribute("aria-pressed", "true");
      say(words(place.dataset.picked, { title, stage: columns[aim].dataset.name }));
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      aim = Math.min(columns.length - 1, Math.max(0, aim + step));
      point(aim);
      const { name, cards, stage } = columns[aim].dataset;
      const can = aim === from() || stages(card).includes(stage);
      say(can ? words(place.dataset.over, { stage: name, cards }) : words(place.dataset.cannot, { stage: name }));
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const column = columns[aim];
      const same = aim === from();
      let_go();
      if (same) say(words(place.dataset.back, { title, stage: column.dataset.name }));
      else drop(place, card, column, handle);
    } else if (event.key === "Escape") {
      event.preventDefault();
      let_go();
      say(words(place.dataset.back, { title, stage: columns[from()].dataset.name }));
    }
  });
  handle.addEventListener("blur", () => {
    if (aim !== null) let_go();
  });
  handle.addEventListener("click", () => {
    if (aim === null && !card.querySelector(".card-move").open) card.querySelector(".card-move").open = true;
  });
}

function takes(place, columns, column) {
  const held = () => place.querySelector(".card-held");
  column.addEventListener("dragover", (event) => {
    const card = held();
    if (!card || stageOf(card) === column) return;
    const can = stages(card).includes(column.dataset.stage);
    column.classList.toggle("board-aim", can);
    column.classList.toggle("board-closed", !can);
    if (can) event.preventDefault();
  });
  column.addEventListener("dragleave", (event) => {
    if (!column.contains(event.relatedTarget)) column.classList.remove("board-aim", "board-closed");
  });
  column.addEventListener("drop", (event) => {
    event.preventDefault();
    column.classList.remove("board-aim");
    const card = held();
    if (card) drop(place, card, column, card.querySelector(".card-handle"));
  });
}

// Asks for the words in a dialog that holds the card's own form; Escape leaves everything as it is.
function drop(place, card, column, handle) {
  const title = card.dataset.title;
  if (!stages(card).includes(column.dataset.stage)) {
    say(words(place.dataset.cannot, { stage: column.dataset.name }));
    handle?.focus();
    return;
  }
  const home = card.querySelector(".card-move");
  const form = home.querySelector("form");
  const select = form.querySelector("select[name=stage]");
  select.value = column.dataset.stage;
  form.querySelector("textarea").required = column.dataset.stage === "declined";
  const dialog = document.createElement("dialog");
  dialog.className = "move-dialog";
  const head = document.createElement("h2");
  head.id = "move-dialog-title";
  head.textContent = words(place.dataset.ask, { title, stage: column.dataset.name });
  dialog.setAttribute("aria-labelledby", head.id);
  const cancel = document.createElement("button");
  cancel.type = "button";
  cancel.className = "button button-quiet";
  cancel.textContent = place.dataset.cancel;
  cancel.addEventListener("click", () => dialog.close());
  select.closest(".field").hidden = true;
  form.querySelector(".buttons").append(cancel);
  dialog.append(head, form);
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    cancel.remove();
    select.closest(".field").hidden = false;
    form.querySelector("textarea").required = false;
    home.append(form);
    dialog.remove();
    handle?.focus();
    say(words(place.dataset.back, { title, stage: stageOf(card).dataset.name }));
  });
  dialog.showModal();
  form.querySelector("textarea").focus();
}

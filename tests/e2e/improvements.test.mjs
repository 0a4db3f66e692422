// The board of improvements in a real browser: moved by keys and heard, without a script, and on a phone.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const said = (person) => person.page.locator("#said").innerText();
const named = (person, stage) => person.page.locator(`[data-stage=${stage}]`).getAttribute("data-name");
const cardsIn = (person, stage) => person.page.locator(`[data-stage=${stage}] [data-card]`);

test("a card is moved by keys alone, and who listens hears where it is", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { screen: "desktop" });
  await liisa.goto("/desk/improvements");
  await liisa.isAtEase();
  const card = cardsIn(liisa, "exploring").first();
  const id = await card.getAttribute("id");
  const handle = card.locator(".card-handle");
  const [exploring, trial] = [await named(liisa, "exploring"), await named(liisa, "trial")];
  await handle.focus();
  await liisa.page.keyboard.press("Space");
  assert.ok((await said(liisa)).includes(exploring));
  assert.equal(await handle.getAttribute("aria-pressed"), "true");
  await liisa.page.keyboard.press("Escape");
  assert.ok((await said(liisa)).includes(exploring));
  assert.equal(await handle.getAttribute("aria-pressed"), "false");
  await liisa.page.keyboard.press("Space");
  await liisa.page.keyboard.press("ArrowRight");
  assert.ok((await said(liisa)).includes(trial));
  await liisa.page.keyboard.press("Enter");
  const dialog = liisa.page.locator("dialog[open]");
  await dialog.waitFor();
  await liisa.isAtEase();
  // Escape leaves everything as it was; the second time it is meant.
  await liisa.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal(await cardsIn(liisa, "exploring").first().getAttribute("id"), id);
  await handle.focus();
  for (const key of ["Space", "ArrowRight", "Enter"]) await liisa.page.keyboard.press(key);
  await dialog.waitFor();
  await liisa.page.keyboard.type("We try it on one street.");
  await liisa.answered(() => liisa.page.locator("dialog[open] button[type=submit]").press("Enter"));
  await liisa.page.locator(`[data-stage=trial] #${id}`).waitFor();
  await liisa.leaves();
});

test("a card is dragged to another stage", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { screen: "desktop" });
  await liisa.goto("/desk/improvements");
  const card = cardsIn(liisa, "triage").first();
  const id = await card.getAttribute("id");
  await card.dragTo(liisa.page.locator("[data-stage=exploring]"));
  await liisa.page.locator("dialog[open]").waitFor();
  await liisa.answered(() => liisa.page.locator("dialog[open] button[type=submit]").click());
  await liisa.page.locator(`[data-stage=exploring] #${id}`).waitFor();
  await liisa.leaves();
});

test("without a script every card has a plain form, and on a phone nothing is too wide", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { screen: "phone", javaScript: false });
  await liisa.goto("/desk/improvements");
  const card = liisa.page.locator("[data-stage=trial] [data-card]").first();
  const id = await card.getAttribute("id");
  await card.locator(".card-move > summary").click();
  await card.locator("select[name=stage]").selectOption("adopting");
  await card.locator("textarea[name=words]").fill("It works; we go on.");
  await liisa.answered(() => card.locator("button[type=submit]").click());
  await liisa.page.locator(`[data-stage=adopting] #${id}`).waitFor({ state: "attached" });
  await liisa.leaves();
  const veikko = await town.person("Veikko", { screen: "phone", lang: "fi" });
  await veikko.goto("/improvements");
  await veikko.fits();
  await veikko.isAtEase();
  await veikko.picture("improvements-phone");
  await veikko.sends(veikko.page.locator("main .row-title a").first());
  await veikko.fits();
  await veikko.isAtEase();
  await veikko.picture("improvement-phone", { full: true });
  await veikko.leaves();
  for (const [screen, lang] of [["phone", "de"], ["desktop", "en"]]) {
    const desk = await town.signedIn("Liisa", "staff@kuusilahti.example", { screen, lang });
    const pages = ["/desk/improvements", "/desk/improvements/table", "/desk/improvements/print", "/desk/improvements/new",
      "/desk/improvements/1", "/desk/improvements/1/measure", "/desk/improvements/1/public", "/desk/improvements/1/preview"];
    for (const path of pages) {
      assert.equal(await desk.goto(path), 200, path);
      await desk.fits();
      await desk.isAtEase();
      await desk.picture(`${path.slice(1).replace(/\W/g, "-")}-${screen}`, { full: true });
    }
    await desk.leaves();
  }
});

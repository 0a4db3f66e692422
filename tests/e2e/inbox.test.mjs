// The staff's inbox as it is worked: with nothing but keys, without JavaScript, by two colleagues at once, on a phone.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { pointer } from "./hands.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const liisa = (habits = {}) => town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "en", hands: pointer, ...habits });
const henrik = (habits = {}) => town.signedIn("Henrik", "lead@kuusilahti.example", { lang: "en", hands: pointer, ...habits });

const current = (page) => page.locator(".queue-item[aria-current]").getAttribute("data-item");

test("the inbox is worked with nothing but keys", async () => {
  const person = await liisa();
  const { page } = person;
  await person.goto("/desk/inbox?assignee=none&kind=idea");
  const keys = page.keyboard;
  // The list of keys opens and closes.
  await keys.press("?");
  await page.locator("dialog#keys[open]").waitFor();
  await keys.press("Escape");
  // Down the list, and into the second thing.
  await keys.press("j");
  await keys.press("j");
  const focused = await page.evaluate(() => document.activeElement.closest(".queue-item")?.dataset.item);
  assert.ok(focused, "j walks through the list");
  await keys.press("x");
  assert.equal(await page.locator("input[name=tick]:checked").count(), 1);
  await person.answered(() => keys.press("Enter"));
  await page.locator("#pane[data-opened]").waitFor();
  assert.equal(await current(page), focused);
  assert.equal(await page.locator("input[name=tick]:checked").count(), 1, "what is ticked stays ticked");
  await person.isAtEase();
  await person.picture("inbox");
  // Letters are letters while one types.
  await keys.press("n");
  await page.locator("#f-note").focus();
  await keys.insertText("jxd is no command here");
  assert.equal(await page.locator("#f-note").inputValue(), "jxd is no command here");
  await page.locator("#f-note").fill("");
  await page.locator("#item-title").focus();
  // Taken by one key; the thing stays open. Undone by another.
  await person.answered(() => keys.press("i"));
  await page.locator(".flash").waitFor();
  await person.answered(() => keys.press("u"));
  await page.locator(".flash").waitFor();
  // Declined with a reason, and the next thing opens by itself.
  await person.goto(`/desk/inbox?assignee=none&kind=idea&item=${focused}`);
  await keys.press("d");
  await page.locator("#f-reason").waitFor();
  assert.ok(await page.evaluate(() => document.activeElement.id === "f-reason"), "the reason has the focus");
  await keys.insertText("There is no money for this in the coming year.");
  await keys.press("Tab");
  await person.answered(() => keys.press("Enter"));
  await page.locator(".flash").waitFor();
  const next = await current(page);
  assert.ok(next && next !== focused, "the next thing is open");
  await person.answered(() => keys.press("u"));
  await page.locator(".flash").waitFor();
  await person.leaves();
});

test("the inbox is worked without JavaScript", async () => {
  const person = await liisa({ javaScript: false });
  const { page } = person;
  await person.goto("/desk/inbox?kind=idea&assignee=none");
  const boxes = page.locator("input[name=tick]");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.locator(".inbox-bar > summary").click();
  await page.locator("#f-many_to").selectOption({ index: 1 });
  await person.sends("[formaction='/desk/inbox/many/assign']");
  await page.locator(".flash").waitFor();
  assert.match(page.url(), /kind=idea/);
  await person.isAtEase();
  await person.sends(".inbox-undo button");
  await page.locator(".flash").waitFor();
  assert.match(page.url(), /assignee=none/);
});

test("two colleagues see each other, and the second is told by name", async () => {
  const [one, other] = [await liisa(), await henrik()];
  await one.goto("/desk/inbox?kind=idea&assignee=none&sort=newest");
  await other.goto("/desk/inbox?kind=idea&assignee=none&sort=newest");
  const first = one.page.locator(".queue-item > a").first();
  const id = await one.page.locator(".queue-item").first().getAttribute("data-item");
  await one.sends(first);
  await one.page.locator("#pane[data-opened]").waitFor();
  // At once, on the other screen, without a reload.
  await other.page.locator(`#item-${id} [data-open-by]`).filter({ hasText: "Liisa Hakala" }).waitFor();
  await other.sends(`#item-${id} > a`);
  await other.page.locator("#pane[data-opened]").waitFor();
  await one.answered(() => one.page.keyboard.press("i"));
  await other.page.locator("#f-note").fill("Half a thought");
  await other.sends("[formaction$='/do/take']");
  await other.page.locator("[role=alert]").filter({ hasText: "Liisa Hakala" }).waitFor();
  assert.equal(await other.page.locator("#f-note").inputValue(), "Half a thought");
  await other.isAtEase();
});

test("the inbox fits a phone of 360 pixels", async () => {
  const person = await liisa({ screen: "phone", lang: "de" });
  const { page } = person;
  await person.goto("/desk/inbox");
  await person.isAtEase();
  await person.fits();
  await person.picture("inbox-phone");
  await person.sends(".queue-item > a");
  await page.locator("#pane[data-opened]").waitFor();
  assert.ok(await page.locator("#item-title").isVisible());
  assert.ok(!(await page.locator(".inbox-list").isVisible()), "the thing stands alone");
  await person.picture("inbox-phone-open", { full: true });
  await person.fits();
  await person.isAtEase();
  await page.locator(".inbox-back a").click();
  await page.locator(".inbox-list").waitFor();
});

test("whoever leads reads the overview on a desk and on a phone, and leaves staff who do not lead outside", async () => {
  const wide = await henrik();
  await wide.goto("/desk/inbox");
  await wide.sends("a[href='/desk/overview']");
  await wide.isAtEase();
  await wide.fits();
  await wide.picture("overview", { full: true });
  // The drawing says what the table says: as many bars as there are numbers above nothing.
  const bars = await wide.page.locator(".overview-chart rect").count();
  const numbers = await wide.page.locator(".overview-weeks tbody td:nth-child(-n+3)").allInnerTexts();
  assert.equal(bars, numbers.filter((number) => /[1-9]/.test(number)).length);
  await wide.leaves();
  const narrow = await henrik({ screen: "phone", lang: "ru" });
  await narrow.goto("/desk/overview?weeks=4");
  await narrow.isAtEase();
  await narrow.fits();
  await narrow.picture("overview-phone", { full: true });
  await narrow.leaves();
  const outside = await liisa();
  assert.equal(await outside.goto("/desk/overview"), 403);
  await outside.leaves();
});

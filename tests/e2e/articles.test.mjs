// Articles in a real browser: written with the preview that follows, read by keyboard and on a phone, and all of it
// without a script too.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { keyboard } from "./hands.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const begin = async (person, title) => {
  await person.goto("/desk/articles/new");
  await person.page.locator("input[name=kind][value=article]").check();
  await person.page.locator("input[name=title]").fill(title);
  await person.answered(() => person.page.locator("form[action='/desk/articles'] button[type=submit]").click());
  return new URL(person.page.url()).pathname;
};

test("what is written is shown beside it while one types, and is kept only when one says so", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { screen: "desktop" });
  const at = await begin(liisa, "Lamps on the shore");
  await liisa.isAtEase();
  await liisa.page.locator("textarea[name=body]").fill("## Where they stand\n\n> [!WARNING]\n> The quay is dark.");
  const preview = liisa.page.locator("#preview");
  await preview.locator("h2", { hasText: "Where they stand" }).waitFor();
  await preview.locator(".markdown-alert-warning").waitFor();
  assert.equal(new URL(liisa.page.url()).pathname, at);
  await liisa.goto(at);
  assert.equal(await liisa.page.locator("textarea[name=body]").inputValue(), "## Where they stand\n\n> [!WARNING]\n> The quay is dark.", "the browser kept what was typed");
  await liisa.page.locator("button[name=do][value=save]").click();
  await liisa.page.waitForURL((url) => !url.pathname.includes("/write/"));
  await liisa.leaves();
});

test("a reader finds a service and says that it did not help", async () => {
  const visitor = await town.person("visitor", { lang: "en", screen: "phone" });
  await visitor.goto("/services");
  await visitor.page.locator(".row-title a").first().click();
  await visitor.page.locator(".service-facts").waitFor();
  await visitor.isAtEase();
  const here = new URL(visitor.page.url()).pathname;
  await visitor.page.locator("button[name=helped][value=no]").click();
  await visitor.page.waitForURL(/\/feedback\?about=/);
  assert.equal(new URL(visitor.page.url()).searchParams.get("about"), here);
  await visitor.leaves();
});

// Letters typed into a field are letters, Tab leaves the field, and nothing of the editor is reached only with a pointer.
test("an article is begun, written, translated, filed and published with the keyboard alone", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "en", hands: keyboard });
  const { page, hands } = liisa;
  const leads = (part) => page.waitForURL((url) => url.pathname.includes(part));
  await liisa.goto("/desk/articles?lang=en");
  await Promise.all([leads("/new"), liisa.press("main a[href='/desk/articles/new']")]);
  await hands.tick(page.locator("input[name=kind][value=article]"));
  await liisa.write("#f-title", "Crossing the river when the ice goes");
  await hands.choose(page.locator("#f-language"), "en");
  await Promise.all([leads("/write/en"), liisa.press("form[action='/desk/articles'] button[type=submit]")]);
  const at = new URL(page.url()).pathname;

  // Written with what the editor knows: a heading, a list, a call-out and a table. The preview follows meanwhile.
  await liisa.write("#f-summary", "Where one may cross, and where one must not.");
  const text = [
    "## Before the ice goes", "", "- Look at the sign", "- Ask the harbour", "", "> [!WARNING]",
    "> The ice by the bridge is thin.", "", "| Where | Open |", "| --- | --- |", "| The old bridge | always |",
  ].join("\n");
  await liisa.write("#f-body", text);
  const preview = page.locator("#preview");
  for (const what of ["h2", ".markdown-alert-warning", "table"]) await preview.locator(what).first().waitFor();
  const body = page.locator("#f-body");
  assert.equal(await body.inputValue(), text);
  await page.keyboard.press("End");
  await page.keyboard.type(" j?x");
  assert.ok((await body.inputValue()).endsWith(" j?x"), "letters are letters while one types");
  for (const _ of " j?x") await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "f-body", "Tab leaves the field");
  // The list of marks opens by its key.
  const marks = page.locator("form[data-autosave] details.reveal summary").first();
  await liisa.press(marks);
  await page.locator("pre.marks").first().waitFor();
  await liisa.isAtEase();
  await Promise.all([
    page.waitForURL((url) => !url.pathname.includes("/write/")),
    liisa.press("form[data-autosave] button[name=do][value=save]"),
  ]);
  const desk = new URL(page.url()).pathname;

  // Another language beside the first.
  await Promise.all([leads("/write/fi"), liisa.press(`main a[href='${desk}/write/fi']`)]);
  await liisa.write("#f-title", "Joen yli, kun jäät lähtevät");
  await liisa.write("#f-body", "## Ennen jäiden lähtöä\n\nKatso kylttiä.");
  await Promise.all([
    page.waitForURL((url) => url.pathname === desk),
    liisa.press("form[data-autosave] button[name=do][value=save]"),
  ]);

  // Filed under a category, with somebody to ask and a day to look again.
  await Promise.all([leads("/about"), liisa.press(`main a[href='${desk}/about']`)]);
  const options = await page.locator("#f-category option").evaluateAll((all) => all.map((one) => one.value));
  await hands.choose(page.locator("#f-category"), options.find((one) => one !== ""));
  await Promise.all([page.waitForURL((url) => url.pathname === desk), liisa.press(`form[action='${desk}/about'] button[type=submit]`)]);

  // What was written before, and how it differs.
  await Promise.all([leads("/versions/en"), liisa.press(`main a[href='${desk}/versions/en']`)]);
  await liisa.isAtEase();
  await liisa.goto(desk);
  // A colleague looks at it.
  await liisa.sends(`form[action='${desk}/review'] button[type=submit]`);
  await liisa.leaves();

  const henrik = await town.signedIn("Henrik", "lead@kuusilahti.example", { lang: "en", hands: keyboard });
  await henrik.goto(`${desk}?lang=en`);
  await henrik.isAtEase();
  await henrik.sends(`form[action='${desk}/publish'] button`);
  await henrik.leaves();
  const reader = await town.person("reader", { lang: "en" });
  await reader.goto(`${desk.replace("/desk/articles", "/knowledge")}`);
  await reader.sees("main", "The ice by the bridge is thin.");
  assert.match(at, /\/write\/en$/);
  await reader.leaves();
});

// Articles in a real browser: written with the preview that follows, read by keyboard and on a phone, and all of it
// without a script too.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
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

// Whose service this is and how one can tell; and hints for those who write, which come while they type and stop nobody.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

test("the line above every page opens without a script, on a phone, and says how one can tell", async () => {
  const eila = await town.person("Eila", { lang: "fi", screen: "phone", javaScript: false });
  await eila.goto("/");
  await eila.sees(".official", "Virallinen palvelu: Kuusilahden kaupunki");
  assert.ok(!(await eila.page.getByText("Emme koskaan kysy").isVisible()));
  await eila.page.locator(".official > summary").click();
  assert.ok(await eila.page.getByText("Emme koskaan kysy").isVisible());
  assert.ok(await eila.page.locator(".official a[href='/pages/contact']").isVisible());
  await eila.picture("official-phone");
  await eila.leaves();
  const aino = await town.person("Aino", { lang: "de" });
  await aino.goto("/ideas");
  await aino.page.locator(".official > summary").click();
  await aino.isAtEase();
  await aino.fits();
  await aino.page.emulateMedia({ colorScheme: "dark" });
  assert.deepEqual(await aino.violations(["color-contrast"]), []);
  await aino.picture("official-wide");
  await aino.leaves();
});

test("hints come a moment after the last key, and the answer is sent as it was written", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "en" });
  await liisa.goto("/desk/templates");
  await liisa.page.locator("#f-text").pressSequentially("Please commence the holistic synergies in a timely manner, thank you.");
  await liisa.sees(".hints-place .hint", "commence");
  await liisa.isAtEase();
  await liisa.page.locator("#f-text").fill("Please begin on Monday. We will bring the paint and the brushes.");
  await liisa.page.waitForFunction(() => !document.querySelector(".hints-place .hint"));

  await liisa.goto("/ideas");
  await liisa.sends(liisa.page.locator("main .row-title a").first());
  const idea = new URL(liisa.page.url()).pathname;
  assert.match(idea, /^\/ideas\/\d+$/);
  await liisa.goto(`${idea}/answer`);
  await liisa.page.locator("#f-text").fill("We will commence the work in May and tell you then.");
  await liisa.sees("#preview", "We will commence the work in May");
  await liisa.sees("#preview .hint", "commence");
  await liisa.isAtEase();
  await liisa.picture("hints-wide", { full: true });
  await liisa.goto("/desk/plain-language");
  await liisa.isAtEase();
  await liisa.leaves();
});

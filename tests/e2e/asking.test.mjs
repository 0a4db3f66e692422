// Asking the city in a real browser: on a phone without a script, with one while typing, and in a frame of another site.

import { after, before, test } from "node:test";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

test("a visitor asks on a phone without a script and reads beforehand who answers and by when", async () => {
  const visitor = await town.person("visitor", { lang: "en", screen: "phone", javaScript: false });
  await visitor.goto("/ask");
  await visitor.fits();
  await visitor.picture("ask-phone", { full: true });
  await visitor.write("#f-text", "Do I need a permit for a quay?");
  await visitor.sends("main button[value=look]");
  await visitor.picture("ask-looked-phone", { full: true });
  await visitor.page.locator("input[name=reply][value=page]").check();
  await visitor.sends("main button[value=preview]");
  await visitor.sees("main", "Before you send it");
  await visitor.fits();
  await visitor.picture("ask-preview-phone", { full: true });
  await visitor.sends("main button[value=send]");
  await visitor.sees("main", "Thank you, your matter has come in");
  await visitor.fits();
  await visitor.picture("ask-tracked-phone", { full: true });
  await visitor.leaves();
});

test("what there is already appears while one types, and every page is at ease", async () => {
  for (const [screen, lang] of [["desktop", "en"], ["phone", "ru"]]) {
    const visitor = await town.person("visitor", { lang, screen });
    await visitor.goto("/ask");
    await visitor.page.locator("#f-text").pressSequentially("Ferry to the islands", { delay: 10 });
    await visitor.page.locator("#matches a").first().waitFor();
    await visitor.isAtEase();
    await visitor.fits();
    await visitor.picture(`ask-${screen}-${lang}`, { full: true });
    await visitor.page.locator("input[name=reply][value=page]").check();
    await visitor.sends("main button[value=preview]");
    await visitor.isAtEase();
    await visitor.fits();
    await visitor.picture(`ask-preview-${screen}-${lang}`, { full: true });
    await visitor.leaves();
  }
});

test("routing and what is written down at the counter are at ease", async () => {
  const admin = await town.signedIn("Tuomas", "admin@kuusilahti.example", { lang: "en", screen: "desktop" });
  for (const [address, name] of [
    ["/desk/routing", "routing"],
    ["/desk/routing/new", "routing-new"],
    ["/desk/routing?text=A+permit&try=1", "routing-tried"],
    ["/desk/cases/new", "logged"],
    ["/desk/cases", "cases"],
  ]) {
    await admin.goto(address);
    await admin.isAtEase();
    await admin.fits();
    await admin.picture(`ask-${name}`, { full: true });
  }
  await admin.leaves();
});

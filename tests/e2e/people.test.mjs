// Who speaks for the city, in a real browser: a face chosen and taken away, somebody found by what one needs on a phone
// without a script, and a deputy where the named person is away.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

/** Every picture of the page has come, and shows something. */
async function facesOn(person) {
  await person.page.locator("img.face").first().waitFor();
  for (const face of await person.page.locator("img.face").all()) await face.scrollIntoViewIfNeeded();
  await person.page.waitForFunction(() => [...document.querySelectorAll("img.face")].every((face) => face.complete));
  const wide = await person.page.locator("img.face").evaluateAll((all) => all.map((face) => face.naturalWidth));
  assert.ok(wide.every((pixels) => pixels >= 96), `${wide}`);
  return wide.length;
}

test("somebody is found by what one needs, on a phone and without a script", async () => {
  const visitor = await town.person("visitor", { lang: "fi", screen: "phone", javaScript: false });
  await visitor.goto("/people");
  await visitor.picture("people-phone", { full: true });
  await visitor.write("main input[name=q]", "pimeä katuvalo");
  await visitor.sends("main form[role=search] button[type=submit]");
  await visitor.sees(".people-list", "Liisa Hakala");
  await visitor.picture("people-found-phone", { full: true });
  await visitor.sends(visitor.page.locator(".people-list").getByRole("link", { name: "Liisa Hakala" }));
  await visitor.sees("main", "019 555 0112");
  await visitor.picture("people-one-phone", { full: true });
  await visitor.leaves();
});

test("the directory, a colleague and a challenge's contact are at ease in every width", async () => {
  for (const [screen, lang] of [["desktop", "de"], ["phone", "ru"]]) {
    const visitor = await town.person("visitor", { lang, screen });
    await visitor.goto("/people");
    assert.ok((await facesOn(visitor)) >= 8);
    await visitor.isAtEase();
    await visitor.fits();
    await visitor.picture(`people-${screen}-${lang}`, { full: true });
    await visitor.sends(visitor.page.locator(".people-list").getByRole("link", { name: "Tuomas Wikström" }));
    await visitor.sees(".stands-in", "Riikka Lundell");
    await facesOn(visitor);
    await visitor.isAtEase();
    await visitor.fits();
    await visitor.picture(`people-one-${screen}-${lang}`, { full: true });
    await visitor.goto("/challenges");
    await visitor.sends("main .rows a, main .row-title a");
    await facesOn(visitor);
    await visitor.isAtEase();
    await visitor.fits();
    await visitor.picture(`people-contact-${screen}-${lang}`, { full: true });
    await visitor.leaves();
  }
});

test("staff choose a face, take it away, and say who stands in", async () => {
  for (const screen of ["desktop", "phone"]) {
    const sanna = await town.signedIn("Sanna", "sanna.koskela@kuusilahti.example", { lang: "en", screen });
    await sanna.goto("/account");
    await sanna.sends("form[action='/account/picture/remove'] button");
    await sanna.page.locator("#picture .initials-large").waitFor();
    await sanna.page.setInputFiles("#f-picture", join(import.meta.dirname, "readme", "front.png"));
    await sanna.sends("form[action='/account/picture'] button[type=submit]");
    await facesOn(sanna);
    await sanna.isAtEase();
    await sanna.fits();
    await sanna.picture(`people-account-${screen}`, { full: true });
    await sanna.sends("main a[href^='/desk/profiles/']");
    await sanna.isAtEase();
    await sanna.fits();
    await sanna.picture(`people-profile-${screen}`, { full: true });
    const today = new Date().toISOString().slice(0, 10);
    await sanna.write("#f-from", today);
    await sanna.write("#f-until", today);
    await sanna.page.locator("#f-deputy").selectOption({ label: "Liisa Hakala" });
    await sanna.sends("form[action$='/absence'] button[type=submit]");
    await sanna.sends("main a[href^='/people/']");
    await sanna.sees(".stands-in", "Liisa Hakala");
    await sanna.isAtEase();
    await sanna.page.goBack();
    await sanna.sends("form[action$='/absence/end'] button");
    await sanna.leaves();
  }
});

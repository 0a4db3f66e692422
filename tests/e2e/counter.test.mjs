// The counter from both sides: a company asks on a phone, the matter is handed over warmly between two experts who work
// with keys, and how it went is said by one click in the letter.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const ANSWER = "Ja: Für einen Steg brauchen Sie eine Genehmigung. Der Antrag liegt bei.";

test("a matter is handed over by keys, and who asked reads by whom and why, on a phone", async () => {
  const company = await town.person("company", { lang: "de", screen: "phone" });
  await company.goto("/ask");
  await company.write("#f-text", "Brauchen wir für einen Steg am Gästehafen eine Genehmigung?");
  await company.page.locator("input[name=reply][value=letter]").check();
  await company.write("#f-email", "werft@example.org");
  await company.sends("main button[value=preview]");
  await company.isAtEase();
  await company.sends("main button[value=send]");
  await company.page.waitForURL(/\/track\/\w+/);
  await company.fits();
  const reference = (await company.page.locator("h1").innerText()).match(/\d{4}-\d{5}/)[0];
  const address = await town.letterTo("werft@example.org", (text) => text.includes(reference));
  assert.match(address.text, /\/track\/\w+/, "the receipt carries the link");

  const liisa = await at(reference, "Liisa", "staff@kuusilahti.example");
  await liisa.page.keyboard.press("h");
  const to = liisa.page.locator("#f-handover_to");
  await to.waitFor();
  assert.ok(await liisa.page.evaluate(() => document.activeElement?.id === "f-handover_to"), "the key leads into the form");
  await to.selectOption({ label: await to.locator("option", { hasText: "Henrik Björklund" }).innerText() });
  await liisa.write("#f-handover_about", "A pier at the guest harbour.");
  await liisa.write("#f-handover_done", "I looked at the plan of the harbour.");
  await liisa.write("#f-handover_needed", "Somebody who knows the water act.");
  await liisa.write("#f-handover_why", "Henrik decides about the harbour.");
  await liisa.sends("form[action$='/handover'] button[type=submit]");
  await liisa.isAtEase();
  await liisa.picture("counter-offered", { full: true });
  await liisa.leaves();

  const henrik = await town.signedIn("Henrik", "lead@kuusilahti.example", { lang: "en", screen: "desktop" });
  await henrik.goto("/desk/handovers");
  await henrik.isAtEase();
  await henrik.sees("main", "Somebody who knows the water act.");
  await henrik.picture("counter-handovers", { full: true });
  const offered = await henrik.page.locator(".note-small", { hasText: "Somebody who knows the water act." }).getAttribute("id");
  await henrik.sends(`a[href$='#${offered}']`);
  await henrik.sends("form[action$='/accept'] button");
  await company.page.reload();
  await company.sees("main", "Henrik Björklund");
  await company.sees("main", "Henrik decides about the harbour.");
  await company.isAtEase();
  await company.fits();
  await company.picture("counter-handed-phone", { full: true });

  await henrik.page.keyboard.press("a");
  assert.ok(await henrik.page.evaluate(() => document.activeElement?.id === "f-text"), "the key leads to the answer");
  await henrik.page.keyboard.insertText(ANSWER);
  await henrik.sends("form[action$='/answer'] button[type=submit]:not([name])");
  await henrik.sees("main", ANSWER);
  await henrik.picture("counter-answered", { full: true });

  await town.letterTo("werft@example.org", (text) => text.includes(ANSWER));
  await henrik.page.keyboard.press("q");
  assert.ok(await henrik.page.evaluate(() => document.activeElement?.id === "f-close_reason"), "the key leads to the reason");
  await henrik.page.keyboard.insertText("Der Antrag ist gestellt.");
  await henrik.sends("form[action$='/close'] button[type=submit]");
  const closed = await town.letterTo("werft@example.org", (text) => text.includes("Der Antrag ist gestellt."));
  const votes = closed.text.match(/https?:\/\/\S+\/survey\S*/g);
  assert.ok(votes?.length >= 5, "one click for each of five");
  await company.page.goto(votes[3]);
  await company.isAtEase();
  await company.fits();
  await company.write("#f-words", "Schnell und freundlich.");
  await company.picture("counter-survey-phone", { full: true });
  await company.sends("form[action$='/survey'] button[type=submit]");
  await company.fits();
  await henrik.goto("/desk/review");
  await henrik.isAtEase();
  await henrik.fits();
  await henrik.picture("counter-review", { full: true });
  await henrik.leaves();
  await company.leaves();
});

test("the day, the drawer of texts and the held letters are at ease on a desk and on a phone", async () => {
  for (const screen of ["desktop", "phone"]) {
    const person = await town.signedIn("Tuomas", "admin@kuusilahti.example", { lang: "sv", screen });
    for (const address of ["/desk/today", "/desk/texts", "/desk/mail", "/desk/handovers", "/desk/review"]) {
      await person.goto(address);
      await person.isAtEase();
      await person.fits();
      await person.picture(`counter-${address.split("/").at(-1)}-${screen}`, { full: true });
    }
    await person.leaves();
  }
});

/** Somebody at the desk, with this matter open. */
async function at(reference, name, email) {
  const person = await town.signedIn(name, email, { lang: "en", screen: "desktop" });
  await person.goto(`/desk/cases?reference=${reference}`);
  await person.sends(".row-title a");
  await person.isAtEase();
  return person;
}

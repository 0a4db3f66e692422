// Feedback as people give and follow it: on a phone of 360 pixels without JavaScript, and with nothing but keys.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { keyboard, pointer } from "./hands.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const referenceOn = async (page) => (await page.locator("h1").innerText()).match(/\d{4}-\d{5}/)[0];

/** Liisa answers what has this number, on its own page at the desk. */
async function liisaAnswers(reference, text) {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "en", hands: pointer });
  await liisa.goto(`/desk/cases?reference=${reference}`);
  await liisa.sends(".row-title a");
  await liisa.isAtEase();
  await liisa.write("#f-text", text);
  await liisa.sends("form[action$='/answer'] button[type=submit]");
  await liisa.sees("main", text);
  await liisa.leaves();
}

test("somebody on a phone without JavaScript tells the city something and hears back", async () => {
  const eila = await town.person("Eila", { lang: "fi", screen: "phone", javaScript: false });
  const { page } = eila;
  await eila.goto("/feedback");
  await eila.fits();
  await eila.picture("feedback-phone", { full: true });
  await eila.write("#f-text", "Pysäkin lamppu on pimeänä joka ilta.");
  await eila.write("#f-email", "eila@example.org");
  const paper = { name: "lamppu.txt", mimeType: "text/plain", buffer: Buffer.from("Lamppu 12, laiturin päässä.") };
  await page.locator("#f-files").setInputFiles(paper);
  await eila.sends("main form button[type=submit]");
  await page.waitForURL(/\/track\/\w+/);
  await eila.sees("main", eila.word("cases-receipt-title"));
  await eila.sees("main", "lamppu.txt");
  await eila.fits();
  await eila.picture("feedback-phone-receipt", { full: true });
  const reference = await referenceOn(page);
  const receipt = await town.letterTo("eila@example.org", (text) => text.includes(reference));
  assert.ok(!receipt.text.includes("lamppu"), "an address nobody has proven reads nothing that was typed");

  await liisaAnswers(reference, "Lamppu vaihdetaan perjantaina.");
  const answer = await town.letterTo("eila@example.org", (text) => text.includes("vaihdetaan perjantaina"));
  await page.goto(answer.text.match(/https?:\/\/\S+\/track\/\w+/)[0]);
  await eila.sees("main", "Lamppu vaihdetaan perjantaina.");
  await eila.fits();
  await eila.picture("feedback-phone-answered", { full: true });
  // Not yet, with a word why; a second answer helps.
  await page.locator("#helped details summary").click();
  await eila.write("#f-why", "Yhä pimeää.");
  await eila.sends("#helped form[action$='/not-yet'] button");
  await eila.sees("main", eila.word("cases-says-reopened"));
  await liisaAnswers(reference, "Nyt se palaa.");
  await page.reload();
  await eila.sends("#helped form[action$='/helped'] button");
  await eila.sees("main", eila.word("cases-says-helped"));
  await eila.fits();
  await eila.leaves();
});

test("feedback is given and followed with nothing but keys, and axe has nothing to say", async () => {
  const mona = await town.person("Mona", { lang: "sv", screen: "phone", hands: keyboard });
  const { page } = mona;
  await mona.goto("/feedback");
  await mona.isAtEase();
  await mona.write("#f-text", "Bastun är kall på kvällarna.");
  await mona.write("#f-about", "Simhallen");
  await mona.sends("main form button[type=submit]");
  await page.waitForURL(/\/track\/\w+/);
  await mona.isAtEase();
  await mona.fits();
  const reference = await referenceOn(page);
  await mona.write("#add #f-text", "Särskilt på onsdagar.");
  await mona.sends("#add form button[type=submit]");
  await mona.sees("main", "Särskilt på onsdagar.");
  await liisaAnswers(reference, "Den värms upp från klockan fem.");
  await page.reload();
  await mona.sees("main", "Den värms upp från klockan fem.");
  await mona.isAtEase();
  await mona.sends("#helped form[action$='/helped'] button");
  await mona.sees("main", mona.word("cases-says-helped"));
  await mona.isAtEase();
  await mona.leaves();
});

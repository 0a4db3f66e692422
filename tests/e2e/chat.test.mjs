// Live chat in two browsers: somebody on a phone and an expert at a desk; and without a script.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

let town;
before(async () => {
  town = await openTown();
  // Always open: the walk must not depend on the hour it is taken.
  const tuomas = await town.signedIn("Tuomas", "admin@kuusilahti.example", { lang: "en", screen: "desktop" });
  await tuomas.goto("/desk/hours");
  for (let day = 0; day < 7; day += 1) await tuomas.write(`[name=week_${day}]`, "0.00–24.00");
  // Not even on a holiday.
  const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * 864e5).toISOString().slice(0, 10));
  await tuomas.write("[name=own_days]", days.map((day) => `${day}; 0.00–24.00; chat`).join("\n"));
  await tuomas.sends("main form[action='/desk/hours'] button[type=submit]");
  await tuomas.leaves();
});
after(() => town?.close());

/** Sits down at the chat, unless they sit there still. */
async function sits(person) {
  await person.goto("/desk/chat");
  const seat = person.page.locator("form[action='/desk/chat/seat'] button[value=yes]");
  if (await seat.count()) await person.sends(seat);
  await person.sees("#chat", person.word("chat-seated"));
}

test("two people talk, each line comes by itself, and the whole stays in the case", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "fi", screen: "desktop" });
  await sits(liisa);
  await liisa.isAtEase();

  const eila = await town.person("Eila", { lang: "en", screen: "phone" });
  await eila.goto("/chat");
  await eila.sees("main", "Liisa Hakala");
  await eila.isAtEase();
  await eila.fits();
  await eila.write("#f-text", "The lamp at the stop is dark.");
  await eila.sends("main form[action='/chat'] button[type=submit]");
  assert.match(new URL(eila.page.url()).pathname, /^\/track\/[0-9a-f]+\/chat$/);
  await eila.isAtEase();
  await eila.fits();

  // It comes up on the list by itself.
  await liisa.sees("#chat", "The lamp at the stop");
  await liisa.sends(liisa.page.locator("#chat a").filter({ hasText: "The lamp at the stop" }));
  await liisa.isAtEase();
  await liisa.write("#f-text", "Which stop is it?");
  // At a desk Enter sends, and the page stays as it is.
  await liisa.page.keyboard.press("Enter");
  await liisa.sees("#chat", "Which stop is it?");
  assert.equal(await liisa.page.locator("#f-text").inputValue(), "", "the box is free before the line has arrived");

  // The answer comes by itself, with a name, and half a line that is being written stays.
  await eila.page.locator("#f-text").fill("The one at");
  await eila.sees("#chat", "Which stop is it?");
  await eila.sees("#chat", "You are talking with Liisa Hakala");
  assert.equal(await eila.page.locator("#f-text").inputValue(), "The one at");
  await eila.write("#f-text", "The one at the pier.");
  await eila.press("form[action$='/chat'] button[type=submit]");
  await liisa.sees("#chat", "The one at the pier.");
  // A line that does not get through comes back into the box, in front of what was written meanwhile.
  await liisa.context.setOffline(true);
  await liisa.write("#f-text", "We send somebody today.");
  await liisa.page.keyboard.press("Enter");
  await liisa.sees("main form", liisa.word("chat-unsent"));
  assert.equal(await liisa.page.locator("#f-text").inputValue(), "We send somebody today.");
  await liisa.context.setOffline(false);
  await liisa.page.keyboard.press("Enter");
  await eila.sees("#chat", "We send somebody today.");
  // Each sees whether the other is there; one who goes is missed at once, and the page of the case leads back.
  await liisa.sees("#other", liisa.word("chat-visitor-here"));
  await eila.sees("#chat", "Liisa Hakala is here.");
  const chat = new URL(eila.page.url()).pathname;
  await eila.goto(chat.replace(/\/chat$/, ""));
  await liisa.sees("#other", "Asiakas on poistunut sivulta");
  await eila.sends(`main a[href="${chat}"]`);
  await liisa.sees("#other", liisa.word("chat-visitor-here"));
  await eila.isAtEase();
  await eila.fits();
  await liisa.isAtEase();
  await liisa.sends("form[action$='/end'] button");
  await eila.sees("#chat", "This chat has ended");
  // Half a line that was being written goes to the case, and so does its writer.
  await eila.write("#f-text", "And thank you!");
  await eila.sends("form[action$='/chat'] button[type=submit]");
  assert.match(new URL(eila.page.url()).pathname, /^\/track\/[0-9a-f]+$/);
  await eila.sees("main", "And thank you!");
  await eila.sees("main", "Which stop is it?");
  await liisa.leaves();
  await eila.leaves();
});

test("without a script one presses a button to see what is new", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "fi", screen: "desktop", javaScript: false });
  await sits(liisa);
  const eila = await town.person("Eila", { lang: "en", screen: "phone", javaScript: false });
  await eila.goto("/chat");
  await eila.write("#f-text", "The bench at the pier is broken.");
  await eila.sends("main form[action='/chat'] button[type=submit]");
  await liisa.sends("a[data-look]");
  await liisa.sends(liisa.page.locator("#chat a").filter({ hasText: "The bench at the pier" }));
  await liisa.write("#f-text", "Thank you, we look at it.");
  await liisa.sends("form[action$='/answer'] button[type=submit]");
  await eila.sends("a[data-look]");
  await eila.sees("#chat", "Thank you, we look at it.");
  await eila.leaves();
  await liisa.leaves();
});

test("a colleague who opens the same case is seen at once, and gone when they go", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "en", screen: "desktop" });
  const henrik = await town.signedIn("Henrik", "lead@kuusilahti.example", { lang: "en", screen: "desktop" });
  await liisa.goto("/desk/cases/1");
  const notice = liisa.page.locator("#open-by [data-names]");
  await notice.waitFor({ state: "hidden" });
  await henrik.goto("/desk/cases/1");
  await liisa.sees("#open-by", "Henrik Björklund");
  await henrik.sees("#open-by", "Liisa Hakala");
  await liisa.isAtEase();
  await henrik.goto("/desk/cases");
  await notice.waitFor({ state: "hidden" });
  await liisa.leaves();
  await henrik.leaves();
});

// The path a town hub stands for, walked by four people in two languages: an idea is looked for and written, confirmed
// by a letter, supported, discussed, answered; its supporters hear of it; a second one like it is merged into it, and
// the merge is undone. The same walk with a pointer, without JavaScript, with the keyboard alone, and on a phone.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { keyboard, pointer } from "./hands.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown({ empty: true })));
after(() => town?.close());

test("four people walk the path", () => walk("with a pointer", {}));
test("four people walk the path without JavaScript", () => walk("without scripts", { javaScript: false }));
test("four people walk the path with the keyboard alone", () => walk("by keys", { hands: keyboard }));
test("four people walk the path on a phone of 360 pixels", () => walk("on a phone", { screen: "phone" }));

async function walk(manner, habits) {
  const hands = { hands: pointer, ...habits };
  const name = manner.replaceAll(" ", "-");
  const title = `Soutuveneiden lainauspiste satamaan, ${manner}`;
  const twin = `Rowing boats to borrow at the harbour, ${manner}`;

  // Saara looks for it, does not find it, and writes it. She has no account.
  const saara = await town.person("Saara", { lang: "fi", ...hands });
  await saara.searches(title);
  await saara.submits(title, "Laiturin päähän muutama vene, jonka saa lainaksi kirjastokortilla.", `saara-${name}@example.org`);
  const idea = await saara.followsTheLink(`saara-${name}@example.org`, "Saara");
  await saara.sees("h1", title);
  await saara.isAtEase();
  await saara.wantsLettersAtOnce();

  // Matti finds it by searching and supports it by a letter.
  const matti = await town.person("Matti", { lang: "fi", ...hands });
  await matti.finds(title);
  await matti.supportsByLetter(`matti-${name}@example.org`);
  await matti.followsTheLink(`matti-${name}@example.org`, "Matti");
  await matti.sees("[data-count]", "1");
  await matti.isAtEase();
  await matti.wantsLettersAtOnce();

  // Grace speaks English. She signs in, supports and comments, and writes the same idea once more.
  const grace = await town.person("Grace", { lang: "en", ...hands });
  await grace.signsIn(`grace-${name}@example.org`);
  await grace.goto(idea);
  await grace.supports();
  await grace.sees("[data-count]", "2");
  await grace.comments("My children would use this every week.", "for");
  await grace.sees("#comments", "My children would use this every week.");
  const second = await grace.submitsSignedIn(twin, "A few boats at the end of the pier, to borrow with a library card.");
  await grace.isAtEase();

  // Liisa answers for the city, and those who care hear of it by letter.
  const liisa = await town.signedIn("Liisa", "admin@kuusilahti.example", { lang: "fi", ...hands });
  await liisa.answers(idea, "planned", "Hankimme kolme venettä. Lainaus alkaa toukokuussa.");
  await liisa.sees("#answers", "Hankimme kolme venettä");
  for (const hearer of [`saara-${name}@example.org`, `matti-${name}@example.org`]) {
    const letter = await town.letterTo(hearer, (text) => text.includes("Hankimme kolme venettä"));
    assert.match(letter.lang, /^fi/);
  }

  // The second idea joins the first and brings its supporter along; and then it is undone.
  const veikko = await town.person("Veikko", { lang: "fi", ...hands });
  await veikko.signsIn(`veikko-${name}@example.org`);
  await veikko.goto(second);
  await veikko.supports();
  const before = await liisa.countOf(idea);
  await liisa.merges(idea, second, twin);
  assert.equal(await liisa.countOf(idea), before + 1);
  await liisa.sees("#merged", twin);
  await liisa.undoesTheMerge(idea, twin);
  assert.equal(await liisa.countOf(idea), before);
  await liisa.isAtEase();

  for (const person of [saara, matti, grace, liisa, veikko]) await person.leaves();
}

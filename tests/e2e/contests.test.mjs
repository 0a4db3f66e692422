// Competitions in a real browser: an organiser writes one, has it looked over, publishes it, weighs what came in and
// decides; a company answers on a phone, with conditions and files, and changes its entry; a resident votes without
// JavaScript.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { openTown, program } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const paper = { name: "budget.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n% forty hours and a box of screws\n") };

test("an organiser writes a challenge, publishes it, weighs the ideas and decides", async () => {
  const liisa = await town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "en" });
  const henrik = await town.signedIn("Henrik", "lead@kuusilahti.example", { lang: "en" });
  const title = "Who lights the shore path?";

  // Written, page by page.
  await liisa.goto("/desk/challenges/new");
  await liisa.write("#f-title", title);
  await liisa.hands.tick(liisa.place("input[name=blueprint][value=ideas_then_decision]"));
  await liisa.sends("main form[action='/desk/challenges'] button[type=submit]");
  const desk = new URL(liisa.page.url()).pathname.replace(/\/words$/, "");
  assert.match(desk, /^\/desk\/challenges\/\d+$/);
  const page = desk.replace("/desk", "");
  for (const [field, text] of Object.entries({
    summary: "Two kilometres are dark from October on.",
    problem: "People turn back at the bridge.",
    for_whom: "Everyone who walks home.",
    good_answer: "It works in the wind.",
    licence: "The city may use the ideas.",
  })) await liisa.write(`#f-${field}`, text);
  await liisa.hands.choose(liisa.place("#f-contact"), { label: "Liisa Hakala" });
  await liisa.isAtEase();
  await liisa.sends("button[name=do][value=next]");
  await liisa.sends("button[name=do][value=next]");
  await liisa.sends("button[name=do][value=next]");
  assert.equal(new URL(liisa.page.url()).pathname, `${desk}/form`);

  // Its own questions, put in another order without leaving the page, and kept so.
  await liisa.write("#f-q1-label", "What does it cost in a winter?");
  await liisa.write("#f-q2-label", "Who would put it up?");
  await liisa.sends("form[data-module=reorder] .buttons button[name=do][value=keep]");
  await liisa.press("button[name=move][value='1-down']");
  await liisa.page.locator("main .notice-title").waitFor();
  assert.equal(await liisa.page.locator("#f-q1-label").inputValue(), "Who would put it up?");
  const focused = await liisa.page.evaluate(() => document.activeElement?.getAttribute("name"));
  assert.equal(focused, "move", "the hand stays on a button of the question");
  await liisa.isAtEase();
  await liisa.sends("form[data-module=reorder] .buttons button[name=do][value=next]");
  await liisa.goto(`${desk}/form`);
  assert.equal(await liisa.page.locator("#f-q2-label").inputValue(), "What does it cost in a winter?");

  // A second pair of eyes.
  await liisa.goto(desk);
  await liisa.hands.choose(liisa.place("#f-of"), { label: "Henrik Björklund" });
  await liisa.sends("form[action$='/review'] button[type=submit]");
  await henrik.goto(desk);
  await henrik.write("#f-remark", "Clear, and short.");
  await henrik.sends("button[name=outcome][value=approved]");
  await henrik.isAtEase();

  // Dates in whole minutes: collecting begins with the next one that is not too near, and lasts two.
  await liisa.goto(`${desk}/dates`);
  const minute = 60_000;
  const opens = Math.ceil((Date.now() + 15_000) / minute) * minute;
  const closes = opens + 2 * minute;
  await liisa.write("#f-phase-announced", inHelsinki(Date.now()));
  await liisa.write("#f-phase-collecting", inHelsinki(opens));
  await liisa.write("#f-phase-evaluating", "");
  await liisa.write("#f-phase-decided", inHelsinki(closes));
  await liisa.write("#f-phase-carried_out", "");
  await liisa.sends("button[name=do][value=keep]");
  await liisa.goto(desk);
  await liisa.sees("main", "Clear, and short.");
  await liisa.sends("button[name=do][value=now]");
  assert.equal(new URL(liisa.page.url()).pathname, page);
  await liisa.sees("h1", title);
  await liisa.isAtEase();

  // A resident answers as soon as it opens.
  const aino = await town.signedIn("Aino", "resident@kuusilahti.example", { lang: "en" });
  await until(opens);
  await aino.goto(`${page}/ideas/new`);
  await aino.write("#f-title", "Lamps that wake when somebody comes");
  await aino.write("#f-text", "On the posts that are there already.");
  await aino.sends("button[name=do][value=send]");
  await aino.sees("h1", "Lamps that wake when somebody comes");
  const idea = new URL(aino.page.url()).pathname.split("/")[2];

  // Weighed.
  const weighed = `${desk}/evaluation/${idea}`;
  await liisa.goto(`${desk}/evaluation`);
  await liisa.sends(liisa.page.getByRole("link", { name: "Lamps that wake" }).first());
  assert.equal(new URL(liisa.page.url()).pathname, weighed);
  await liisa.hands.tick(liisa.place("input[name=score][value='5']"));
  await liisa.sends("form[action$='/opinion'] .buttons button");
  await liisa.write("#f-note", "The posts are ours.");
  await liisa.sends("form[action$='/notes'] button[type=submit]");
  await liisa.write("#f-reason", "Cheap, and it can begin now.");
  await liisa.sends("form[action$='/shortlist'] button[type=submit]");
  await liisa.hands.choose(liisa.place("#f-status"), "planned");
  await liisa.write("#f-text", "The first lamps come in March.");
  await liisa.sends("button[name=do][value=keep]");
  await liisa.sees("main", "The posts are ours.");
  await liisa.isAtEase();

  // Decided: seen first, then published with the answer.
  await until(closes);
  await henrik.goto(`${desk}/decision`);
  await henrik.write("#f-text", "We chose what can be tried this winter.");
  await henrik.hands.tick(henrik.place(`#winner-${idea}`));
  await henrik.write(`#f-place-${idea}`, "1");
  await henrik.write(`#f-reason-${idea}`, "It uses what stands there.");
  await henrik.sends("button[name=do][value=preview]");
  await henrik.page.locator("main .notice-title").waitFor();
  await henrik.isAtEase();
  await henrik.goto(`${desk}/decision`);
  await henrik.sends("form[action$='/publish'] button[type=submit]");

  // Everyone reads it, on a phone too; the author has a letter.
  const visitor = await town.person("visitor", { lang: "de", screen: "phone" });
  await visitor.goto(`${page}/result`);
  await visitor.sees("main", "We chose what can be tried this winter.");
  await visitor.sees(".winner", "Lamps that wake when somebody comes");
  await visitor.fits();
  await visitor.isAtEase();
  await visitor.goto(`/ideas/${idea}`);
  await visitor.sees("#answers", "The first lamps come in March.");
  const letter = await town.letterTo("resident@kuusilahti.example", (text) => text.includes("It uses what stands there."));
  assert.match(letter.text, /The first lamps come in March\./);
  for (const person of [liisa, henrik, aino, visitor]) await person.leaves();
});

test("a company answers on a phone, with conditions and files, and changes its entry", async () => {
  const page = await published({
    title: "A stove for the harbour",
    form: {
      parts: { text: "required", image: "asked", attachment: "required", cost: "asked", place: "off" },
      questions: [
        { kind: "one_of", label: "Who looks after it?", options: ["We do", "The city"], required: true },
        { kind: "number", label: "Hours a week?", required: true, after: { question: 1, is: "We do" } },
        { kind: "some_of", label: "When?", options: ["Winter", "Summer"] },
      ],
    },
  });
  const mikaela = await town.signedIn("Mikaela", "company@kuusilahti.example", { lang: "sv", screen: "phone" });
  await mikaela.goto(page);
  await mikaela.fits();
  await mikaela.sends(mikaela.page.locator(`a[href='${page}/ideas/new']`).first());
  await mikaela.fits();
  const whole = await mikaela.page.locator("#questions .question").count();
  assert.equal(whole, 3);
  const [who, hours] = [0, 1].map((at) => mikaela.page.locator("#questions .question").nth(at));

  // What is asked only then shows only then.
  await hours.waitFor({ state: "hidden" });
  await mikaela.hands.choose(who.locator("select"), "We do");
  await hours.waitFor();
  await mikaela.hands.choose(who.locator("select"), "The city");
  await hours.waitFor({ state: "hidden" });
  await mikaela.hands.choose(who.locator("select"), "We do");
  await mikaela.write("#f-title", "En eldstad som föreningen sköter");
  await mikaela.write("#f-text", "Vi bygger den och eldar på fredagar.");
  await mikaela.write("#f-amount", "2 400");
  await mikaela.write(hours.locator("input"), "seven");
  await mikaela.isAtEase();
  await mikaela.sends("button[name=do][value=send]");

  // What is wrong is said beside it, and nothing typed is lost.
  await mikaela.sees(".problems", mikaela.word("challenges-problem-answer-number"));
  await mikaela.sees(".problems", mikaela.word("challenges-problem-needs-attachment"));
  await mikaela.fits();
  await mikaela.isAtEase();
  assert.equal(await mikaela.page.locator("#f-title").inputValue(), "En eldstad som föreningen sköter");
  await hours.waitFor();
  await mikaela.write(hours.locator("input"), "3,5");
  await mikaela.page.locator("#f-attachments").setInputFiles(paper);
  await mikaela.page.locator("#f-images").setInputFiles({ name: "stove.png", mimeType: "image/png", buffer: picture });
  await mikaela.write("#alt-fields input[name=alt]", "En skiss av eldstaden");
  await mikaela.sends("button[name=do][value=send]");
  await mikaela.sees("h1", "En eldstad som föreningen sköter");
  await mikaela.sees("main", "3.5");
  await mikaela.sees(".files", "budget.pdf");
  await mikaela.fits();
  await mikaela.isAtEase();

  // Changed while ideas are collected: the question that is no longer asked takes its answer along.
  const idea = new URL(mikaela.page.url()).pathname;
  await mikaela.goto(`${idea}/edit`);
  await hours.waitFor();
  await mikaela.hands.choose(who.locator("select"), "The city");
  await hours.waitFor({ state: "hidden" });
  await mikaela.write("#f-text", "Vi bygger den, staden eldar.");
  await mikaela.fits();
  await mikaela.isAtEase();
  await mikaela.sends("main form[enctype] .buttons button[type=submit]");
  await mikaela.sees("main", "Vi bygger den, staden eldar.");
  await mikaela.sees("main", "The city");
  assert.equal(await mikaela.page.getByText("3.5", { exact: true }).count(), 0);
  await mikaela.leaves();
});

test("a resident votes without JavaScript, gets a receipt and changes the ballot", async () => {
  const liisa = await program(town, "staff@kuusilahti.example");
  const page = await published({
    title: "Which bench first?",
    blueprint: "ideas_then_vote",
    voteIn: 25_000,
    rules: { gates: {}, voting: { kind: "approval", min: 2, max: 3, counts: "hidden" } },
  });
  const titles = ["By the ferry", "By the school", "By the church", "By the library"];
  for (const title of titles) await liisa.post(`${page}/ideas`, { title, text: "To sit a while." });
  const veikko = await town.signedIn("Veikko", "neighbour@kuusilahti.example", { lang: "fi", screen: "phone", javaScript: false });
  const box = (title) => veikko.page.getByRole("checkbox", { name: title, exact: true });
  const patience = Date.now() + 120_000;
  do {
    await veikko.goto(`${page}/vote`);
    assert.ok(Date.now() < patience, "the vote does not open");
  } while (!(await veikko.page.locator("button[name=do][value=cast]").count()));

  // Too few and too many are told, and what was ticked stays.
  await box("By the ferry").check();
  await veikko.sends("button[name=do][value=cast]");
  assert.equal(await veikko.page.locator(".problems").count(), 1);
  assert.ok(await box("By the ferry").isChecked());
  for (const title of titles) await box(title).check();
  await veikko.sends("button[name=do][value=cast]");
  assert.equal(await veikko.page.locator(".problems").count(), 1);
  await veikko.fits();
  for (const title of ["By the church", "By the library"]) await box(title).uncheck();
  await veikko.sends("button[name=do][value=cast]");
  const receipt = await veikko.page.locator("#receipt strong").innerText();
  assert.match(receipt, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  // Changed: the receipt stays, the ballot is the new one, and nobody else sees either.
  await box("By the ferry").uncheck();
  await box("By the library").check();
  await veikko.sends("button[name=do][value=cast]");
  assert.equal(await veikko.page.locator("#receipt strong").innerText(), receipt);
  assert.deepEqual(
    await Promise.all(titles.map((title) => box(title).isChecked())),
    [false, true, false, true],
  );
  await veikko.fits();
  const other = await town.person("visitor", { lang: "fi", javaScript: false });
  await other.goto(`${page}/vote`);
  assert.equal(await other.page.locator("#receipt").count(), 0);
  assert.equal(await other.page.locator("input[name=choices]:checked").count(), 0);

  // Taken back, as if it had never been cast.
  await veikko.sends("button[name=do][value=back]");
  assert.equal(await veikko.page.locator("#receipt").count(), 0);
  for (const person of [veikko, other]) await person.leaves();
});

/** A challenge put up by a program, open for ideas in a moment: its page. */
async function published({ title, blueprint = "ideas_then_decision", form, rules, voteIn }) {
  const liisa = await program(town, "staff@kuusilahti.example");
  const me = await liisa.get("/people/me");
  const at = (later) => new Date(Date.now() + later).toISOString();
  const day = 24 * 3_600_000;
  const opens = Date.now() + 3_000;
  const { id } = await liisa.post("/challenges", {
    blueprint,
    words: {
      title, summary: "Something for the shore.", problem: "There is nowhere to sit.", for_whom: "Everyone.",
      good_answer: "It lasts.", licence: "The city may use the ideas.", contact: me.id, lang: "en",
    },
    dates: [
      { phase: "announced", starts_at: at(0) },
      { phase: "collecting", starts_at: new Date(opens).toISOString() },
      ...(voteIn ? [{ phase: "voting", starts_at: at(voteIn) }] : []),
      { phase: "decided", starts_at: at(9 * day) },
    ],
    ...(rules && { rules }),
    ...(form && { form }),
  });
  await liisa.post(`/challenges/${id}/publish`, {});
  await until(opens);
  return `/challenges/${id}`;
}

/** As a `datetime-local` field wants it. */
function inHelsinki(moment) {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Helsinki", dateStyle: "short", timeStyle: "short" });
  return parts.format(moment).replace(" ", "T");
}

async function until(moment) {
  const left = moment - Date.now() + 500;
  if (left > 0) await new Promise((later) => setTimeout(later, left));
}

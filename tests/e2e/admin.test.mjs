// What an administrator keeps, in a real browser: on a wide screen and on a phone without a script.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const admin = "admin@kuusilahti.example";
const pages = [
  "/admin", "/admin/features", "/admin/limits", "/admin/logo", "/admin/doctor", "/admin/jobs?state=waiting", "/admin/letters",
  "/admin/texts", "/admin/texts/sign_in/en", "/desk/log",
];

for (const [screen, lang] of [["desktop", "en"], ["phone", "de"]]) {
  test(`every page of the administrator is at ease on a ${screen}`, async () => {
    const tuomas = await town.signedIn("Tuomas", admin, { screen });
    for (const path of pages) {
      const inLang = `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
      assert.equal(await tuomas.goto(inLang), 200, path);
      await tuomas.isAtEase();
      await tuomas.fits();
      await tuomas.picture(`admin-${screen}${path.replace(/\W+/g, "-")}`, { full: true });
    }
    await tuomas.leaves();
  });
}

test("without a script a part is switched off on a phone, and everybody is told", async () => {
  const tuomas = await town.signedIn("Tuomas", admin, { lang: "fi", screen: "phone", javaScript: false });
  const visitor = await town.person("visitor", { lang: "fi", javaScript: false });
  await tuomas.goto("/admin");
  await tuomas.sends("a[href='/admin/features']");
  const button = "form:has(input[value=feedback]) button";
  await tuomas.sends(button);
  await tuomas.sees(".flash", tuomas.word("agencies-feature-feedback"));
  assert.equal(await visitor.goto("/feedback"), 404);
  await visitor.sees("main", visitor.word("web-switched-off-title"));
  await tuomas.sends(button);
  // What a visitor sees comes from memory for a second.
  await visitor.page.waitForTimeout(1100);
  assert.equal(await visitor.goto("/feedback"), 200);
  await tuomas.leaves();
  await visitor.leaves();
});

test("the words of a letter are looked at, corrected and kept, and put back from the log", async () => {
  const tuomas = await town.signedIn("Tuomas", admin, { lang: "fi", screen: "desktop" });
  await tuomas.goto("/admin/texts/sign_in/en");
  const subject = "#f-accounts-letter-subject";
  await tuomas.write(subject, "Your way in to { $site }");
  await tuomas.sends("button[value=preview]");
  await tuomas.sees(".problems", "$code");
  await tuomas.isAtEase();
  await tuomas.write(subject, "Your way in to { $site }: { $code }");
  await tuomas.sends("button[value=preview]");
  await tuomas.sees("article h3", "Your way in to");
  await tuomas.sends("button[value=keep]");
  await tuomas.sees(".flash", tuomas.word("admin-letter-sign-in"));
  const visitor = await town.person("visitor");
  await visitor.goto("/sign-in");
  await visitor.write("#f-email", "new@kuusilahti.example");
  await visitor.sends("main form[action='/sign-in'] button[type=submit]");
  const letter = await town.letterTo("new@kuusilahti.example");
  assert.match(letter.subject, /^Your way in to .+: \d{6}$/);
  await tuomas.goto("/desk/log?kind=letter");
  await tuomas.sends("form[action$='/undo'] button");
  await tuomas.sees(".flash", tuomas.word("agencies-flash-undone"));
  await tuomas.goto("/admin/texts/sign_in/en");
  assert.doesNotMatch(await tuomas.page.locator(subject).inputValue(), /Your way in/);
  await tuomas.leaves();
  await visitor.leaves();
});

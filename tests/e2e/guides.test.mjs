// The café: somebody answers what they are asked, and comes to a list of what to do, papers and a person with a name.
// On a phone of 360 pixels without a script, with the keyboard alone, and with everything; the staff look at how it is
// built, and hints for whoever writes come while they type and stop nobody.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { keyboard } from "./hands.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

/** Chooses an answer and goes on. */
async function answers(person, label) {
  await person.hands.tick(person.page.getByRole("radio", { name: label, exact: true }));
  await person.sends("form.guide-ask button[type=submit]");
}

async function opensTheCafe(person, title) {
  await person.goto("/knowledge");
  await person.sends(person.page.locator("main").getByRole("link", { name: title }).first());
  await person.sends(person.page.locator("main a[href$='/walk']").first());
}

async function walksInFinnish(person, look) {
  await opensTheCafe(person, "Haluan avata kahvilan");
  await person.sees("h1", "Onko sinulla jo yritys?");
  await look();
  await answers(person, "Ei vielä");
  await person.sees("h1", "Missä kahvilasi on?");
  await answers(person, "Tilassa, jossa on ollut kahvila tai ravintola");
  await look();
  await answers(person, "Kyllä");
  await person.sees("h1", "Tuleeko pöytiä ulos?");
  await answers(person, "Ei");
  await person.sees("h1", "Kahvila omissa tiloissa");
  await person.sees(".guide-list", "Hae anniskelulupa");
  await person.sees(".guide-list", "Perusta yritys");
  await person.sees(".guide-person", "Peter Nygård");
  assert.equal(await person.page.locator(".guide-list").getByText("Vuokraa terassin paikka").count(), 0);
  await look();
}

test("on a phone without a script, to the end, with ticks kept and a result to print", async () => {
  const emilia = await town.person("Emilia", { lang: "fi", screen: "phone", javaScript: false });
  const look = async () => {
    // Without a script the page is measured from outside: nothing may be wider than the phone.
    const { width } = await emilia.page.locator("html").boundingBox();
    assert.ok(width <= 360, `${emilia.page.url()} is ${width} pixels wide`);
  };
  await walksInFinnish(emilia, look);
  await emilia.picture("guide-phone", { full: true });
  await emilia.hands.tick(emilia.page.locator(".guide-list input[type=checkbox]").first());
  await emilia.sends(".guide-list button[type=submit]");
  await emilia.sees(".guide-done", "1/");
  assert.match(emilia.page.url(), /done=s1/);
  // The address is all there is: somebody else goes on with it.
  const kept = emilia.page.url();
  const other = await town.person("Klaus", { lang: "fi", screen: "phone", javaScript: false });
  await other.page.goto(kept);
  assert.ok(await other.page.locator(".guide-list input[type=checkbox]").first().isChecked());
  // She changes her mind about wine, and the licence is gone.
  await emilia.sends(emilia.page.locator(".guide-way").getByRole("link", { name: "Aiotko tarjoilla" }));
  await emilia.sees("h1", "Aiotko tarjoilla");
  assert.ok(await emilia.page.getByRole("radio", { name: "Kyllä", exact: true }).isChecked());
  await answers(emilia, "En");
  await emilia.sees("h1", "Kahvila omissa tiloissa");
  assert.equal(await emilia.page.getByText("Hae anniskelulupa").count(), 0);
  await emilia.sends("#print-mine");
  await emilia.sees("h1", "Kahvila omissa tiloissa");
  await emilia.sees("main", "Peter Nygård");
  await look();
  assert.deepEqual(emilia.troubles, []);
  await emilia.leaves();
  await other.leaves();
});

test("with a script every screen is in order in the light and in the dark, and ticks go into the address by themselves", async () => {
  const emilia = await town.person("Emilia", { lang: "fi", screen: "phone" });
  await walksInFinnish(emilia, async () => {
    await emilia.isAtEase();
    await emilia.fits();
    await emilia.page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await emilia.violations(["color-contrast"]), []);
    await emilia.page.emulateMedia({ colorScheme: "light" });
  });
  await emilia.page.locator(".guide-list input[type=checkbox]").nth(1).check();
  await emilia.page.waitForURL(/done=/);
  await emilia.sees(".guide-done", "1/");
  assert.match(await emilia.page.locator("#print-mine").getAttribute("href"), /done=/);
  await emilia.page.reload();
  assert.ok(await emilia.page.locator(".guide-list input[type=checkbox]").nth(1).isChecked());
  await emilia.isAtEase();
  await emilia.sends("#print-mine");
  await emilia.isAtEase();
  await emilia.fits();
  await emilia.leaves();
});

test("with the keyboard alone, in Swedish and English", async () => {
  const gustav = await town.person("Gustav", { lang: "sv", hands: keyboard });
  await opensTheCafe(gustav, "Jag vill öppna ett kafé");
  await answers(gustav, "Ja");
  await answers(gustav, "Utomhus: en vagn eller ett stånd på torget, i hamnen eller i en park");
  await answers(gustav, "Mat som jag lagar på plats");
  await gustav.sees("h1", "Ett kafé utomhus");
  await gustav.sees(".guide-list", "brandsläckaren");
  await gustav.picture("guide-wide", { full: true });
  await gustav.leaves();
  const grace = await town.person("Grace", { lang: "en" });
  await opensTheCafe(grace, "I want to open a café");
  await answers(grace, "I am only thinking about it");
  await grace.sees("h1", "Come and think aloud with us");
  await grace.sees(".guide-person", "Katja Saarinen");
  await grace.isAtEase();
  await grace.leaves();
});

test("the staff see how it is built, on a phone and on a desk, and every page of it is in order", async () => {
  const peter = await town.signedIn("Peter", "peter.nygard@kuusilahti.example", { lang: "en", screen: "phone" });
  await peter.goto("/desk/articles");
  await peter.sends(peter.page.locator("main").getByRole("link", { name: /café|kahvila/i }).first());
  await peter.sends(peter.page.locator("main a[href$='/guide/en']").first());
  const build = new URL(peter.page.url()).pathname;
  for (const path of ["", "/q2", "/e1", "/walk", "/walk?a=q1.a1&a=q2.a3&a=q5.a2"]) {
    await peter.goto(build + path);
    await peter.isAtEase();
    await peter.fits();
    await peter.picture(`guide-build${path.replace(/\W+/g, "-")}`, { full: true });
  }
  await peter.leaves();
});

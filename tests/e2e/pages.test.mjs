// Every page a visitor and a resident find, looked at as `round.mjs` says.

import test, { after, before } from "node:test";
import { looksRound, starts } from "./round.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const dark = new Set();

test("a visitor finds every page in order", () =>
  looksRound(town, () => town.person("visitor", { lang: "en", screen: "phone" }), starts, 12, { dark }));

test("a resident finds every page in order", () =>
  looksRound(town, () => town.signedIn("Aino", "resident@kuusilahti.example", { lang: "fi", screen: "phone" }), [...starts, "/account"], 15, { dark }));

for (const lang of ["sv", "de", "ru"]) {
  test(`no page is wider than a phone in ${lang}`, () =>
    looksRound(town, () => town.person("visitor", { lang, screen: "phone" }), starts, 12, { glance: true }));
}

// Every page the hub links to, as a visitor, a resident, staff and an administrator find it: axe has nothing to say in
// the light and in the dark, no script fails, nobody but the hub is asked for anything, and nothing is wider than a
// phone. Pages are found by following links, so a new page is looked at without being listed.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const starts = ["/", "/ideas", "/ideas/new", "/search", "/search?q=penkki", "/no-such-page", "/api/docs", "/demo/letters"];
const desk = ["/desk", "/desk/inbox/teams", "/desk/inbox/mentions", "/desk/moderation", "/desk/log"];
// What the staff saw, the administrator sees the same: only what is new to them is looked at, in one more language.
const staffSaw = new Set();
const admin = ["/admin", "/admin/jobs?state=waiting", "/desk/people", "/desk/settings", "/desk/themes", "/desk/areas", "/desk/statuses", "/desk/pages"];

test("a visitor finds every page in order", () =>
  looksRound(() => town.person("visitor", { lang: "en", screen: "phone" }), starts, 12));

test("a resident finds every page in order", () =>
  looksRound(() => town.signedIn("Aino", "resident@kuusilahti.example", { lang: "fi", screen: "phone" }), [...starts, "/account"], 15));

test("the staff finds every page in order, in German", () =>
  looksRound(() => town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "de" }), [...starts, "/account", ...desk], 20, { keep: staffSaw }));

test("the administrator finds every page in order", () =>
  looksRound(() => town.signedIn("Tuomas", "admin@kuusilahti.example", { lang: "sv" }), ["/", ...desk, ...admin], 24, { passBy: staffSaw }));

/**
 * Follows the links from the first pages; of addresses that differ only in a number or a key, one is enough.
 * What is in `passBy` is opened for its links and not looked at; what was looked at is added to `keep`.
 */
async function looksRound(arrive, first, atLeast, { keep = new Set(), passBy = new Set() } = {}) {
  const person = await arrive();
  const ahead = [...first];
  const seen = new Set(ahead.map(shape));
  const wrong = [];
  let pages = 0;
  while (ahead.length > 0) {
    const path = ahead.shift();
    const response = await person.page.goto(town.url + path);
    if (!(response?.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    pages += 1;
    if (!passBy.has(shape(path))) wrong.push(...(await complaints(person, path)));
    keep.add(shape(path));
    for (const link of await linksOn(person.page)) {
      if (seen.has(shape(link))) continue;
      seen.add(shape(link));
      ahead.push(link);
    }
  }
  await person.leaves();
  assert.deepEqual(wrong, []);
  assert.ok(pages >= atLeast, `only ${pages} pages were found`);
}

async function complaints(person, path) {
  const { page } = person;
  await page.emulateMedia({ colorScheme: "light" });
  const light = await person.violations();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await person.violations(["color-contrast"]);
  // A search or a filter is sent as it stands: a choice nobody has to make holds nobody up.
  const stuck = await page.locator("form[method=get] select:invalid").evaluateAll((all) => all.map(({ name }) => `the choice ${name} holds its form up`));
  const wide = await person.fits().then(() => [], (error) => [error.message]);
  return [...light, ...dark.map((one) => `in the dark: ${one}`), ...wide, ...stuck, ...person.troubles.splice(0)]
    .map((one) => `${path}: ${one}`);
}

async function linksOn(page) {
  const hrefs = await page.locator("a[href]:not([download])").evaluateAll((links) => links.map((link) => link.href));
  return hrefs
    .map((href) => new URL(href))
    .filter(({ origin, pathname }) => origin === town.url && !isNoPage(pathname))
    .map(({ pathname, search }) => pathname + search);
}

/** Files, feeds, and links of letters that do a deed. */
function isNoPage(path) {
  return /^\/(files|assets|unsubscribe|sign-in\/.)|\.(atom|csv|html|ics|json|xml|css|txt|png|svg)$/.test(path);
}

/** `/ideas/412?sort=newest` and `/ideas/7?sort=new` look the same; a page with a query is looked at once more. */
function shape(path) {
  const { pathname, searchParams } = new URL(path, town.url);
  const kinds = [...searchParams.keys()].filter((key) => key !== "lang" && key !== "theme").sort();
  return `${pathname.replace(/\/\d[\w-]*/g, "/…")}?${kinds.slice(0, 1)}`;
}

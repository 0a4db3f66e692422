// A round over every page the hub links to, as somebody finds them: axe has nothing to say in the light and in the dark,
// no script fails, nobody but the hub is asked for anything, and nothing is wider than a phone. Pages are found by
// following links, so a new page is looked at without being listed.

import assert from "node:assert/strict";

/** Where whoever comes begins to look. */
export const starts = ["/", "/ideas", "/ideas/new", "/search", "/search?q=penkki", "/no-such-page", "/api/docs", "/demo/letters"];

/**
 * Follows the links from the first pages; of addresses that differ only in a number or a key, one is enough.
 * What is in `passBy` is read for its links and not looked at; what was looked at is added to `keep`, and to `dark` what
 * was looked at in the dark too: once is enough, for whoever comes the colours are the same. At a glance (`glance`) it is
 * only seen whether a page fits: words are longer in another language, and nothing else is different.
 */
export async function looksRound(town, arrive, first, atLeast, { keep = new Set(), passBy = new Set(), dark = new Set(), glance = false } = {}) {
  const person = await arrive();
  const ahead = [...first];
  const seen = new Set(ahead.map(shape));
  const wrong = [];
  let pages = 0;
  while (ahead.length > 0) {
    const path = ahead.shift();
    const known = passBy.has(shape(path));
    const response = await (known ? person.context.request.get(town.url + path) : person.page.goto(town.url + path));
    if (!(response?.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    pages += 1;
    if (!known && glance) wrong.push(...(await tooWide(person)));
    else if (!known) {
      wrong.push(...(await complaints(person, path)));
      if (!dark.has(shape(path))) wrong.push(...(await complaintsInTheDark(person, path)));
      dark.add(shape(path));
    }
    keep.add(shape(path));
    const hrefs = known ? linksIn(await response.text(), response.url()) : await linksOn(person.page);
    for (const link of pagesAmong(town, hrefs)) {
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
  const light = await person.violations();
  // A search or a filter is sent as it stands: a choice nobody has to make holds nobody up.
  const stuck = await page.locator("form[method=get] select:invalid").evaluateAll((all) => all.map(({ name }) => `the choice ${name} holds its form up`));
  return [...light, ...(await tooWide(person)), ...stuck, ...person.troubles.splice(0)].map((one) => `${path}: ${one}`);
}

function tooWide(person) {
  return person.fits().then(() => [], (error) => [error.message]);
}

async function complaintsInTheDark(person, path) {
  await person.page.emulateMedia({ colorScheme: "dark" });
  const dark = await person.violations(["color-contrast"]);
  await person.page.emulateMedia({ colorScheme: "light" });
  return dark.map((one) => `${path}, in the dark: ${one}`);
}

function linksOn(page) {
  return page.locator("a[href]:not([download])").evaluateAll((links) => links.map((link) => link.href));
}

/** The same without a browser: our pages write every address in double quotes. */
function linksIn(html, base) {
  const links = [...html.matchAll(/<a\b[^>]*>/g)].map(([link]) => link).filter((link) => !/\sdownload\b/.test(link));
  const hrefs = links.map((link) => /\shref="([^"]*)"/.exec(link)?.[1]).filter((href) => href !== undefined);
  return hrefs.map((href) => new URL(href.replaceAll("&amp;", "&"), base).href);
}

function pagesAmong(town, hrefs) {
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
  const { pathname, searchParams } = new URL(path, "http://town.example");
  const kinds = [...searchParams.keys()].filter((key) => key !== "lang" && key !== "theme").sort();
  return `${pathname.replace(/\/\d[\w-]*/g, "/…")}?${kinds.slice(0, 1)}`;
}

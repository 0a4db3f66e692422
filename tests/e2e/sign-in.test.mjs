// Signing in by another service, in a real browser: out by a link, in there, back, an account, out of both again. The
// service is the certified provider of npm; the same walk with a pointer, without JavaScript, with the keyboard alone,
// and on a phone. And a service that is gone takes nothing from anybody.

import test, { after, before } from "node:test";
import assert from "node:assert/strict";
import { keyboard, pointer } from "./hands.mjs";
import { SECRET, openServices } from "./servers/oidc.mjs";
import { openTown } from "./town.mjs";

let town, services;
before(async () => {
  town = await openTown({
    empty: true,
    settings: async (url) => {
      services = await openServices([url]);
      return {
        ...known("CITY", { issuer: services.issuer, name: "City account", rules: '["Whoever has “it” in groups is an administrator."]' }),
        ...known("GONE", { issuer: `${services.desk}/silent`, name: "An older account" }),
        TALKOO_OUTGOING__NETWORKS: '["127.0.0.0/8"]',
        TALKOO_OUTGOING__PLAIN_HTTP: "true",
      };
    },
  });
  town.neighbours.push(services.issuer);
});
after(async () => {
  await town?.close();
  services?.close();
});

function known(key, { issuer, name, rules = "[]" }) {
  const settings = { ISSUER: issuer, CLIENT_ID: "city", CLIENT_SECRET: SECRET, NAME: name, RULES: rules, SCOPES: '["profile", "email", "groups"]' };
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [`TALKOO_SIGN_IN__${key}__${name}`, value]));
}

test("a service lets somebody in", () => walk("pointer", {}));
test("a service lets somebody in without JavaScript", () => walk("no-scripts", { javaScript: false }));
test("a service lets somebody in by the keyboard alone", () => walk("keys", { hands: keyboard }));
test("a service lets somebody in on a phone of 360 pixels", () => walk("phone", { screen: "phone" }));

async function walk(manner, habits) {
  const login = `saara.${manner}`;
  const told = { name: "Saara Niemi", email: `${login}@example.org`, email_verified: true };
  const saara = await town.person("Saara", { lang: "fi", hands: pointer, ...habits });
  await saara.goto("/sign-in?back=/ideas/new");
  await isGood(saara, `sign-in-${manner}`);
  await saara.press("a[href^='/sign-in/with/city']");
  await signsInThere(saara, login, told);
  await saara.page.waitForURL(/\/sign-in\/offer\//);
  await saara.sees("main", `${login}@example.org`);
  await isGood(saara, `offer-${manner}`);
  await saara.write("#f-name", "Saara");
  await saara.press("button[name=do][value=make]");
  await saara.page.waitForURL(/\/ideas\/new/);

  await saara.goto("/account");
  await saara.sees("#identities", login);
  await isGood(saara, `account-${manner}`);

  // Out of the hub, and out of the service.
  await saara.press("header details:has(form[action='/sign-out']) summary");
  await saara.press("header form[action='/sign-out'] button");
  await saara.page.waitForURL(/\/signed-out\?from=city/);
  await isGood(saara, `signed-out-${manner}`);
  await saara.press("a[href='/sign-out/with/city']");
  await saara.page.waitForURL((url) => url.origin === services.issuer);
  await saara.press("button[name=logout]");
  await saara.page.waitForURL(new RegExp(`^${town.url}/signed-out$`));

  // The service asks again; the hub does not.
  await saara.goto("/sign-in?back=/ideas/new");
  await saara.press("a[href^='/sign-in/with/city']");
  await signsInThere(saara, login, told);
  await saara.page.waitForURL(/\/ideas\/new/);
  await saara.page.locator("form[action='/sign-out']").waitFor({ state: "attached" });
  await saara.leaves();
}

test("somebody thinks better of it, and a service is gone: the letter stays", async () => {
  const grace = await town.person("Grace", { lang: "de", screen: "phone" });
  await grace.goto("/sign-in?back=/ideas/new");
  await grace.press("a[href^='/sign-in/with/city']");
  await grace.press("button[name=no]");
  await grace.sees("h1", grace.word("accounts-not-title"));
  await isGood(grace, "not-denied");
  assert.equal(await grace.goto("/sign-in/with/gone?back=/ideas/new"), 424);
  await isGood(grace, "not-away");
  await grace.write("#f-email", "grace@example.org");
  await grace.press("main form[action='/sign-in'] button[type=submit]");
  await grace.page.waitForURL(/\/sign-in\/sent\//);
  await isGood(grace, "letter-sent");
  const { text } = await town.letterTo("grace@example.org");
  await grace.goto(text.match(/https?:\/\/\S+\/sign-in\/\S+/)[0]);
  await grace.press("main form button[type=submit]");
  await grace.page.waitForURL(/\/ideas\/new/);
  await grace.leaves();
});

test("the administrator reads who may come in and what they become", async () => {
  const tuomas = await town.person("Tuomas", { lang: "sv", screen: "phone" });
  await tuomas.goto("/sign-in?back=/desk/sign-in");
  await tuomas.press("a[href^='/sign-in/with/city']");
  await signsInThere(tuomas, "tuomas", { email: "tuomas@example.org", email_verified: true, groups: ["it"] });
  await tuomas.press("button[name=do][value=make]");
  await tuomas.page.waitForURL(/\/desk\/sign-in/);
  await tuomas.sees("main", "är administratör");
  await isGood(tuomas, "providers");
  await tuomas.leaves();
});

async function signsInThere(person, login, told) {
  await person.page.waitForURL((url) => url.origin === services.issuer && url.pathname.startsWith("/interaction/"));
  await person.write("#login", login);
  await person.write("#told", JSON.stringify(told));
  await person.press("main form button:not([name])");
}

async function isGood(person, name) {
  await person.isAtEase();
  await person.fits();
  await person.picture(`by-service-${name}`, { full: true });
}

// A town of its own for a file of browser tests: the debug binary on a scratch folder, Chromium, and people with
// a language, a screen and habits of their own.
//
//   const town = await openTown();
//   const aino = await town.person("Aino", { lang: "fi", screen: "phone" });
//   await aino.page.goto(town.url + "/ideas");
//   await aino.isAtEase();        // axe finds nothing, no script error, nobody else was asked
//   await town.close();

import { spawn, execFile } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { browserProgram } from "./browser.mjs";
import { pointer } from "./hands.mjs";
import { word } from "./words.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const binary = resolve(here, process.env.TALKOO_TEST_BINARY ?? "../../target/debug/talkoo");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = join(here, "pictures");
// Where a town filled once is kept for the other files of the same run: filling one takes a minute, copying it none.
const filled = process.env.TALKOO_TEST_FILLED;

export const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 768, height: 1024 } },
  desktop: { viewport: { width: 1280, height: 900 } },
};

// Without the switches against background traffic Chromium asks its maker's hosts at every start.
const switches = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Starts a filled hub (`empty: true` for one with nothing in it; `settings` for its address, as environment) and a browser. */
export async function openTown({ empty = false, settings = () => ({}) } = {}) {
  if (filled && !empty) await fillOnce();
  const data = mkdtempSync(join(tmpdir(), "talkoo-e2e-"));
  if (filled && !empty) cpSync(filled, data, { recursive: true });
  const { url, hub, said } = await startHub(data, empty, settings);
  const browser = await chromium.launch({ timeout: 120_000, executablePath: browserProgram, args: switches });
  // Services people of this town go to, whom a browser may ask.
  return new Town({ url, data, hub, browser, neighbours: [], said });
}

async function startHub(data, empty, settings) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ["demo", "--data", data, "--listen", `127.0.0.1:${port}`, ...(empty ? ["--empty"] : [])];
  const env = { ...process.env, ...(await settings(url)) };
  const hub = spawn(binary, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [hub.stdout, hub.stderr]) stream.setEncoding("utf8").on("data", (text) => (words += text));
  const said = () => words;
  await healthy(url, hub, said);
  return { url, hub, said };
}

/** A town filled and put to rest; it gets its name when it is whole. Files that run side by side wait for whoever began. */
async function fillOnce() {
  const making = `${filled}.making`;
  const begun = () => {
    try {
      mkdirSync(making);
      return true;
    } catch (error) {
      if (error.code === "EEXIST") return false;
      throw error;
    }
  };
  const patience = Date.now() + 10 * 60_000;
  while (!existsSync(filled)) {
    if (!begun()) {
      if (Date.now() > patience) throw new Error(`whoever was filling ${making} never ended`);
      await new Promise((later) => setTimeout(later, 200));
      continue;
    }
    // Whoever found it in the making and it was whole a moment later.
    if (existsSync(filled)) return rmSync(making, { recursive: true });
    const place = join(making, "town");
    const { hub } = await startHub(place, false, () => ({}));
    await ends(hub);
    renameSync(place, filled);
    rmSync(making, { recursive: true });
  }
}

async function ends(hub) {
  hub.kill("SIGTERM");
  if (hub.exitCode === null) await once(hub, "exit");
}

/** A program that acts for somebody through the API. */
export async function program(town, email) {
  const { stdout } = await promisify(execFile)(binary, ["token", email, "--data", town.data]);
  const asks = async (method, path, body) => {
    const answer = await fetch(`${town.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${stdout.trim()}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text || "null");
  };
  return { get: (path) => asks("GET", path), post: (path, body) => asks("POST", path, body) };
}

class Town {
  constructor(parts) {
    Object.assign(this, parts);
  }

  /** Someone at the door, not signed in. */
  async person(name, { lang = "en", screen = "desktop", javaScript = true, dark = false, hands = pointer } = {}) {
    const context = await this.browser.newContext({
      ...screens[screen],
      locale: lang,
      javaScriptEnabled: javaScript,
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    // A machine busy with everything else is no failure of the page.
    context.setDefaultTimeout(90_000);
    return new Person({ town: this, name, lang, hands, javaScript, context, page: await context.newPage() });
  }

  /** Someone who came in by the link the command line gives. */
  async signedIn(name, email, habits) {
    const person = await this.person(name, habits);
    await person.page.goto(await this.signInLink(email));
    await person.press("main form button[type=submit]");
    await person.page.locator("form[action='/sign-out']").waitFor({ state: "attached" });
    return person;
  }

  async signInLink(email) {
    const { stdout } = await promisify(execFile)(binary, ["sign-in-link", email, "--data", this.data]);
    return stdout.match(/https?:\S+/)[0];
  }

  /** The newest letter to an address that fits, waited for: letters leave by a job. */
  async letterTo(email, fits = () => true) {
    const folder = join(this.data, "letters");
    for (let tries = 0; tries < 900; tries += 1) {
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
      const letters = names.sort().reverse().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
      const found = letters.find(({ recipient, text }) => recipient.includes(email) && fits(text));
      if (found) return found;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`no such letter to ${email}`);
  }

  async close() {
    await this.browser.close();
    await ends(this.hub);
    rmSync(this.data, { recursive: true, force: true });
  }
}

class Person {
  constructor(parts) {
    Object.assign(this, parts, { troubles: [] });
    const { town, page } = parts;
    page.on("pageerror", (error) => this.troubles.push(`script: ${error.message}`));
    page.on("console", (line) => {
      if (line.type() === "error" && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(line.text())) this.troubles.push(`console: ${line.text()}`);
    });
    page.on("request", (request) => {
      const asked = new URL(request.url());
      const known = [new URL(town.url).origin, ...town.neighbours];
      if (!known.includes(asked.origin) && asked.protocol.startsWith("http"))
        this.troubles.push(`asked somebody else: ${asked.origin}`);
    });
  }

  async goto(path) {
    const response = await this.page.goto(new URL(path, this.town.url).href);
    await this.ready();
    return response?.status();
  }

  /** What a page brings to life is alive: before that a key does nothing, and nobody would know why. */
  async ready() {
    if (!this.javaScript) return;
    await this.page.waitForFunction(() =>
      document.documentElement.matches(".ready") || !document.querySelector("script[src$='/js/app.js']"));
  }

  // ---- what people do ----

  press(what) {
    return this.hands.press(this.place(what));
  }

  /** Presses, and waits for the page that answers: whoever goes on before it would break the sending off. */
  sends(what) {
    return this.answered(() => this.press(what));
  }

  /** Does what makes the browser ask for another page, and waits until that is there. */
  async answered(deed) {
    await Promise.all([this.page.waitForEvent("domcontentloaded"), deed()]);
    await this.ready();
  }

  write(what, text) {
    return this.hands.write(this.place(what), text);
  }

  place(what) {
    return typeof what === "string" ? this.page.locator(what).first() : what;
  }

  /** What a message is called in this person's language. */
  word(name) {
    return word(this.lang, name);
  }

  async sees(where, text) {
    await this.page.locator(where).filter({ hasText: text }).first().waitFor();
  }

  async searches(words) {
    await this.goto("/search");
    await this.write("main input[name=q]", words);
    // The address says so already while one types, so it is the page that is waited for.
    await this.answered(() => this.page.keyboard.press("Enter"));
  }

  /** Searches until it is there, the index following by itself, and opens it. */
  async finds(title) {
    const link = this.page.locator("main").getByRole("link", { name: title });
    const patience = Date.now() + 90_000;
    do await this.searches(title);
    while (!(await link.first().isVisible()) && Date.now() < patience);
    await this.sends(link.first());
    assert.match(new URL(this.page.url()).pathname, /^\/ideas\/\d+$/);
  }

  /** Without an account: the idea waits for the letter. */
  async submits(title, text, email) {
    await this.writesIdea(title, text);
    await this.write("#idea-email", email);
    await this.press("button[name=do][value=send]");
    await this.page.waitForURL(/\/sign-in\/sent\//);
    await this.sees("main", title);
  }

  async submitsSignedIn(title, text) {
    await this.writesIdea(title, text);
    await this.press("button[name=do][value=send]");
    await this.page.waitForURL(/\/ideas\/\d+/);
    return new URL(this.page.url()).pathname;
  }

  async writesIdea(title, text) {
    await this.goto("/ideas/new");
    await this.write("#f-title", title);
    await this.write("#f-text", text);
  }

  /** Reads the letter where the demo shows it, opens its link and confirms. */
  async followsTheLink(email, name) {
    const { text } = await this.town.letterTo(email);
    const link = text.match(/https?:\/\/\S+\/sign-in\/\S+/)[0];
    await this.page.goto(link);
    const asked = this.page.locator("#f-name");
    if (await asked.count()) await this.write(asked, name);
    await this.press("main form button[type=submit]");
    await this.page.waitForURL(/\/ideas\/\d+/);
    return new URL(this.page.url()).pathname;
  }

  async signsIn(email) {
    await this.goto("/sign-in");
    await this.write("#f-email", email);
    await this.press("main form[action='/sign-in'] button[type=submit]");
    await this.page.waitForURL(/\/sign-in\/sent\//);
    const { text } = await this.town.letterTo(email);
    await this.page.goto(text.match(/https?:\/\/\S+\/sign-in\/\S+/)[0]);
    const asked = this.page.locator("#f-name");
    if (await asked.count()) await this.write(asked, this.name);
    await this.press("main form button[type=submit]");
    await this.page.locator("form[action='/sign-out']").waitFor({ state: "attached" });
  }

  /** Letters come one a day at the most, unless one asks for them at once. */
  async wantsLettersAtOnce() {
    await this.goto("/account");
    await this.hands.tick(this.page.locator("input[name=letters][value=at_once]"));
    await this.sends("main form[action='/account'] button[type=submit]");
  }

  async supportsByLetter(email) {
    await this.press("#support summary");
    await this.write("#support-email", email);
    await this.press("#support form button[type=submit]");
    await this.page.waitForURL(/\/sign-in\/sent\//);
  }

  async supports() {
    await this.press("#support form[data-support=give] button");
    await this.page.locator("#support form[data-support=back]").waitFor();
  }

  async comments(text, stance) {
    await this.write("#comments #f-text", text);
    await this.hands.tick(this.page.locator(`#comments input[name=stance][value=${stance}]`).first());
    await this.press("form.comment-new button[type=submit]");
    await this.sees("#comments .comment", text);
  }

  async answers(idea, status, text) {
    await this.goto(`${idea}/answer`);
    await this.hands.choose(this.place("#f-status"), status);
    await this.write("#f-text", text);
    await this.press("button[name=do][value=send]");
    await this.page.waitForURL(new RegExp(`${idea}(#.*)?$`));
  }

  async merges(idea, other, words) {
    await this.goto(`${idea}/merge?q=${encodeURIComponent(words)}`);
    await this.hands.tick(this.page.locator(`input[name=other][value="${other.split("/").at(-1)}"]`));
    await this.press("main form[method=post]:has(input[name=other]) button[type=submit]");
    await this.page.waitForURL(new RegExp(`${idea}(#.*)?$`));
  }

  async undoesTheMerge(idea, title) {
    await this.goto(`${idea}/merge`);
    await this.sends(this.page.locator(".queue-item").filter({ hasText: title }).locator("form.deed button"));
  }

  async statusOf(path) {
    return (await this.context.request.get(new URL(path, this.town.url).href)).status();
  }

  async countOf(idea) {
    await this.goto(idea);
    return Number((await this.page.locator("#support [data-count]").innerText()).replace(/\D/g, ""));
  }

  async leaves() {
    await this.context.close();
  }

  // ---- what must hold on every page ----

  /** axe, itself a script, finds nothing on this page; no script failed; nobody but the hub was asked for anything. */
  async isAtEase() {
    const found = this.javaScript ? await this.violations() : [];
    assert.deepEqual(found, [], `${this.name} at ${this.page.url()}`);
    assert.deepEqual(this.troubles, [], `${this.name} at ${this.page.url()}`);
  }

  /** The page's content security policy keeps scripts out, axe's too; so axe comes in through the debugger. */
  async violations(rules) {
    // On a page looked at before, in the light, it still is. Style sheets are loaded again for an experimental rule alone.
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe);
    const options = { resultTypes: ["violations"], preload: { assets: ["media"] }, ...(rules && { runOnly: { type: "rule", values: rules } }) };
    const { violations } = await this.page.evaluate((options) => window.axe.run(document, options), options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}\n${failureSummary}`));
  }

  /** Nothing is wider than the screen. */
  async fits() {
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth);
    // Not the `innerWidth` of the page: on a phone it grows with what is too wide.
    const screen = this.page.viewportSize().width;
    assert.ok(wide <= screen, `${this.page.url()} is ${wide} pixels wide on a screen of ${screen}`);
  }

  async picture(name, { full = false, folder = pictures } = {}) {
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: full });
  }

  async pictureForReadme(name) {
    await this.picture(name, { folder: process.env.TALKOO_TEST_README ? join(here, "readme") : pictures });
  }
}

async function healthy(url, hub, said) {
  const patience = Date.now() + 10 * 60_000;
  while (Date.now() < patience && hub.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  hub.kill("SIGKILL");
  throw new Error(`the hub did not start:\n${said()}`);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

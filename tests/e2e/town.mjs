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
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const binary = resolve(here, process.env.TALKOO_TEST_BINARY ?? "../../target/debug/talkoo");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = join(here, "pictures");

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

/** Starts a filled hub (`empty: true` for one with nothing in it) and a browser. */
export async function openTown({ empty = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), "talkoo-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = ["demo", "--data", data, "--listen", `127.0.0.1:${port}`, ...(empty ? ["--empty"] : [])];
  const hub = spawn(binary, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [hub.stdout, hub.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  await healthy(url, hub, () => said);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: switches });
  return new Town({ url, data, hub, browser, said: () => said });
}

class Town {
  constructor(parts) {
    Object.assign(this, parts);
    this.people = [];
  }

  /** Someone at the door, not signed in. */
  async person(name, { lang = "en", screen = "desktop", javaScript = true, dark = false } = {}) {
    const context = await this.browser.newContext({
      ...screens[screen],
      locale: lang,
      javaScriptEnabled: javaScript,
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const person = new Person(this, name, context, await context.newPage());
    this.people.push(person);
    return person;
  }

  /** Someone who came in by the link the command line gives. */
  async signedIn(name, email, habits) {
    const person = await this.person(name, habits);
    await person.page.goto(await this.signInLink(email));
    await person.confirmSignIn();
    return person;
  }

  async signInLink(email) {
    const { stdout } = await promisify(execFile)(binary, ["sign-in-link", email, "--data", this.data]);
    return stdout.match(/https?:\S+/)[0];
  }

  async close() {
    await this.browser.close();
    this.hub.kill("SIGTERM");
    if (this.hub.exitCode === null) await once(this.hub, "exit");
    rmSync(this.data, { recursive: true, force: true });
  }
}

class Person {
  constructor(town, name, context, page) {
    Object.assign(this, { town, name, context, page, troubles: [] });
    page.on("pageerror", (error) => this.troubles.push(`script: ${error.message}`));
    page.on("console", (line) => {
      if (line.type() === "error" && !/status of 4\d\d/.test(line.text())) this.troubles.push(`console: ${line.text()}`);
    });
    page.on("request", (request) => {
      const asked = new URL(request.url());
      if (asked.origin !== new URL(town.url).origin && asked.protocol.startsWith("http"))
        this.troubles.push(`asked somebody else: ${asked.origin}`);
    });
  }

  async goto(path) {
    const response = await this.page.goto(new URL(path, this.town.url).href);
    return response?.status();
  }

  /** axe finds nothing on this page, no script failed, and nobody but the hub was asked for anything. */
  async isAtEase() {
    const found = await this.violations();
    assert.deepEqual(found, [], `${this.name} at ${this.page.url()}`);
    assert.deepEqual(this.troubles, [], `${this.name} at ${this.page.url()}`);
  }

  /** The page's content security policy keeps scripts out, axe's too; so axe comes in through the debugger. */
  async violations() {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}\n${failureSummary}`));
  }

  async picture(name, { full = false } = {}) {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: full });
  }
}

async function healthy(url, hub, said) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (hub.exitCode !== null) break;
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

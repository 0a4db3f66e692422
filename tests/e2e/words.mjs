// The words of the pages, by the same names the templates use, so that a test presses what a person reads, in any
// language, and a better word does not break it.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const locales = fileURLToPath(new URL("../../templates/locales", import.meta.url));
const known = new Map();

/** The message of this name, which must be plain: no numbers, no names in it. */
export function word(lang, name) {
  const text = messages(lang).get(name);
  if (text === undefined) throw new Error(`no message ${name} in ${lang}`);
  if (text.includes("{")) throw new Error(`${name} is no plain message`);
  return text;
}

function messages(lang) {
  if (!known.has(lang)) {
    const folder = join(locales, lang);
    const files = readdirSync(folder).filter((name) => name.endsWith(".ftl"));
    const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    known.set(lang, new Map([...text.matchAll(/^([a-z][\w-]*) = (.+)$/gm)].map(([, name, value]) => [name, value])));
  }
  return known.get(lang);
}

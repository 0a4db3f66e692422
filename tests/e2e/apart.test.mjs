// Uploaded files on an origin of their own, as a browser sees it: one binary, one port, two host names. Pictures are shown
// from the other name, papers come from it, no cookie goes there, and nothing else is answered.

import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { openTown } from "./town.mjs";

const files = (url) => url.replace("127.0.0.1", "localhost");

let town;
before(async () => {
  town = await openTown({ settings: (url) => ({ TALKOO_FILES_ORIGIN: files(url) }) });
  // The hub's own other name is nobody else.
  town.neighbours.push(files(town.url));
});
after(() => town?.close());

test("pages show pictures from the host of files, and no page shows one from their own", async () => {
  const visitor = await town.person("visitor", { lang: "en" });
  const asked = [];
  visitor.page.on("response", (answer) => asked.push(answer));
  let shown = 0;
  for (const path of ["/people", "/ideas", "/knowledge", "/challenges"]) {
    await visitor.goto(path);
    for (const picture of await visitor.page.locator("main img").all()) await picture.scrollIntoViewIfNeeded();
    await visitor.page.waitForLoadState("networkidle");
    const drawn = await visitor.page.locator("main img").evaluateAll((all) => all.map((one) => one.complete && one.naturalWidth > 0));
    assert.ok(drawn.every(Boolean), `${path}: a picture is not shown`);
    shown += drawn.length;
    await visitor.isAtEase();
  }
  assert.ok(shown > 4, `only ${shown} pictures were shown`);
  const pictures = asked.filter((one) => (one.headers()["content-type"] ?? "").startsWith("image/") && !one.url().includes("/assets/"));
  assert.ok(pictures.length > 4);
  for (const one of pictures) {
    assert.equal(new URL(one.url()).origin, files(town.url), one.url());
    assert.match(one.headers()["content-security-policy"], /sandbox/);
    assert.equal(one.headers()["x-content-type-options"], "nosniff");
    assert.equal((await one.request().allHeaders()).cookie, undefined, "no cookie goes there");
  }
  await visitor.leaves();
});

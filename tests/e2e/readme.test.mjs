// The two pictures of the README, taken from the demo town. They land among the other pictures; with
// TALKOO_TEST_README set they replace the ones in `readme/`, which are kept in git.

import test, { after, before } from "node:test";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

test("the README shows the front page and an idea", async () => {
  const visitor = await town.person("visitor", { lang: "en" });
  await visitor.goto("/");
  await visitor.pictureForReadme("front");
  await visitor.press(".said-note h3 a");
  await visitor.page.locator("#answers").waitFor();
  await visitor.pictureForReadme("idea");
  await visitor.isAtEase();
});

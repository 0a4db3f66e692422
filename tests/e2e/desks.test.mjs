// Every page the staff and an administrator find, looked at as `round.mjs` says.

import test, { after, before } from "node:test";
import { looksRound, starts } from "./round.mjs";
import { openTown } from "./town.mjs";

let town;
before(async () => (town = await openTown()));
after(() => town?.close());

const desk = ["/desk", "/desk/inbox/teams", "/desk/inbox/mentions", "/desk/moderation", "/desk/log"];
const admin = ["/admin", "/admin/jobs?state=waiting", "/desk/people", "/desk/settings", "/desk/themes", "/desk/areas", "/desk/statuses", "/desk/pages"];
// What the staff saw, the administrator sees the same: only what is new to them is looked at, in one more language.
const staffSaw = new Set();

test("the staff finds every page in order, in German", () =>
  looksRound(town, () => town.signedIn("Liisa", "staff@kuusilahti.example", { lang: "de" }), [...starts, "/account", ...desk], 20, { keep: staffSaw }));

test("the administrator finds every page in order", () =>
  looksRound(town, () => town.signedIn("Tuomas", "admin@kuusilahti.example", { lang: "sv" }), ["/", ...desk, ...admin], 24, { passBy: staffSaw }));

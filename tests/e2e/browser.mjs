// Which Chromium the tests drive: one without what only a window needs, the same pages for two thirds of the work; else
// whichever there is.

import { existsSync } from "node:fs";

export const browserProgram = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync);

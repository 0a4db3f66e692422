// A real SMTP receiver on a free port, for the letter tests: keeps every message as it came over the wire.
//
// usage: node smtp.mjs FOLDER
//
// Prints one line when it is ready, its address, and runs until it is ended. Each accepted message becomes
// FOLDER/<number>.eml, its envelope in the first two lines. Two kinds of address are refused, so that a sender's
// patience can be tested: refused@… for good (550) and later@… for now (451).

import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node smtp.mjs FOLDER");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

let count = 0;

const server = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  disableReverseLookup: true,
  logger: false,
  onAuth: ({ username, password }, _session, done) =>
    username === "talkoo" && password === "kuusilahti"
      ? done(null, { user: username })
      : done(new Error("Wrong user or password")),
  onRcptTo: ({ address }, _session, done) => done(refusal(address)),
  onData: keep,
});

function refusal(address) {
  if (address.startsWith("refused@")) return answer(550, "No such mailbox here");
  if (address.startsWith("later@")) return answer(451, "Try again later");
}

function answer(code, text) {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Written under another name first: whoever watches the folder never sees half a letter. */
function keep(stream, { envelope }, done) {
  const name = join(folder, `${String((count += 1)).padStart(4, "0")}.eml`);
  const file = createWriteStream(`${name}.part`);
  file.write(`X-Envelope-From: ${envelope.mailFrom.address}\r\n`);
  file.write(`X-Envelope-To: ${envelope.rcptTo.map((to) => to.address).join(", ")}\r\n`);
  stream.pipe(file).on("finish", () => {
    renameSync(`${name}.part`, name);
    done();
  });
}

server.on("error", (error) => console.error(error.message));
server.listen(0, "127.0.0.1", () => {
  console.log(`smtp://talkoo:kuusilahti@127.0.0.1:${server.server.address().port}`);
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));

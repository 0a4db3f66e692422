// A real SMTP receiver on three free ports, for the letter tests: one without TLS, one that offers STARTTLS, and one
// with TLS from the first byte. Keeps every message as it came over the wire.
//
// usage: node smtp.mjs FOLDER
//
// Prints three lines when it is ready, its addresses in that order, and runs until it is ended. Each accepted message
// becomes FOLDER/<number>.eml, its envelope in the first three lines. The authority behind its certificates is
// FOLDER/authority.pem. Two kinds of address are refused, so that a sender's patience can be tested: refused@… for good
// (550) and later@… for now (451).

import { execFileSync } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node smtp.mjs FOLDER");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

let count = 0;

/** An authority of our own, and a certificate of it for this machine. */
function certificates() {
  const at = (name) => join(folder, name);
  const openssl = (...words) => execFileSync("openssl", words, { stdio: "pipe" });
  const fresh = ["req", "-newkey", "rsa:2048", "-nodes", "-days", "2"];
  openssl(...fresh, "-x509", "-subj", "/CN=Kuusilahti test authority", "-keyout", at("authority.key"), "-out", at("authority.pem"));
  openssl(...fresh, "-subj", "/CN=localhost", "-keyout", at("server.key"), "-out", at("server.csr"));
  writeFileSync(at("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n");
  openssl("x509", "-req", "-days", "2", "-in", at("server.csr"), "-CA", at("authority.pem"), "-CAkey", at("authority.key"),
    "-CAcreateserial", "-extfile", at("names"), "-out", at("server.pem"));
  return { key: readFileSync(at("server.key")), cert: readFileSync(at("server.pem")) };
}

function serve(protection, options) {
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === "talkoo" && password === "kuusilahti"
        ? done(null, { user: username })
        : done(new Error("Wrong user or password")),
    onRcptTo: ({ address }, _session, done) => done(refusal(address)),
    onData: (stream, session, done) => keep(stream, session, protection, done),
    ...options,
  });
  // A client that does not trust the certificate hangs up; that is its good right.
  server.on("error", () => {});
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(server.server.address().port)));
}

function refusal(address) {
  if (address.startsWith("refused@")) return answer(550, "No such mailbox here");
  if (address.startsWith("later@")) return answer(451, "Try again later");
}

function answer(code, text) {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Written under another name first: whoever watches the folder never sees half a letter. */
function keep(stream, { envelope, secure }, protection, done) {
  const name = join(folder, `${String((count += 1)).padStart(4, "0")}.eml`);
  const file = createWriteStream(`${name}.part`);
  file.write(`X-Envelope-From: ${envelope.mailFrom.address}\r\n`);
  file.write(`X-Envelope-To: ${envelope.rcptTo.map((to) => to.address).join(", ")}\r\n`);
  file.write(`X-Envelope-Protected: ${secure ? protection : "no"}\r\n`);
  stream.pipe(file).on("finish", () => {
    renameSync(`${name}.part`, name);
    done();
  });
}

const login = "talkoo:kuusilahti@127.0.0.1";
const tls = certificates();
const plain = await serve("no", { hideSTARTTLS: true });
const upgraded = await serve("starttls", { ...tls, secure: false });
const implicit = await serve("smtps", { ...tls, secure: true });
console.log(`smtp://${login}:${plain}\nsmtp://${login}:${upgraded}?tls=required\nsmtps://${login}:${implicit}`);
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));

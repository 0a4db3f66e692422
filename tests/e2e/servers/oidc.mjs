// Sign-in services on free ports, for the stories and the browser: the certified `oidc-provider`, the same one with
// its answers spoilt in every way a hub must notice, and some that never were a provider at all.
//
// usage: node oidc.mjs [ORIGIN...]       the hubs whose people come here; https://kuusilahti.example is always one
//
// Prints one line when it is ready, the address of its desk, and runs until it is ended. The desk answers:
//
//   GET  /                    {"issuer"}: the provider that everybody shares
//   POST /new                 {"issuer"}: one more, of one's own, on a port of its own
//   POST /rotate?issuer=…     that one signs with another key from now on, and forgets the old one
//   POST /close?issuer=…      that one is gone
//   GET  /asked?issuer=…      {"jwks", "token", "userinfo"}: how often that one was asked
//   /NAME/.well-known/…       what is no provider: see `impostors`
//
// A provider does what its client is called: `city` is honest, each of `spoilt` is not. People sign in by typing a name
// and, if they like, what shall be said of them, as JSON.

import { createServer } from "node:http";
import { createHash, createPublicKey, generateKeyPairSync, randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";
import { SignJWT, exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

export const SECRET = "a secret between the city and Talkoo, long enough for anything";
const MINUTE = 60;
const INWARD = "http://169.254.169.254/latest/meta-data";

/** What is said of people who only type their name. */
const known = {
  "aino.salmela": { name: "Aino Salmela", email: "resident@kuusilahti.example", email_verified: true },
  "saara.niemi": { name: "Saara Niemi", email: "saara@kuusilahti.example", email_verified: true },
  "liisa.hakala": { name: "Liisa Hakala", email: "liisa@kuusilahti.example", email_verified: true, groups: ["streets"] },
};

const now = () => Math.floor(Date.now() / 1000);

/** By client: how its tokens are spoilt. Each gets what a token says, and the keys, and answers another token. */
const spoilt = {
  "wrong-issuer": changed(() => ({ iss: "https://evil.example" })),
  "wrong-audience": changed(() => ({ aud: "somebody-else" })),
  "shared-audience": changed(({ aud }) => ({ aud: [aud, "somebody-else"] })),
  "other-party": changed(() => ({ azp: "somebody-else" })),
  "wrong-nonce": changed(() => ({ nonce: "of-another-question" })),
  "no-nonce": changed(() => ({ nonce: undefined })),
  expired: changed(() => ({ iat: now() - 20 * MINUTE, exp: now() - 15 * MINUTE })),
  stale: changed(() => ({ iat: now() - 60 * MINUTE })),
  early: changed(() => ({ iat: now() + 15 * MINUTE })),
  "not-yet": changed(() => ({ nbf: now() + 15 * MINUTE })),
  "no-subject": changed(() => ({ sub: "" })),
  "other-access-token": changed(() => ({ at_hash: "b2YtYW5vdGhlci10b2tlbg" })),
  // Clocks that are a little apart are no reason to turn somebody away.
  fast: changed(() => ({ iat: now() + 45, nbf: now() + 45 })),
  slow: changed(() => ({ iat: now() - 5 * MINUTE, exp: now() - 45 })),

  unsigned: ({ claims }) => `${part({ alg: "none" })}.${part(claims)}.`,
  "wrongly-signed": ({ claims, kid, foreign }) => signed(claims, "RS256", kid, foreign),
  "unknown-key": ({ claims, foreign }) => signed(claims, "RS256", "nobody-knows", foreign),
  "stolen-signature": ({ claims, token }) =>
    [token.split(".")[0], part({ ...claims, sub: "somebody-else" }), token.split(".")[2]].join("."),
  "by-our-secret": ({ claims }) => signed(claims, "HS256", undefined, Buffer.from(SECRET)),
  "by-public-key": ({ claims, kid, pem }) => signed(claims, "HS256", kid, Buffer.from(pem)),
};

/** By client: how other answers are spoilt. */
const answers = {
  "no-id-token": (ctx) => delete ctx.body.id_token,
  "no-json": (ctx) => (ctx.body = "<p>It works!</p>"),
  "token-is-broken": (ctx) => ((ctx.status = 500), (ctx.body = "")),
  "token-leads-away": (ctx) => (ctx.redirect(INWARD), (ctx.body = "")),
  "token-is-huge": (ctx) => (ctx.body = { ...ctx.body, more: "x".repeat(4 << 20) }),
  "token-is-late": () => new Promise((done) => setTimeout(done, 60_000).unref()),
};
const told = {
  "other-person": (ctx) => (ctx.body = { ...ctx.body, sub: "somebody-else" }),
};
const clients = ["city", "staff", "open", ...Object.keys(spoilt), ...Object.keys(answers), ...Object.keys(told)];

function changed(how) {
  return ({ claims, kid, key }) => signed({ ...claims, ...how(claims) }, "RS256", kid, key);
}

function signed(claims, alg, kid, key) {
  return new SignJWT(JSON.parse(JSON.stringify(claims))).setProtectedHeader({ alg, ...(kid && { kid }) }).sign(key);
}

function part(words) {
  return Buffer.from(JSON.stringify(words)).toString("base64url");
}

// ---- a provider ---------------------------------------------------------------------------------------------

async function keys() {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const kid = randomUUID();
  return { kid, key: privateKey, jwk: { ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" } };
}

const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

/** A provider on a port of its own; `at` says where. Its desk can turn its keys and close it. */
async function open(origins) {
  const asked = { jwks: 0, token: 0, userinfo: 0 };
  const server = createServer((request, response) => answer(request, response));
  const issuer = await listen(server);
  let answer;
  const rotate = async () => {
    const { kid, key, jwk } = await keys();
    const provider = new Provider(issuer, settings(issuer, origins, jwk));
    provider.on("server_error", (_ctx, error) => console.error(error));
    provider.use(async (ctx, next) => {
      if (ctx.path.startsWith("/interaction/")) return interaction(provider, ctx);
      await next();
      const route = ctx.oidc?.route;
      if (route in asked) asked[route] += 1;
      const client = ctx.oidc?.client?.clientId;
      if (route === "token" && ctx.body?.id_token) await spoil(ctx, client, { kid, key, jwk });
      if (route === "userinfo") told[client]?.(ctx);
    });
    answer = provider.callback();
  };
  await rotate();
  return { issuer, asked, rotate, close: () => (server.closeAllConnections(), server.close()) };
}

async function spoil(ctx, client, { kid, key, jwk }) {
  const token = ctx.body.id_token;
  const claims = JSON.parse(Buffer.from(token.split(".")[1], "base64url"));
  const pem = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" });
  if (spoilt[client]) ctx.body.id_token = await spoilt[client]({ token, claims, kid, key, foreign, pem });
  await answers[client]?.(ctx);
}

/** What was told of somebody when they signed in. */
const people = new Map();

function settings(issuer, origins, jwk) {
  const secret = createHash("sha256").update(issuer).digest("hex");
  return {
    clients: clients.map((id) => ({
      client_id: id,
      redirect_uris: origins.map((origin) => `${origin}/sign-in/back/${id}`),
      post_logout_redirect_uris: origins.map((origin) => `${origin}/signed-out`),
      grant_types: ["authorization_code"],
      response_types: ["code"],
      ...(id === "open" ? { token_endpoint_auth_method: "none" } : { client_secret: SECRET }),
    })),
    jwks: { keys: [jwk] },
    cookies: { keys: [secret] },
    scopes: ["openid", "profile", "email", "groups"],
    claims: {
      openid: ["sub"],
      profile: ["name", "preferred_username"],
      email: ["email", "email_verified"],
      groups: ["groups"],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 3600 },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...people.get(id), sub: id }) }),
    // Whoever signs in here agrees that the city's own hub is told who they are.
    loadExistingGrant: async ({ oidc }) => {
      const { clientId } = oidc.client;
      const before = oidc.session.grantIdFor(clientId);
      if (before) return oidc.provider.Grant.find(before);
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope("openid profile email groups");
      await grant.save();
      return grant;
    },
  };
}

async function interaction(provider, ctx) {
  const { uid, prompt } = await provider.interactionDetails(ctx.req, ctx.res);
  if (ctx.method === "GET") return page(ctx, "Who are you?", form(uid, prompt));
  const typed = new URLSearchParams(await body(ctx.req));
  if (typed.has("no")) {
    const refusal = { error: "access_denied", error_description: "Not today" };
    return provider.interactionFinished(ctx.req, ctx.res, refusal);
  }
  const login = typed.get("login");
  people.set(login, { preferred_username: login, ...known[login], ...JSON.parse(typed.get("told") || "{}") });
  await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: login } });
  ctx.respond = false;
}

function form(uid) {
  return `<form method="post" action="/interaction/${uid}">
<p><label for="login">Your name</label><br><input id="login" name="login" autofocus></p>
<p><label for="told">What shall be said of you (JSON)</label><br><input id="told" name="told"></p>
<p><button>Sign in</button> <button name="no" value="1">No, thank you</button></p></form>`;
}

function logoutSource(ctx, form) {
  return page(ctx, "Sign out here too?", `${form}<p><button form="op.logoutForm" name="logout" value="yes">Yes</button>
<button form="op.logoutForm">No</button></p>`);
}

function page(ctx, title, body) {
  ctx.type = "html";
  ctx.body = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>City account</title><main><h1>${title}</h1>${body}</main></html>`;
}

async function body(request) {
  let text = "";
  for await (const piece of request.setEncoding("utf8")) text += piece;
  return text;
}

// ---- what is no provider -------------------------------------------------------------------------------------

/** By name: what each says of itself, or does instead. `own` is its issuer. */
const impostors = {
  silent: () => {},
  endless: (response) => {
    const more = () => response.destroyed || (response.write("x".repeat(1 << 16)), setImmediate(more));
    more();
  },
  nonsense: (response) => response.end("<p>It works!</p>"),
  broken: (response) => response.writeHead(500).end(),
  "leads-away": (response) => response.writeHead(302, { location: INWARD }).end(),
  "another-name": (response, own) => say(response, { ...facts(own), issuer: "https://evil.example" }),
  "keys-inside": (response, own) => say(response, { ...facts(own), jwks_uri: INWARD }),
  "script-address": (response, own) => say(response, { ...facts(own), authorization_endpoint: "javascript:alert(1)" }),
  "token-inside": (response, own) => say(response, { ...facts(own), token_endpoint: INWARD }),
  "bad-goodbye": (response, own) => say(response, { ...facts(own), end_session_endpoint: "javascript:alert(1)" }),
  "no-goodbye": (response, own) => say(response, facts(own)),
};

function facts(own) {
  return {
    issuer: own,
    authorization_endpoint: `${own}/auth`,
    token_endpoint: `${own}/token`,
    jwks_uri: `${own}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

function say(response, words) {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(words));
}

// ---- the desk ------------------------------------------------------------------------------------------------

async function listen(server) {
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${server.address().port}`;
}

/** Everything, for whoever imports this. */
export async function openServices(origins) {
  const all = ["https://kuusilahti.example", ...origins];
  const providers = [await open(all)];
  const find = (issuer) => providers.find((one) => one.issuer === issuer);
  let desk;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, desk);
    const [, first, rest] = pathname.split(/^\/([^/]*)/);
    const one = find(searchParams.get("issuer"));
    if (impostors[first] && rest === "/jwks") return say(response, { keys: [] });
    if (impostors[first]) return impostors[first](response, `${desk}/${first}`);
    if (pathname === "/new") {
      providers.push(await open(all));
      return say(response, { issuer: providers.at(-1).issuer });
    }
    if (pathname === "/") return say(response, { issuer: providers[0].issuer });
    if (pathname === "/rotate") await one.rotate();
    if (pathname === "/close") one.close();
    say(response, one?.asked ?? {});
  });
  desk = await listen(server);
  const close = () => [{ close: () => (server.closeAllConnections(), server.close()) }, ...providers].forEach((one) => one.close());
  return { desk, issuer: providers[0].issuer, close };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { desk } = await openServices(process.argv.slice(2));
  console.log(desk);
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => process.exit(0));
}

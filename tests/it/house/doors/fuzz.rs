//! Everything a form, a query, a parcel or a header can be filled with, at every door that takes one: what it should not
//! be is answered with a no in words, never with a fault; and what was taken in spoils no page, no letter and no job.
//!
//! The forms are read from the pages as people are shown them, so a new field is tried from its first day.

use super::{Complaints, NOT_OPENED, Street, door_of, doors, is_in_words, is_page, wrong_with};
use crate::town::{Browser, Form, PICTURE, Seen};
use poem::http::Method;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use web::Who;

/// Things nobody types by themselves, and a few they do.
fn odd_things() -> &'static [(&'static str, Vec<u8>)] {
    static ALL: OnceLock<Vec<(&'static str, Vec<u8>)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let text = |name: &'static str, text: &str| (name, text.as_bytes().to_vec());
        vec![
            // These four come first: every field of every form meets them.
            text("a null", "a\0b"),
            text("far too long", &"x".repeat(25_000)),
            text("direction marks", "\u{202e}gnp.exe\u{2066}\u{200f}\u{061c}"),
            text("a huge number", "99999999999999999999999999"),
            text("the largest number", "9223372036854775807"),
            text("the smallest number", "-9223372036854775808"),
            text("less than nothing", "-1"),
            text("nought", "0"),
            text("a fraction", "7.5"),
            text("infinity", "1e309"),
            text("no number", "NaN"),
            text("full-width digits", "１２"),
            text("Arabic digits", "\u{661}\u{662}"),
            text("spaces around", " 7 "),
            text("nothing", ""),
            text("only spaces", "\u{a0}\u{200b}\u{3000} \t"),
            text("the last moment", "9999-12-31T23:59"),
            text("the first moment", "0000-01-01T00:00"),
            text("beyond the calendar", "+262142-12-31T23:59"),
            text("before the calendar", "-262143-01-01T00:00"),
            text("no such day", "2026-02-30"),
            text("an hour that is left out", "2026-03-29T03:30"),
            text("an hour that comes twice", "2026-10-25T03:30"),
            text(
                "a letter under many marks",
                &format!("e{}", "\u{301}".repeat(2_000)),
            ),
            text("families", &"👨‍👩‍👧‍👦".repeat(40)),
            text("control signs", "a\u{1}\u{7f}\u{85}\u{9b}b"),
            text("no characters", "\u{feff}\u{fffe}\u{ffff}\u{10ffff}"),
            ("not text", vec![0xff, 0xfe, b'a', 0xc3, 0x28]),
            ("half a pair", vec![0xed, 0xa0, 0x80]),
            text(
                "a script",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
            ),
            text("a mark that closes", "\"'></textarea></title><b>"),
            text(
                "a template",
                "{{ 7*7 }}{% include \"layout.html\" %}{ $count }",
            ),
            text("an address of a script", "javascript:alert(1)"),
            text(
                "an address elsewhere",
                "//evil.example/%0d%0aset-cookie:a=b",
            ),
            text("a broken address", "https://[::1"),
            text(
                "an address with a name",
                "http://name:word@kuusilahti.example:99999/",
            ),
            text("lines of a header", "a\r\nset-cookie: a=b\r\n\r\nx"),
            text("a question to the database", "x' or '1'='1' --\\%_"),
            text(
                "a broken search",
                "((\"a AND (NOT * title:[a TO } ^99999 ~9",
            ),
            text("half a value", "{\"a\":[1,"),
            text("a folder above", "../../../etc/passwd"),
            text("no letter box", "a@b@c \"x\"@[127.0.0.1]"),
            text(
                "a letter box with lines",
                "aino@kuusilahti.example\r\nbcc: all@kuusilahti.example",
            ),
            text("an endless list", &"1,".repeat(3_000)),
            text("a deep quotation", &">".repeat(3_000)),
            text("deep brackets", &format!("{}x", "[".repeat(5_000))),
            text("stars without end", &"*_`~".repeat(2_000)),
        ]
    })
}

/// How many of them every field meets.
const EVERYWHERE: usize = 4;

/// Of many things one in `part`, others at each turn; all of them with `TALKOO_TEST_NONSENSE=all`.
fn some_of<'a, T>(
    all: &'a [T],
    turn: &mut usize,
    part: usize,
) -> impl Iterator<Item = &'a T> + use<'a, T> {
    static EVERYTHING: OnceLock<bool> = OnceLock::new();
    let everything = *EVERYTHING
        .get_or_init(|| std::env::var("TALKOO_TEST_NONSENSE").is_ok_and(|which| which == "all"));
    let part = if everything { 1 } else { part };
    *turn += 1;
    all.iter().skip(*turn % part).step_by(part)
}

/// Names and values as they are sent.
type Fields = Vec<(String, Vec<u8>)>;

fn written(fields: &[(String, Vec<u8>)]) -> String {
    let mut form = String::new();
    for (name, value) in fields {
        if !form.is_empty() {
            form.push('&');
        }
        form.extend(url::form_urlencoded::byte_serialize(name.as_bytes()));
        form.push('=');
        form.extend(url::form_urlencoded::byte_serialize(value));
    }
    form
}

/// Doors whose deed ends the story of whoever sends it; they are tried last.
fn ends_something(path: &str) -> bool {
    [
        "/sign-out",
        "/leave",
        "/end",
        "/withdraw",
        "/cancel",
        "/archive",
        "/merge",
        "/admin",
        "/retire",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}

struct Try<'a> {
    role: &'static str,
    browser: &'a Browser,
    form: Form,
}

/// Every form of every page, once for each set of fields, as the first who is shown it.
async fn all_forms<'a>(street: &'a Street, visitor: &'a Browser) -> BTreeMap<String, Try<'a>> {
    let posts = doors(&Method::POST);
    let mut all = BTreeMap::new();
    for (role, browser) in [
        ("resident", &*street.settled.resident),
        ("staff", &*street.settled.staff),
        ("lead", &*street.settled.lead),
        ("admin", &*street.settled.admin),
        ("visitor", visitor),
    ] {
        for (_, sheet) in street.sheets(browser).await {
            for form in sheet.forms.into_iter().filter(|form| form.post) {
                let Some(door) = door_of(&posts, &form.action) else {
                    continue;
                };
                let last = u8::from(ends_something(door.path));
                let known = role == "visitor";
                let key = format!("{last}{} {:?} {known}", door.path, form.names());
                all.entry(key).or_insert(Try {
                    role,
                    browser,
                    form,
                });
            }
        }
    }
    all
}

#[tokio::test]
async fn no_form_falls_over_whatever_it_is_filled_with() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let posts = doors(&Method::POST);
    let forms = all_forms(&street, &visitor).await;
    let mut wrong = Complaints::default();
    let mut shown = BTreeSet::new();
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut turn = 0;
    let mut sent = 0;
    for tried in forms.values() {
        let door = door_of(&posts, &tried.form.action).expect("it was found before");
        shown.insert(door.path);
        let token = tried.browser.form_token().unwrap_or_default();
        let sensible: Fields = tried
            .form
            .sensible()
            .into_iter()
            .map(|(name, value)| match name.as_str() {
                "_token" => (name, token.clone().into_bytes()),
                _ => (name, value.into_bytes()),
            })
            .collect();
        let with = |field: &str, value: &[u8]| {
            let mut fields = sensible.clone();
            fields.retain(|(name, _)| name != field);
            fields.push((field.to_owned(), value.to_vec()));
            fields
        };
        let mut bodies: Vec<(String, Fields)> = Vec::new();
        for field in tried.form.names() {
            names.insert(field.to_owned());
            for (what, value) in &odd_things()[..EVERYWHERE] {
                bodies.push((format!("{field}: {what}"), with(field, value)));
            }
            let others = &odd_things()[EVERYWHERE..];
            for (what, value) in some_of(others, &mut turn, 30) {
                bodies.push((format!("{field}: {what}"), with(field, value)));
            }
            let mut twice = sensible.clone();
            twice.push((field.to_owned(), b"2".to_vec()));
            twice.push((field.to_owned(), "ä".as_bytes().to_vec()));
            bodies.push((format!("{field}: three times"), twice));
            let mut without = sensible.clone();
            without.retain(|(name, _)| name != field);
            bodies.push((format!("{field}: left out"), without));
        }
        for (what, value) in some_of(odd_things(), &mut turn, 6) {
            let all = sensible
                .iter()
                .map(|(name, old)| match name.as_str() {
                    "_token" => (name.clone(), old.clone()),
                    _ => (name.clone(), value.clone()),
                })
                .collect();
            bodies.push((format!("everything: {what}"), all));
        }
        for (what, fields) in bodies {
            let action = &tried.form.action;
            let seen = tried
                .browser
                .once(Method::POST, action, Some(written(&fields)))
                .await;
            sent += 1;
            let example = format!("{action} as {}, {what}: {}", tried.role, seen.status);
            check(&mut wrong, door.path, &seen, example);
        }
    }
    println!("{sent} forms were sent, of {} kinds", forms.len());
    assert!(sent > 3_000, "only {sent} forms were sent");
    // Forms no page showed here: with every field there is, by whoever may come in.
    let admin = &*street.settled.admin;
    for door in posts.iter().filter(|door| !shown.contains(door.path)) {
        if ends_something(door.path) {
            continue;
        }
        for address in street.leads(door.path) {
            for (what, value) in some_of(odd_things(), &mut turn, 4) {
                let token = admin.form_token().unwrap_or_default();
                let mut fields = vec![("_token".to_owned(), token.into_bytes())];
                let few = if value.len() > 100 { 8 } else { usize::MAX };
                for name in names.iter().filter(|name| *name != "website").take(few) {
                    fields.push((name.clone(), value.clone()));
                }
                let seen = admin
                    .once(Method::POST, &address, Some(written(&fields)))
                    .await;
                let example = format!("{address} as admin, {what}: {}", seen.status);
                check(&mut wrong, door.path, &seen, example);
            }
        }
    }
    // Letters are written, jobs are done, and every page still opens, with what was taken in.
    street.town().quiet().await;
    for browser in [&visitor, &*street.settled.resident, admin] {
        for door in doors(&Method::GET) {
            if NOT_OPENED.contains(&door.path) || door.who == Who::DemoOnly {
                continue;
            }
            for address in street.leads(door.path) {
                let seen = browser.once(Method::GET, &address, None).await;
                check(
                    &mut wrong,
                    door.path,
                    &seen,
                    format!("GET {address}, afterwards"),
                );
            }
        }
    }
    wrong.are_none();
}

/// Doors that lead to another service of sign-in, on purpose.
const LEADS_AWAY: &[&str] = &[
    "/account/connect/:provider",
    "/sign-in/with/:provider",
    "/sign-out/with/:provider",
];

fn check(wrong: &mut Complaints, door: &str, seen: &Seen, example: String) {
    if let Some(what) = wrong_with(seen) {
        wrong.add(door, what, example.clone());
    }
    let cookies = seen.headers.get_all("set-cookie");
    if cookies
        .iter()
        .any(|cookie| cookie.as_bytes().starts_with(b"a=b"))
    {
        wrong.add(door, "a header was let in", example.clone());
    }
    if let Some(to) = seen.leads_to()
        && !LEADS_AWAY.contains(&door)
        && (!to.starts_with('/') || to.starts_with("//") || to.contains("evil.example/"))
        && !to.starts_with("/sign-in")
    {
        wrong.add(door, "leads elsewhere", format!("{example} to {to}"));
    }
    if is_page(seen) {
        let bare = [
            "<script>alert(1)",
            "<img src=x onerror",
            "href=\"javascript:",
        ];
        if bare.iter().any(|bare| seen.body.contains(bare)) {
            wrong.add(door, "prints what was typed as it stands", example.clone());
        }
        if seen.body.contains('\0') {
            wrong.add(door, "prints a null", example);
        }
    }
}

#[tokio::test]
async fn no_query_falls_over_whatever_it_asks() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let gets = doors(&Method::GET);
    // Every name a link, a form or a door knows, by the door that reads it.
    let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut all: BTreeSet<String> = BTreeSet::new();
    for door in &gets {
        for name in door.kept.unwrap_or_default() {
            known
                .entry(door.path)
                .or_default()
                .insert((*name).to_owned());
        }
    }
    for browser in [&*street.settled.admin, &*street.settled.resident] {
        for (_, sheet) in street.sheets(browser).await {
            for form in sheet.forms.iter().filter(|form| !form.post) {
                if let Some(door) = door_of(&gets, &form.action) {
                    let names = form.names().into_iter().map(str::to_owned);
                    known.entry(door.path).or_default().extend(names);
                }
            }
            for link in sheet.links.iter().filter(|link| link.starts_with('/')) {
                let Some((path, query)) = link.split_once('?') else {
                    continue;
                };
                if let Some(door) = door_of(&gets, path) {
                    let query = query.split('#').next().unwrap_or_default();
                    let names = url::form_urlencoded::parse(query.as_bytes());
                    let names = names.map(|(name, _)| name.into_owned());
                    known.entry(door.path).or_default().extend(names);
                }
            }
        }
    }
    for names in known.values() {
        all.extend(names.iter().cloned());
    }
    for more in [
        "after", "before", "page", "per_page", "sort", "lang", "theme", "key", "back",
    ] {
        all.insert(more.to_owned());
    }
    let mut wrong = Complaints::default();
    let mut turn = 0;
    let mut asked = 0;
    for door in &gets {
        if NOT_OPENED.contains(&door.path) || door.who == Who::DemoOnly {
            continue;
        }
        let (role, browser) = match door.who {
            Who::Anyone | Who::Secret | Who::DemoOnly => ("visitor", &visitor),
            Who::Person => ("resident", &*street.settled.resident),
            Who::Staff | Who::Lead | Who::Admin => ("admin", &*street.settled.admin),
        };
        let address = street.leads(door.path)[0].clone();
        let address = address.split(['?', '#']).next().unwrap_or_default();
        let nothing = BTreeSet::new();
        let mut queries: Vec<String> = Vec::new();
        // Longer than an address may be is told in other words.
        let odd: Vec<_> = odd_things()
            .iter()
            .filter(|(_, value)| value.len() < 1_300)
            .collect();
        for name in known.get(door.path).unwrap_or(&nothing) {
            for (_, value) in some_of(&odd, &mut turn, 4) {
                queries.push(written(&[(name.clone(), value.clone())]));
            }
            queries.push(format!("{name}=1&{name}=2&{name}="));
        }
        for _ in 0..6 {
            turn += 1;
            let (_, value) = odd[turn % odd.len()];
            let few: Fields = all
                .iter()
                .filter(|_| value.len() < 30)
                .map(|name| (name.clone(), value.clone()))
                .collect();
            queries.push(written(&few));
        }
        queries.extend(
            [
                "&&&===",
                "%",
                "%zz=%zz",
                "%00=%00",
                "a[]=1&a[b]=2",
                "=",
                "lang=xx&theme=%00",
            ]
            .map(str::to_owned),
        );
        for query in queries {
            let asks = format!("{address}?{query}");
            let seen = browser.once(Method::GET, &asks, None).await;
            asked += 1;
            let example = format!("GET {asks} as {role}: {}", seen.status);
            check(&mut wrong, door.path, &seen, example);
        }
    }
    println!("{asked} questions were asked");
    assert!(asked > 1_500, "only {asked} questions were asked");
    wrong.are_none();
}

#[tokio::test]
async fn no_parcel_falls_over_however_it_is_packed() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let posts = doors(&Method::POST);
    let uploads: BTreeMap<String, Try<'_>> = all_forms(&street, &visitor)
        .await
        .into_iter()
        .filter(|(_, tried)| tried.form.multipart)
        .collect();
    assert!(uploads.len() >= 6, "{:?}", uploads.keys());
    let mut wrong = Complaints::default();
    for tried in uploads.values() {
        let action = &tried.form.action;
        let door = door_of(&posts, action).expect("it was found before");
        let token = tried.browser.form_token().unwrap_or_default();
        let file = tried
            .form
            .fields
            .iter()
            .find(|field| field.kind == "file")
            .map_or("files", |field| field.name.as_str())
            .to_owned();
        for (what, kind, body) in parcels(&tried.form, &token, &file) {
            let seen = tried
                .browser
                .brings(Method::POST, action, Some((kind, body)))
                .await;
            let example = format!("{action} as {}, {what}: {}", tried.role, seen.status);
            check(&mut wrong, door.path, &seen, example);
        }
    }
    // A door that takes no files says so.
    for door in &posts {
        let admin = &*street.settled.admin;
        let kind = "multipart/form-data; boundary=x".to_owned();
        let body = Some((kind, b"--x\r\n\r\n--x--".to_vec()));
        let address = street.leads(door.path)[0].clone();
        let seen = admin.brings(Method::POST, &address, body).await;
        let example = format!("{address} as admin: {}", seen.status);
        if !seen.status.is_client_error() || !is_in_words(&seen) {
            wrong.add(door.path, "takes an empty parcel", example.clone());
        }
        for kind in [
            "",
            "text/plain",
            "application/json",
            "multipart/form-data",
            "a/b; =",
            "\u{1f}x",
        ] {
            let body = Some((kind.to_owned(), b"{\"text\":1}".to_vec()));
            let seen = admin.brings(Method::POST, &address, body).await;
            check(
                &mut wrong,
                door.path,
                &seen,
                format!("{example}, as {kind:?}"),
            );
        }
    }
    street.town().quiet().await;
    wrong.are_none();
}

/// Parcels no browser packs.
fn parcels(form: &Form, token: &str, file: &str) -> Vec<(&'static str, String, Vec<u8>)> {
    const KIND: &str = "multipart/form-data; boundary=edge";
    let part = |head: &str, body: &[u8]| {
        let mut part = format!("--edge\r\n{head}\r\n\r\n").into_bytes();
        part.extend_from_slice(body);
        part.extend_from_slice(b"\r\n");
        part
    };
    let field = |name: &str, value: &[u8]| {
        part(
            &format!("content-disposition: form-data; name=\"{name}\""),
            value,
        )
    };
    let sensible = |left_out: &str| {
        let mut all = field("_token", token.as_bytes());
        for (name, value) in form.sensible() {
            if name != "_token" && name != left_out {
                all.extend(field(&name, value.as_bytes()));
            }
        }
        all
    };
    let with = |more: Vec<u8>| {
        let mut all = sensible("");
        all.extend(more);
        all.extend_from_slice(b"--edge--\r\n");
        all
    };
    let sent = |called: &str, bytes: &[u8]| {
        let head =
            format!("content-disposition: form-data; name=\"{file}\"; filename=\"{called}\"");
        part(&head, bytes)
    };
    let mut bomb = PICTURE.to_vec();
    // A picture that says it is 2,000,000,000 pixels wide.
    bomb[16..20].copy_from_slice(&2_000_000_000u32.to_be_bytes());
    let plain = |what, body| (what, KIND.to_owned(), body);
    let mut all = vec![
        plain("nothing at all", Vec::new()),
        plain("only an edge", b"--edge".to_vec()),
        plain("no edge", b"hello".to_vec()),
        plain("another edge", b"--other\r\n\r\nx\r\n--other--".to_vec()),
        plain("never closed", sensible("")),
        plain("cut in a head", {
            let mut all = sensible("");
            all.extend_from_slice(b"--edge\r\ncontent-dispo");
            all
        }),
        plain(
            "a part without a name",
            with(part("content-disposition: form-data", b"x")),
        ),
        plain("a part without a head", with(part("", b"x"))),
        plain("a head that is none", with(part("\u{0}:::\r\n\r\n", b"x"))),
        plain(
            "a name with lines",
            with(part(
                "content-disposition: form-data; name=\"a\r\nb\"",
                b"x",
            )),
        ),
        plain("a name that is not text", {
            let mut more = b"--edge\r\ncontent-disposition: form-data; name=\"".to_vec();
            more.extend_from_slice(&[0xff, 0xfe, 0]);
            more.extend_from_slice(b"\"\r\n\r\nx\r\n");
            with(more)
        }),
        plain("a long name", with(field(&"n".repeat(20_000), b"x"))),
        plain(
            "thousands of fields",
            with((0..1_000).flat_map(|_| field("text", b"x")).collect()),
        ),
        plain(
            "thousands of files",
            with((0..500).flat_map(|_| sent("a.txt", b"x")).collect()),
        ),
        plain("a file where a text should be", {
            let text = form.names().first().map_or("text", |name| *name).to_owned();
            with(part(
                &format!("content-disposition: form-data; name=\"{text}\"; filename=\"a.txt\""),
                b"x",
            ))
        }),
        plain(
            "a text where a file should be",
            with(field(file, b"not a file")),
        ),
        plain("an empty file", with(sent("a.png", b""))),
        plain("a picture that lies", with(sent("a.png", &bomb))),
        plain("half a picture", with(sent("a.png", &PICTURE[..40]))),
        plain(
            "only a head of a picture",
            with(sent("a.png", b"\x89PNG\r\n\x1a\n")),
        ),
        plain(
            "half a webp",
            with(sent(
                "a.webp",
                b"RIFF\xff\xff\xff\xffWEBPVP8 \xff\xff\xff\x7f",
            )),
        ),
        plain(
            "half a gif",
            with(sent("a.gif", b"GIF89a\xff\xff\xff\xff\xf7\x00\x00")),
        ),
        plain(
            "half a jpeg",
            with(sent(
                "a.jpg",
                b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xc0\xff\xff",
            )),
        ),
        plain("half a pdf", with(sent("a.pdf", b"%PDF-1.7\0\0"))),
        plain(
            "half an archive",
            with(sent("a.docx", b"PK\x03\x04\xff\xff\xff\xff")),
        ),
        plain(
            "a name from above",
            with(sent("../../../etc/passwd", PICTURE)),
        ),
        plain(
            "a name with marks",
            with(sent("\u{202e}gnp.exe\u{0}\u{7}", PICTURE)),
        ),
        plain(
            "a name of many letters",
            with(sent(&"ä".repeat(5_000), PICTURE)),
        ),
        plain("no name", with(sent("", PICTURE))),
        plain(
            "not text in a field",
            with(field("text", &[0xff, 0xfe, 0, 0xc3])),
        ),
        plain("a null in a field", with(field("text", b"a\0b"))),
        plain(
            "a field that is too long",
            with(field("text", &[b'x'; 400_000])),
        ),
        (
            "an edge of seventy",
            format!("multipart/form-data; boundary={}", "e".repeat(300)),
            b"x".to_vec(),
        ),
        (
            "an edge of nothing",
            "multipart/form-data; boundary=".to_owned(),
            b"----".to_vec(),
        ),
        (
            "two edges",
            "multipart/form-data; boundary=edge; boundary=x".to_owned(),
            sensible(""),
        ),
    ];
    // Each text field with a null, far too long, and turned round.
    for name in form.names().into_iter().filter(|name| *name != file) {
        for (what, value) in &odd_things()[..EVERYWHERE] {
            let mut body = sensible(name);
            body.extend(field(name, value));
            body.extend_from_slice(b"--edge--\r\n");
            all.push(plain(what, body));
        }
    }
    all
}

#[tokio::test]
async fn no_header_falls_over_whatever_it_says() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let mut wrong = Complaints::default();
    // As far as a header can hold it.
    let odd = odd_things().iter().filter(|(_, value)| {
        value.len() < 8_000 && value.iter().all(|byte| *byte >= 0x20 && *byte != 0x7f)
    });
    for (what, value) in odd {
        for name in [
            "accept-language",
            "accept",
            "accept-encoding",
            "authorization",
            "cookie",
            "forwarded",
            "if-none-match",
            "if-modified-since",
            "idempotency-key",
            "last-event-id",
            "origin",
            "range",
            "referer",
            "user-agent",
            "x-forwarded-for",
            "x-forwarded-proto",
            "x-forwarded-host",
            "x-form-token",
        ] {
            for address in [
                "/",
                "/ideas",
                "/api/v1/ideas",
                "/account",
                "/assets/dev/css/talkoo.css",
            ] {
                for method in [Method::GET, Method::POST] {
                    let headers: &[(&str, &[u8])] = &[(name, value)];
                    let seen = visitor.asks(method.clone(), address, headers).await;
                    let example =
                        format!("{method} {address} with {name}: {what}: {}", seen.status);
                    check(&mut wrong, address, &seen, example);
                }
            }
        }
        for cookie in [
            "talkoo",
            "__Host-talkoo",
            "lang",
            "theme",
            "flash",
            "talkoo-flash",
        ] {
            let mut line = format!("{cookie}=").into_bytes();
            line.extend_from_slice(value);
            let headers: &[(&str, &[u8])] = &[("cookie", &line)];
            let seen = visitor.asks(Method::GET, "/ideas", headers).await;
            check(
                &mut wrong,
                "/ideas",
                &seen,
                format!("the cookie {cookie}: {what}: {}", seen.status),
            );
        }
    }
    wrong.are_none();
}

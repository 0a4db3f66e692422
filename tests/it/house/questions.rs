//! What the hub asks its database: no page and no address of the API asks more than six questions, besides looking up
//! who is there, and none counts a table that grows.
//!
//! Every door there is, is opened in a town that has one of everything; a new door with a key in its address says here
//! where it leads.

use crate::ideas::contest::{hands_in, votes};
use crate::ideas::{number, submits};
use crate::town::{Browser, Contest, PICTURE, Person, Program, Town};
use hall::access::Scope;
use poem::http::Method;
use ports::mail::FolderMail;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::atomic::Ordering;
use talkoo::routes;
use web::Who;

const MOST: u64 = 6;

/// Doors that answer without end, or only in a demo, or only once to each who comes.
pub const NOT_OPENED: [&str; 6] = [
    "/track/:token/chat/live",
    "/desk/chat/live",
    "/desk/chat/:id/live",
    "/ideas/:id/live",
    "/desk/inbox/live",
    "/sign-in/back/:provider",
];

pub struct Settled {
    pub town: Town,
    visitor: Browser,
    pub resident: Person,
    pub staff: Person,
    pub lead: Person,
    pub admin: Person,
    /// What stands in the place of a key, for each door that has one.
    pub leads: HashMap<&'static str, Vec<String>>,
    /// The same for the API.
    pub numbers: HashMap<&'static str, String>,
}

/// Colleagues talk among themselves, and one of them with somebody who came to the chat: the path of that.
fn colleagues_talk<'a>(
    town: &'a Town,
    desk: &'a Program,
) -> std::pin::Pin<Box<dyn Future<Output = String> + 'a>> {
    Box::pin(async {
        let post = json!({ "text": "Who knows the lamp?" });
        desk.posts("/feed", post).await.is(200);
        let reply = json!({ "text": "I do." });
        desk.posts("/feed/1/comments", reply).await.is(200);
        desk.puts("/chats/seat", json!({ "here": true }))
            .await
            .is(200);
        // It is Midsummer Eve here by now; yesterday the counter was open.
        let yesterday = town.cx().now() - chrono::Duration::hours(26);
        let visitor = town.cx().acting_as(hall::access::Actor::Visitor);
        let first = ::chat::NewTalk {
            text: "The chain of the swing is loose.".to_owned(),
            ..::chat::NewTalk::default()
        };
        let began = ::chat::begin(&visitor.at(yesterday), first).await.unwrap();
        let ::chat::Began::Talk { key, .. } = began else {
            panic!("nobody is at the chat");
        };
        let talked = hall::addresses::chat(&key);
        let answer = json!({ "text": "Which swing?" });
        desk.posts("/chats/1/answer", answer).await.is(200);
        talked
    })
}

/// An e-mail that does not say who wrote it waits for a look. In a box: what a town is made of is a long future already.
fn a_mail_is_held(town: &Town) -> std::pin::Pin<Box<dyn Future<Output = ()> + '_>> {
    Box::pin(async {
        let raw = b"Subject: A lamp\r\n\r\nThe lamp at the pier is dark.\r\n";
        let arrived = mailroom::Arrived {
            raw: bytes::Bytes::from_static(raw),
            came_to: None,
            way_back: None,
            way: entity::words::MailWay::Handed,
            only_head: None,
        };
        mailroom::receive(&town.cx(), arrived).await.unwrap();
        town.quiet().await;
    })
}

async fn settled() -> Settled {
    settled_in(Town::beside_a_service().await).await
}

/// Ready texts, an offer that stands, and what its person says of an answer. The number of what was prepared.
async fn worked_on(
    town: &Town,
    keeper: &Program,
    desk: &Program,
    lead: &Person,
    track: &str,
) -> String {
    let text = json!({ "title": "Thanks", "lang": "en", "text": "Hello {name}, thank you. {me}" });
    let prepared = keeper.posts("/case-texts", text).await;
    let introduced = json!({
        "handover_to": lead.id, "handover_about": "A dark lamp.", "handover_done": "Looked at.",
        "handover_needed": "A cable.", "handover_why": "He knows cables.",
    });
    desk.posts("/cases/1/handovers", introduced).await.is(200);
    let rating = json!({ "score": 1, "words": "Slow." });
    let key = track.strip_prefix("/track/").unwrap();
    let stranger = town.program("");
    stranger
        .puts(&format!("/tracked/{key}/survey"), rating)
        .await
        .is(200);
    prepared.is(200).json["id"].to_string()
}

/// A town with one of everything, made by its people.
pub async fn settled_in(town: Town) -> Settled {
    // A whole town is too much to carry on the stack of whoever visits it.
    Box::pin(settle(town)).await
}

async fn settle(town: Town) -> Settled {
    town.app.hub.ports.db.heard.listen();
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let (staff, lead, admin) = (town.staff().await, town.lead().await, town.admin().await);
    let keeper = town.program_of(&admin, Scope::ALL).await;
    let desk = town.program_of(&staff, Scope::ALL).await;
    let made = async |path: &str, body: Value| {
        let answer = keeper.posts(path, body).await;
        assert!(answer.status.is_success(), "{path}: {:#}", answer.json);
        answer.json["id"].to_string()
    };
    let names = |name: &str| json!({ "en": name, "fi": name, "sv": name, "de": name, "ru": name });
    let theme = made("/themes", json!({ "names": names("Parks") })).await;
    let area = made("/areas", json!({ "names": names("Harbour") })).await;
    let status = made(
        "/statuses",
        json!({ "names": names("Being drawn"), "meaning": "planned" }),
    )
    .await;
    let team = made("/teams", json!({ "names": names("Parks") })).await;

    let put = keeper
        .posts_files(
            "/site/logo",
            &[("alt", "A boat")],
            &[("logo", "logo.png", PICTURE)],
            &[],
        )
        .await;
    let logo = put.is(200).json["url"].as_str().unwrap().to_owned();
    let logo = logo.replace("https://kuusilahti.example", "");

    aino.opens("/ideas/new").await.is(200);
    let seen = aino
        .sends_files(
            "/ideas",
            &[
                ("title", "A bench by the harbour"),
                ("text", "To sit and look at the ferries."),
                ("theme", &theme),
                ("area", &area),
                ("alt", "A red bench"),
                ("do", "send"),
            ],
            &[("images", "bench.png", PICTURE)],
        )
        .await;
    seen.is(200).sees("A bench by the harbour");
    let bench = seen.path.split(['?', '#']).next().unwrap().to_owned();
    let file = seen.between("/files/", "\"").unwrap().replace("/thumb", "");
    let mut others = Vec::new();
    for title in ["Seats at the pier", "Somewhere to rest", "A deck chair"] {
        others.push(submits(&veikko, title, "To sit and look at the ferries.").await);
    }
    let draft = [
        ("title", "Not yet"),
        ("text", "Still thinking."),
        ("do", "draft"),
    ];
    aino.sends("/ideas", &draft).await.is(200);
    veikko.sends(&format!("{bench}/support"), &[]).await.is(200);
    veikko.sends(&format!("{bench}/follow"), &[]).await.is(200);
    let mut comment = String::new();
    for words in ["One", "Two", "Three"] {
        let said = [
            ("text", words),
            ("stance", "for"),
            ("parent", comment.as_str()),
        ];
        let fields = if comment.is_empty() {
            &said[..2]
        } else {
            &said[..]
        };
        let seen = veikko.sends(&format!("{bench}/comments"), fields).await;
        comment = seen
            .is(200)
            .between("id=\"comment-", "\"")
            .unwrap()
            .to_owned();
    }
    let mine = aino
        .sends(&format!("{bench}/comments"), &[("text", "Mine.")])
        .await;
    let mine = mine
        .is(200)
        .between("id=\"comment-", "\"")
        .unwrap()
        .to_owned();

    let template = [
        ("title", "Thanks"),
        ("text", "Thank you."),
        ("status", "under_review"),
        ("language", "en"),
    ];
    staff.sends("/desk/templates", &template).await.is(200);
    let answer = [
        ("status", "under_review"),
        ("text", "We look."),
        ("do", "send"),
    ];
    staff
        .sends(&format!("{bench}/answer"), &answer)
        .await
        .is(200);
    let planned = [
        ("status", "planned"),
        ("text", "In May."),
        ("at", "2026-08-01T12:00"),
        ("do", "send"),
    ];
    staff
        .sends(&format!("{bench}/answer"), &planned)
        .await
        .is(200);
    for other in &others[..2] {
        let asked = json!({ "into": number(&bench) });
        desk.posts(&format!("{other}/merge"), asked).await.is(200);
    }
    a_mail_is_held(&town).await;
    // A challenge, whose vote begins tomorrow.
    let voted = town.contest(Contest::voted_on_from(1)).await;
    let lamp = hands_in(&aino, voted, "A lamp on the pier").await;
    // Somebody reports a comment; an idea is hidden, and its author may appeal.
    let report = json!({ "kind": "comment", "id": comment.parse::<i64>().unwrap(), "rule": "other", "text": "Rude." });
    let reporter = town.program_of(&aino, Scope::ALL).await;
    reporter.posts("/reports", report).await.is(200);
    town.quiet().await;
    let opened = desk
        .posts(
            "/moderation",
            json!({ "kind": "idea", "id": number(&others[2]) }),
        )
        .await;
    let matter = opened.is(200).json["id"].to_string();
    let why = json!({ "rule": "other", "reason": "A test of this town." });
    desk.posts(&format!("/moderation/{matter}/hide"), why)
        .await
        .is(200);
    // A challenge that was decided, and its desk.
    let (decided, weighed) = crate::deciding::decided_by(&town, &lead).await;
    // A challenge with a picture, a question and an answer, news, a moved date, and its secret link.
    let challenge = crate::challenges::publishes(&staff).await;
    let contest = format!("/challenges/{challenge}");
    let seen = staff
        .sends_files(
            &format!("/desk{contest}/pictures"),
            &[("alt", "The empty quay")],
            &[("picture", "quay.png", PICTURE)],
        )
        .await;
    let pictured = seen
        .is(200)
        .between(&format!("{contest}/pictures/"), "/")
        .unwrap()
        .to_owned();
    let said = [("text", "May an association take part?")];
    aino.sends(&format!("{contest}/ask"), &said).await.is(200);
    let asked = keeper.gets(&contest).await.json["questions"][0]["id"].to_string();
    desk.puts(
        &format!("/challenge-questions/{asked}/answer"),
        json!({ "text": "Yes." }),
    )
    .await
    .is(200);
    let news = json!({ "title": "A walk", "text": "At six." });
    desk.posts(&format!("{contest}/news"), news).await.is(200);
    let review = [("of", lead.id.to_string())];
    let review: Vec<(&str, &str)> = review.iter().map(|(key, id)| (*key, id.as_str())).collect();
    let seen = staff
        .sends(&format!("/desk{contest}/review"), &review)
        .await;
    seen.is(200);
    let begun = crate::challenges::drafts(&staff).await;
    let preview = staff.opens(&format!("/desk/challenges/{begun}")).await;
    let preview = format!(
        "/challenges/preview/{}",
        preview.between("/challenges/preview/", "\"").unwrap()
    );
    town.later(std::time::Duration::from_secs(26 * 3600)).await;
    town.later(std::time::Duration::from_secs(26 * 3600)).await;

    votes(&aino, voted, &[number(&lamp)]).await.is(200);
    let letters = town.letters_to(&veikko.email).await;
    let key_in = |before: &str| {
        let text = letters
            .iter()
            .map(|letter| letter.text.as_str())
            .find(|text| text.contains(before));
        let text = text.unwrap_or_else(|| panic!("no letter to Veikko has {before}"));
        let from = text.find(before).unwrap() + before.len();
        let key: String = text[from..]
            .chars()
            .take_while(|sign| sign.is_ascii_alphanumeric() || "-_".contains(*sign))
            .collect();
        format!("{before}{key}")
    };
    let visitor = town.visitor();
    visitor.opens("/sign-in").await.is(200);
    let sent = visitor
        .sends("/sign-in", &[("email", "new@kuusilahti.example")])
        .await;
    assert!(sent.path.contains("/sign-in/sent/"), "{}", sent.path);
    let out = visitor.sets_out("/sign-in/with/city").await;
    let state = out.rsplit("state=").next().unwrap();
    let back = format!("/sign-in/back/city?state={state}&code=saara");
    let offer = visitor.opens(&back).await;
    offer.is(200).sees("Make my account");
    let link = accounts::sign_in_link(&town.cx(), &veikko.email, false)
        .await
        .unwrap();
    let link = link
        .strip_prefix("https://kuusilahti.example")
        .unwrap()
        .to_owned();
    let person = veikko.id.0.to_string();
    // A thing of the inbox somebody was named at.
    let inbox = desk.gets("/inbox?kind=idea").await;
    let item = inbox.is(200).json["items"][0]["id"].to_string();
    let note = json!({ "text": "@Liisa Hakala, look." });
    keeper
        .posts(&format!("/inbox/{item}/notes"), note)
        .await
        .is(200);

    // An improvement with something of every kind behind it, switched on.
    let case = crate::improvements::told_in_full(&desk, number(&bench), &comment, &asked).await;
    // Feedback with files, handed over and answered; one of Veikko's own.
    let fed = town.visitor();
    let seen = fed
        .sends_files(
            "/feedback",
            &[("text", "The lamp is dark."), ("about", bench.as_str())],
            &[("files", "lamp.png", PICTURE)],
        )
        .await;
    let track = crate::cases::path_of(seen.is(200));
    let lamp = seen.between("/files/", "\"").unwrap().to_owned();
    let hands = json!({ "team": team.parse::<i64>().unwrap(), "answerer": null });
    desk.puts("/feedback/1/hand", hands).await.is(200);
    desk.posts("/feedback/1/answer", json!({ "text": "It is mended." }))
        .await
        .is(200);
    let prepared = Box::pin(worked_on(&town, &keeper, &desk, &lead, &track)).await;
    aino.opens("/feedback").await.is(200);
    let own = aino
        .sends_files(
            "/feedback",
            &[("text", "The sauna is cold.")],
            &[("files", "sauna.png", PICTURE)],
        )
        .await;
    let own_path = crate::cases::path_of(own.is(200));
    let own_file = own.between("/files/", "\"").unwrap().to_owned();
    // A rule of routing, and a company that asked.
    let rule = json!({ "gives": "person", "person": lead.id, "words": ["quay"] });
    let rule = keeper.posts("/routing/rules", rule).await;
    let rule = rule.is(200).json["rules"][0]["id"].to_string();
    let company =
        json!({ "text": "May we land at the quay?", "company": { "business_id": "0112038-9" } });
    town.program("").posts("/cases", company).await.is(200);
    let hers = town.program_of(&aino, Scope::ALL).await;
    hers.posts(
        "/account/organisations",
        json!({ "business_id": "0112038-9" }),
    )
    .await
    .is(200);
    desk.puts(
        &format!("/organisations/1/members/{}", aino.id),
        json!({ "role": "owner" }),
    )
    .await
    .is(200);
    // The staff show their faces, and one of them stands on the pages above.
    let looks = crate::accounts::faces::a_face(talkoo::demo::portraits::Style::Long);
    staff.opens("/account").await.is(200);
    let seen = staff
        .sends_files(
            "/account/picture",
            &[],
            &[("picture", "me.png", looks.as_slice())],
        )
        .await;
    let face = seen
        .is(200)
        .between("src=\"/faces/", "\"")
        .unwrap()
        .to_owned();
    // Both are in the directory, and one is away.
    for (who, deputy) in [(&lead, None), (&staff, Some(lead.id))] {
        let program = town.program_of(who, Scope::ALL).await;
        let said = json!({ "listed": true, "roles": { "en": "Planner" }, "topics": [theme.parse::<i64>().unwrap()] });
        program
            .puts(&format!("/directory/{}/profile", who.id), said)
            .await
            .is(200);
        if let Some(deputy) = deputy {
            let today = town.cx().now().date_naive().to_string();
            let away = json!({ "from": today, "until": "2026-07-31", "deputy": deputy });
            program
                .puts(&format!("/directory/{}/absence", who.id), away)
                .await
                .is(200);
        }
    }
    town.quiet().await;
    let colleague = staff.id.to_string();
    // A post of the city's blog, commented on, with a picture, tied to an idea and an improvement.
    let read =
        crate::articles::told_in_full(&admin, &staff, &lead, &aino, number(&bench), case).await;
    let post = read.article;
    // A guide everyone walks.
    let guide = crate::guides::begun(&desk).await;
    crate::guides::keeps(&desk, guide, "en", &crate::guides::cafe(&staff)).await;
    crate::guides::publishes(&desk, guide).await;
    let walk = format!("/knowledge/{guide}/walk");
    let build = format!("/desk/articles/{guide}/guide/en");
    let of_challenge = |more: &[&str]| -> Vec<String> {
        more.iter()
            .map(|more| format!("/challenges/{voted}{more}"))
            .collect()
    };
    let of_bench = |more: &str| vec![format!("{bench}{more}")];
    let talked = colleagues_talk(&town, &desk).await;
    let leads = HashMap::from([
        ("/ideas/:id", {
            let mut pages = of_bench("");
            for more in ["?sort=oldest", "?sort=most_discussed"] {
                pages.push(format!("{bench}{more}"));
            }
            pages.push(format!("{bench}?thread={comment}"));
            pages.push(others[0].clone());
            pages.push(lamp.clone());
            pages
        }),
        (
            "/challenges/:id/ideas",
            of_challenge(&[
                "/ideas",
                "/ideas?sort=newest",
                "/ideas?sort=most_supported",
                "/ideas?q=lamp",
            ]),
        ),
        ("/challenges/:id/ideas.atom", of_challenge(&["/ideas.atom"])),
        ("/challenges/:id/ideas.csv", of_challenge(&["/ideas.csv"])),
        (
            "/challenges/:id/ideas/print",
            of_challenge(&["/ideas/print"]),
        ),
        ("/challenges/:id/ideas/new", of_challenge(&["/ideas/new"])),
        ("/challenges/:id/vote", of_challenge(&["/vote"])),
        (
            "/desk/challenges/:id/ballots",
            vec![format!("/desk/challenges/{voted}/ballots")],
        ),
        ("/ideas/:id/versions", of_bench("/versions")),
        ("/ideas/:id/comments.atom", of_bench("/comments.atom")),
        (
            "/ideas/:id/comments/:comment",
            of_bench(&format!("/comments/{comment}")),
        ),
        ("/comments/:comment", vec![format!("/comments/{comment}")]),
        (
            "/ideas/:id/comments/:comment/edit",
            of_bench(&format!("/comments/{mine}/edit")),
        ),
        (
            "/ideas/:id/comments/:comment/report",
            of_bench(&format!("/comments/{comment}/report")),
        ),
        ("/ideas/:id/report", of_bench("/report")),
        ("/ideas/:id/edit", of_bench("/edit")),
        ("/ideas/:id/withdraw", of_bench("/withdraw")),
        ("/ideas/:id/answer", of_bench("/answer")),
        (
            "/ideas/:id/merge",
            vec![format!("{bench}/merge"), format!("{bench}/merge?q=rest")],
        ),
        ("/files/:id", vec![format!("/files/{file}")]),
        ("/files/:id/thumb", vec![format!("/files/{file}/thumb")]),
        ("/people/:id", vec![format!("/people/{colleague}")]),
        (
            "/desk/profiles/:id",
            vec![format!("/desk/profiles/{colleague}")],
        ),
        (
            "/people",
            vec![
                "/people".to_owned(),
                "/people?q=planner".to_owned(),
                format!("/people?topic={theme}"),
            ],
        ),
        ("/faces/:key", vec![format!("/faces/{face}")]),
        ("/faces/:key/small", vec![format!("/faces/{face}/small")]),
        ("/pages/:key", vec!["/pages/terms".to_owned()]),
        ("/sign-in/sent/:receipt", vec![sent.path.clone()]),
        ("/sign-in/:key", vec![link]),
        (
            "/sign-in/with/:provider",
            vec!["/sign-in/with/city".to_owned()],
        ),
        ("/sign-in/offer/:key", vec![offer.path.clone()]),
        (
            "/sign-out/with/:provider",
            vec!["/sign-out/with/city".to_owned()],
        ),
        (
            "/account/connect/:provider",
            vec!["/account/connect/city".to_owned()],
        ),
        ("/appeal/:key", vec![key_in("/appeal/")]),
        ("/unsubscribe/:key", vec![key_in("/unsubscribe/")]),
        ("/desk/people/:id", vec![format!("/desk/people/{person}")]),
        (
            "/desk/inbox/:id",
            vec![
                format!("/desk/inbox/{item}"),
                format!("/desk/inbox?item={item}&kind=idea&assignee=none&age=day"),
                format!("/desk/inbox?part=decided&theme={theme}&sort=newest"),
            ],
        ),
        (
            "/desk/moderation/:id",
            vec![format!("/desk/moderation/{matter}")],
        ),
        (
            "/desk/moderation/ideas/:thing",
            vec![format!("/desk/moderation{bench}")],
        ),
        (
            "/desk/moderation/comments/:thing",
            vec![format!("/desk/moderation/comments/{comment}")],
        ),
        (
            "/desk/pages/:key/:lang",
            vec!["/desk/pages/privacy/en".to_owned()],
        ),
        ("/desk/themes/:id", vec![format!("/desk/themes/{theme}")]),
        ("/desk/areas/:id", vec![format!("/desk/areas/{area}")]),
        (
            "/desk/statuses/:id",
            vec![format!("/desk/statuses/{status}")],
        ),
        (
            "/challenges/:id/result",
            vec![format!("/challenges/{decided}/result")],
        ),
        (
            "/challenges/:id/result.csv",
            vec![format!("/challenges/{decided}/result.csv")],
        ),
        (
            "/challenges/:id/protocol",
            vec![format!("/challenges/{decided}/protocol")],
        ),
        (
            "/desk/challenges/:id/evaluation",
            vec![format!("/desk/challenges/{decided}/evaluation")],
        ),
        (
            "/desk/challenges/:id/evaluation/:idea",
            vec![format!("/desk/challenges/{decided}/evaluation/{weighed}")],
        ),
        (
            "/desk/challenges/:id/decision",
            vec![format!("/desk/challenges/{decided}/decision")],
        ),
        (
            "/desk/challenges/:id/decision/preview",
            vec![format!("/desk/challenges/{decided}/decision/preview")],
        ),
        ("/challenges/preview/:key", vec![preview]),
        ("/track/:token", vec![track.clone()]),
        (
            "/track/:token/files/:file",
            vec![format!("{track}/files/{lamp}")],
        ),
        (
            "/track/:token/files/:file/thumb",
            vec![format!("{track}/files/{lamp}/thumb")],
        ),
        (
            "/track/:token/survey",
            vec![format!("{track}/survey?score=4")],
        ),
        (
            "/account/feedback/:id/survey",
            vec![format!("{own_path}/survey?score=4")],
        ),
        ("/account/feedback/:id", vec![own_path.clone()]),
        (
            "/account/feedback/:id/files/:file",
            vec![format!("{own_path}/files/{own_file}")],
        ),
        (
            "/account/feedback/:id/files/:file/thumb",
            vec![format!("{own_path}/files/{own_file}/thumb")],
        ),
        (
            "/knowledge/:id",
            vec![
                format!("/knowledge/{post}"),
                format!("/knowledge/{post}?in=fi"),
                format!("/knowledge/{}", read.retired),
            ],
        ),
        (
            "/knowledge/:id/files/:file",
            vec![format!("/knowledge/{post}/files/{}", read.file)],
        ),
        (
            "/knowledge/:id/files/:file/thumb",
            vec![format!("/knowledge/{post}/files/{}/thumb", read.file)],
        ),
        (
            "/knowledge/comments/:comment",
            vec![format!("/knowledge/comments/{}", read.comment)],
        ),
        (
            "/knowledge/comments/:comment/report",
            vec![format!("/knowledge/comments/{}/report", read.comment)],
        ),
        (
            "/desk/moderation/article-comments/:thing",
            vec![format!(
                "/desk/moderation/article-comments/{}",
                read.comment
            )],
        ),
        (
            "/desk/articles",
            vec![
                "/desk/articles".to_owned(),
                format!("/desk/articles?q=bench&mine=1&theme={theme}&missing=sv"),
            ],
        ),
        ("/desk/articles/:id", vec![format!("/desk/articles/{post}")]),
        (
            "/desk/articles/:id/preview",
            vec![format!("/desk/articles/{post}/preview")],
        ),
        (
            "/desk/articles/:id/about",
            vec![format!("/desk/articles/{post}/about")],
        ),
        (
            "/desk/articles/:id/write/:lang",
            vec![
                format!("/desk/articles/{post}/write/en?beside=fi"),
                format!("/desk/articles/{post}/write/sv"),
            ],
        ),
        (
            "/desk/articles/:id/versions/:lang",
            vec![format!("/desk/articles/{post}/versions/en")],
        ),
        (
            "/desk/articles/:id/retire",
            vec![format!("/desk/articles/{post}/retire")],
        ),
        (
            "/desk/articles/categories/:id",
            vec![format!("/desk/articles/categories/{}", read.category)],
        ),
        (
            "/knowledge/:id/walk",
            vec![
                walk.clone(),
                format!("{walk}?a=q1.a2"),
                format!("{walk}?a=q1.a2&a=q2.a1&done=s1"),
            ],
        ),
        (
            "/knowledge/:id/walk/print",
            vec![format!("{walk}/print?a=q1.a2&a=q2.a1")],
        ),
        ("/desk/articles/:id/guide/:lang", vec![build.clone()]),
        (
            "/desk/articles/:id/guide/:lang/walk",
            vec![format!("{build}/walk?a=q1.a2&a=q2.a1")],
        ),
        (
            "/desk/articles/:id/guide/:lang/:part",
            vec![format!("{build}/q1"), format!("{build}/e2")],
        ),
        ("/desk/feed/:id", vec!["/desk/feed/1".to_owned()]),
        ("/desk/chat/:id", vec!["/desk/chat/1".to_owned()]),
        ("/track/:token/chat", vec![talked.clone()]),
        ("/desk/mail/:id", vec!["/desk/mail/1".to_owned()]),
        (
            "/desk/mail/:id/original",
            vec!["/desk/mail/1/original".to_owned()],
        ),
        ("/desk/cases/:id", vec!["/desk/cases/1".to_owned()]),
        (
            "/desk/organisations/:id",
            vec!["/desk/organisations/1".to_owned()],
        ),
        (
            "/account/organisations/:id",
            vec!["/account/organisations/1".to_owned()],
        ),
        (
            "/desk/routing",
            vec![
                "/desk/routing".to_owned(),
                "/desk/routing?text=A+quay&try=1".to_owned(),
            ],
        ),
        ("/desk/routing/:id", vec![format!("/desk/routing/{rule}")]),
        (
            "/ask/matches",
            vec!["/ask/matches?text=A+bench+by+the+harbour".to_owned()],
        ),
        (
            "/desk/cases/:id/messages/:message/hide",
            vec!["/desk/cases/1/messages/1/hide".to_owned()],
        ),
        (
            "/desk/cases/:id/files/:file",
            vec![format!("/desk/cases/1/files/{lamp}")],
        ),
        (
            "/desk/cases/:id/files/:file/thumb",
            vec![format!("/desk/cases/1/files/{lamp}/thumb")],
        ),
        (
            "/challenges/questions/:id",
            vec![format!("/challenges/questions/{asked}")],
        ),
        (
            "/challenges/questions/:id/report",
            vec![format!("/challenges/questions/{asked}/report")],
        ),
        (
            "/desk/moderation/questions/:thing",
            vec![format!("/desk/moderation/questions/{asked}")],
        ),
        ("/challenges/:id", vec![contest.clone()]),
        (
            "/challenges/:id/changes",
            vec![format!("{contest}/changes")],
        ),
        (
            "/challenges/:id/news.atom",
            vec![format!("{contest}/news.atom")],
        ),
        (
            "/challenges/:id/calendar.ics",
            vec![format!("{contest}/calendar.ics")],
        ),
        (
            "/challenges/:id/pictures/:file",
            vec![format!("{contest}/pictures/{pictured}")],
        ),
        (
            "/challenges/:id/pictures/:file/thumb",
            vec![format!("{contest}/pictures/{pictured}/thumb")],
        ),
        ("/desk/challenges/:id", vec![format!("/desk{contest}")]),
        (
            "/desk/challenges/:id/words",
            vec![format!("/desk{contest}/words")],
        ),
        (
            "/desk/challenges/:id/dates",
            vec![format!("/desk{contest}/dates")],
        ),
        (
            "/desk/challenges/:id/rules",
            vec![format!("/desk{contest}/rules")],
        ),
        (
            "/desk/challenges/:id/form",
            vec![format!("/desk{contest}/form")],
        ),
        (
            "/desk/challenges/:id/talk",
            vec![format!("/desk{contest}/talk")],
        ),
        ("/improvements/:id", vec![format!("/improvements/{case}")]),
        (
            "/desk/improvements/gather",
            vec![format!(
                "/desk/improvements/gather?kind=idea&thing={}",
                number(&bench)
            )],
        ),
        (
            "/desk/improvements/:id",
            vec![format!("/desk/improvements/{case}")],
        ),
        (
            "/desk/improvements/:id/edit",
            vec![format!("/desk/improvements/{case}/edit")],
        ),
        (
            "/desk/improvements/:id/link",
            vec![
                format!("/desk/improvements/{case}/link"),
                format!("/desk/improvements/{case}/link?q=bench"),
            ],
        ),
        (
            "/desk/improvements/:id/merge",
            vec![format!("/desk/improvements/{case}/merge")],
        ),
        (
            "/desk/improvements/:id/measure",
            vec![format!("/desk/improvements/{case}/measure")],
        ),
        (
            "/desk/improvements/:id/public",
            vec![format!("/desk/improvements/{case}/public")],
        ),
        (
            "/desk/improvements/:id/preview",
            vec![format!("/desk/improvements/{case}/preview")],
        ),
        (
            "/desk/improvements/new",
            vec![
                "/desk/improvements/new".to_owned(),
                format!("/desk/improvements/new?kind=idea&thing={}", number(&bench)),
            ],
        ),
        ("/logo/:digest/:file", vec![logo]),
        (
            "/admin/texts/:name/:lang",
            vec![
                "/admin/texts/every/fi".to_owned(),
                "/admin/texts/gathered/en".to_owned(),
            ],
        ),
        (
            "/admin/texts/:name/:lang/:sample",
            vec!["/admin/texts/sign_in/fi/1.html".to_owned()],
        ),
        // Without a key, but with more than one face.
        (
            "/desk/log",
            vec![
                "/desk/log".to_owned(),
                "/desk/log?kind=area&from=2026-06-01".to_owned(),
            ],
        ),
        (
            "/admin/jobs",
            vec![
                "/admin/jobs".to_owned(),
                "/admin/jobs?state=waiting&kind=accounts.forget".to_owned(),
            ],
        ),
        (
            "/admin/letters",
            vec![
                "/admin/letters".to_owned(),
                "/admin/letters?state=waiting".to_owned(),
            ],
        ),
        (
            "/ideas",
            [
                "/ideas",
                "/ideas?sort=newest",
                "/ideas?sort=least_seen&answered=yes",
                "/ideas?q=bench",
                "/ideas?mine=1",
            ]
            .map(str::to_owned)
            .to_vec(),
        ),
        (
            "/search",
            [
                "/search",
                "/search?q=bench",
                "/search?q=bench&status=open",
                "/search?q=bensh",
            ]
            .map(str::to_owned)
            .to_vec(),
        ),
        (
            "/ideas/similar",
            vec!["/ideas/similar?title=A+bench".to_owned()],
        ),
        (
            "/desk/ideas",
            vec![
                "/desk/ideas".to_owned(),
                "/desk/ideas?answered=yes".to_owned(),
            ],
        ),
        (
            "/desk/moderation",
            vec![
                "/desk/moderation".to_owned(),
                "/desk/moderation?state=hidden".to_owned(),
            ],
        ),
    ]);
    let numbers = HashMap::from([
        (
            "/letter-texts/{name}/{lang}",
            "/letter-texts/gathered/en".to_owned(),
        ),
        (
            "/letter-texts/{name}/{lang}/preview",
            "/letter-texts/gathered/en/preview".to_owned(),
        ),
        ("/articles/{id}", format!("/articles/{post}")),
        ("/articles/{id}/desk", format!("/articles/{post}/desk")),
        (
            "/articles/{id}/walk",
            format!("/articles/{guide}/walk?answers=q1.a2,q2.a1"),
        ),
        (
            "/articles/{id}/guide/{lang}",
            format!("/articles/{guide}/guide/en"),
        ),
        (
            "/articles/{id}/texts/{lang}/versions",
            format!("/articles/{post}/texts/en/versions"),
        ),
        ("/feed/{id}", "/feed/1".to_owned()),
        ("/chats/{id}", "/chats/1".to_owned()),
        (
            "/tracked/{key}/chat",
            talked.replace("/track/", "/tracked/"),
        ),
        ("/mail/{id}", "/mail/1".to_owned()),
        ("/mail/{id}/original", "/mail/1/original".to_owned()),
        ("/feedback/{id}", "/feedback/1".to_owned()),
        ("/cases/{id}", "/cases/1".to_owned()),
        ("/organisations/{id}", "/organisations/1".to_owned()),
        (
            "/account/organisations/{id}",
            "/account/organisations/1".to_owned(),
        ),
        ("/tracked/{key}", track.replace("/track/", "/tracked/")),
        ("/cases/{id}/checklist", "/cases/1/checklist".to_owned()),
        ("/cases/{id}/handovers", "/cases/1/handovers".to_owned()),
        (
            "/cases/{case}/texts/{id}",
            format!("/cases/1/texts/{prepared}"),
        ),
        ("/account/feedback/{id}", own_path.clone()),
        ("/improvements/{id}", format!("/improvements/{case}")),
        (
            "/improvements/{id}/preview",
            format!("/improvements/{case}/preview"),
        ),
        (
            "/challenges/{id}/ideas",
            format!("/challenges/{voted}/ideas"),
        ),
        (
            "/challenges/{id}/ballot",
            format!("/challenges/{voted}/ballot"),
        ),
        (
            "/challenges/{id}/ballots/signs",
            format!("/challenges/{voted}/ballots/signs"),
        ),
        ("/ideas/{id}", bench.clone()),
        ("/ideas/{id}/comments", format!("{bench}/comments")),
        ("/ideas/{id}/versions", format!("{bench}/versions")),
        (
            "/comments/{id}/replies",
            format!("/comments/{comment}/replies"),
        ),
        ("/people/{id}", format!("/people/{person}")),
        ("/directory/{id}", format!("/directory/{colleague}")),
        (
            "/directory/{id}/profile",
            format!("/directory/{colleague}/profile"),
        ),
        ("/inbox/{id}", format!("/inbox/{item}")),
        ("/pages/{key}/{lang}", "/pages/privacy/en".to_owned()),
        ("/jargon/{lang}", "/jargon/en".to_owned()),
        ("/moderation/{id}", format!("/moderation/{matter}")),
        ("/teams/{id}", format!("/teams/{team}")),
        (
            "/challenges/{id}/decision",
            format!("/challenges/{decided}/decision"),
        ),
        (
            "/challenges/{id}/decision/preview",
            format!("/challenges/{decided}/decision/preview"),
        ),
        (
            "/challenges/{id}/protocol",
            format!("/challenges/{decided}/protocol"),
        ),
        (
            "/challenges/{id}/evaluation",
            format!("/challenges/{decided}/evaluation"),
        ),
        (
            "/challenges/{id}/evaluation/{idea}",
            format!("/challenges/{decided}/evaluation/{weighed}"),
        ),
        ("/challenges/{id}", contest.clone()),
        ("/challenges/{id}/changes", format!("{contest}/changes")),
        ("/challenges/{id}/form", format!("{contest}/form")),
    ]);
    Settled {
        visitor,
        resident: aino,
        staff,
        lead,
        admin,
        leads,
        numbers,
        town,
    }
}

impl Settled {
    /// How many questions something asks, once what is kept in memory is warm.
    async fn questions<T>(&self, mut once: impl AsyncFnMut() -> T) -> u64 {
        let counter = &self.town.app.hub.ports.db.asked;
        let mut least = u64::MAX;
        // What is kept in memory is refreshed every few seconds, so the least of three is what the page asks.
        for _ in 0..3 {
            let before = counter.load(Ordering::Relaxed);
            once().await;
            least = least.min(counter.load(Ordering::Relaxed) - before);
        }
        least
    }

    /// Everyone who may come in, and how many questions they may cause: looking up who is there is one more.
    fn people(&self, who: Who) -> Vec<(&'static str, &Browser, u64)> {
        let all = [
            ("visitor", &self.visitor, MOST),
            ("person", &*self.resident, MOST + 1),
            ("staff", &*self.staff, MOST + 1),
            ("lead", &*self.lead, MOST + 1),
            ("admin", &*self.admin, MOST + 1),
        ];
        let from = match who {
            Who::Anyone | Who::Secret | Who::DemoOnly => 0,
            Who::Person => 1,
            Who::Staff => 2,
            Who::Lead => 3,
            Who::Admin => 4,
        };
        all[from..].to_vec()
    }
}

#[tokio::test]
async fn no_page_asks_more_than_six_questions_and_none_counts_what_grows() {
    let settled = settled().await;
    let (mut table, mut wrong) = (Vec::new(), Vec::new());
    for door in routes::doors() {
        if door.method != Method::GET
            || door.who == Who::DemoOnly
            || NOT_OPENED.contains(&door.path)
        {
            continue;
        }
        let addresses = match settled.leads.get(door.path) {
            Some(addresses) => addresses.clone(),
            None if door.path.contains(':') => {
                wrong.push(format!(
                    "{}: say in this test what stands in the place of its key",
                    door.path
                ));
                continue;
            }
            None => vec![door.path.to_owned()],
        };
        for address in addresses {
            for (who, browser, most) in settled.people(door.who) {
                let mut status = 0;
                let asked = settled
                    .questions(async || {
                        status = browser
                            .once(Method::GET, &address, None)
                            .await
                            .status
                            .as_u16()
                    })
                    .await;
                // Somebody else's form is missing or forbidden; nobody is left out of everything.
                table.push((
                    door.path,
                    status,
                    format!("{asked:>3}  {status}  {address} ({who})"),
                ));
                if asked > most {
                    wrong.push(format!("{address} as {who} asks {asked}, and may {most}"));
                }
            }
        }
        if !table
            .iter()
            .any(|(path, status, _)| *path == door.path && *status < 400)
        {
            wrong.push(format!("{}: nobody came in", door.path));
        }
    }
    for (_, _, line) in &table {
        println!("{line}");
    }
    wrong.extend(counted(&settled.town));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_address_of_the_api_asks_more_than_six_questions_and_none_counts_what_grows() {
    let settled = settled().await;
    let api: Value = serde_json::from_str(routes::openapi()).unwrap();
    let programs: Vec<(&str, Program, u64)> = vec![
        ("nobody", settled.town.program(""), MOST),
        (
            "person",
            settled.town.program_of(&settled.resident, Scope::ALL).await,
            MOST + 1,
        ),
        (
            "staff",
            settled.town.program_of(&settled.staff, Scope::ALL).await,
            MOST + 1,
        ),
        (
            "admin",
            settled.town.program_of(&settled.admin, Scope::ALL).await,
            MOST + 1,
        ),
    ];
    let mut wrong = Vec::new();
    for (path, ways) in api["paths"].as_object().unwrap() {
        if ways.get("get").is_none() {
            continue;
        }
        let address = match settled.numbers.get(path.as_str()) {
            Some(address) => address.clone(),
            None if path.contains('{') => {
                wrong.push(format!(
                    "{path}: say in this test what stands in the place of its key"
                ));
                continue;
            }
            None => path.clone(),
        };
        let address = match path.as_str() {
            "/search" => "/search?q=bench".to_owned(),
            "/cases/matches" => "/cases/matches?text=bench".to_owned(),
            _ => address,
        };
        let mut anyone = false;
        for (who, program, most) in &programs {
            let mut status = 0;
            let asked = settled
                .questions(async || status = program.gets(&address).await.status.as_u16())
                .await;
            anyone |= status == 200;
            println!("{asked:>3}  {status}  {address} ({who})");
            if asked > *most {
                wrong.push(format!("{address} as {who} asks {asked}, and may {most}"));
            }
        }
        if !anyone {
            wrong.push(format!("{path}: nobody was answered"));
        }
    }
    wrong.extend(counted(&settled.town));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words planted in everything that is the staff's own: notes beside things of the inbox and in improvements, decisions,
/// tasks, trials, why a case was begun, the reason a marked comment was put aside with.
const PLANTED: [&str; 8] = [
    "zyxbeside",
    "zyxaside",
    "zyxnote",
    "zyxwhy",
    "zyxdecision",
    "zyxreason",
    "zyxtask",
    "zyxtrial",
];

#[tokio::test]
async fn what_is_the_staffs_own_leaves_by_no_door_letter_feed_export_index_or_answer() {
    let settled = settled().await;
    let town = &settled.town;
    let desk = town.program_of(&settled.staff, Scope::ALL).await;
    let comment = settled.leads["/ideas/:id/comments/:comment/edit"][0]
        .split("/comments/")
        .nth(1)
        .unwrap()
        .replace("/edit", "");
    let marked = desk
        .posts(&format!("/comments/{comment}/mark"), json!({}))
        .await;
    let marked = marked.is(200).json["item"].clone();
    town.quiet().await;
    for part in ["open", "decided"] {
        let items = desk.gets(&format!("/inbox?part={part}&per_page=100")).await;
        for item in items.is(200).json["items"].as_array().unwrap() {
            let note = json!({ "text": "@Henrik Björklund, a zyxbeside between us." });
            desk.posts(&format!("/inbox/{}/notes", item["id"]), note)
                .await
                .is(200);
        }
    }
    let whole = desk.gets(&format!("/inbox/{marked}")).await;
    let aside = json!({ "version": whole.is(200).json["version"], "deed": "decline", "text": "A zyxaside." });
    desk.posts(&format!("/inbox/{marked}/deeds"), aside)
        .await
        .is(200);
    let improvement = settled.numbers["/improvements/{id}"].clone();
    for (path, body) in [
        ("notes", json!({ "text": "A zyxnote, @Henrik Björklund." })),
        (
            "decisions",
            json!({ "what": "A zyxdecision", "why": "For a zyxreason." }),
        ),
        ("tasks", json!({ "title": "A zyxtask" })),
    ] {
        desk.posts(&format!("{improvement}/{path}"), body)
            .await
            .is(200);
    }
    let trial = json!({ "trial": { "hypothesis": "A zyxtrial.", "learned": "A zyxtrial." } });
    desk.puts(&format!("{improvement}/trial"), trial)
        .await
        .is(200);
    let about = json!({ "title": "Seats along the harbour", "why": "A zyxwhy." });
    desk.puts(&improvement, about).await.is(200);
    let step = json!({ "stage": "exploring", "words": "We look where seats fit." });
    desk.posts(&format!("{improvement}/move"), step)
        .await
        .is(200);
    town.later(std::time::Duration::from_secs(26 * 3600)).await;
    town.later(std::time::Duration::from_secs(26 * 3600)).await;

    let resident = town.resident("Aino Salmela").await;
    let mut wrong = Vec::new();
    let mut looked = 0;
    let mut look = |place: String, said: &str| {
        looked += 1;
        for word in PLANTED.iter().filter(|word| said.contains(**word)) {
            wrong.push(format!("{place} says {word}"));
        }
    };
    for door in routes::doors() {
        if door.method != Method::GET || NOT_OPENED.contains(&door.path) {
            continue;
        }
        let own = vec![door.path.to_owned()];
        for address in settled.leads.get(door.path).unwrap_or(&own) {
            for (who, browser) in [("a visitor", &settled.visitor), ("a resident", &*resident)] {
                let seen = browser.once(Method::GET, address, None).await;
                look(format!("{address} to {who}"), &seen.body);
            }
        }
    }
    let api: Value = serde_json::from_str(routes::openapi()).unwrap();
    let programs = [
        ("nobody", town.program("")),
        ("a resident", town.program_of(&resident, Scope::ALL).await),
    ];
    for (path, ways) in api["paths"].as_object().unwrap() {
        if ways.get("get").is_none() {
            continue;
        }
        let address = settled.numbers.get(path.as_str()).unwrap_or(path);
        for (who, program) in &programs {
            let answer = program.gets(address).await;
            look(format!("{address} to {who}"), &answer.json.to_string());
        }
    }
    // Nobody finds them by search: what colleagues say to each other is in no index.
    let staff = town.program_of(&settled.staff, Scope::ALL).await;
    for word in PLANTED {
        for (_, program) in &programs {
            let found = program.gets(&format!("/search?q={word}")).await;
            assert_eq!(found.is(200).json["total"], 0, "the index knows {word}");
        }
        if word != "zyxwhy" {
            let found = staff.gets(&format!("/search?q={word}")).await;
            assert_eq!(found.is(200).json["total"], 0, "the index knows {word}");
        }
    }
    // Nor does a letter carry them, whoever it goes to.
    let letters = FolderMail::letters(&town.folder().join("letters"), usize::MAX).unwrap();
    assert!(
        letters
            .iter()
            .any(|letter| letter.text.contains("named you in a note"))
    );
    for letter in letters {
        let said = format!("{} {} {}", letter.subject, letter.text, letter.html);
        look(format!("a letter to {}", letter.recipient), &said);
    }
    assert!(looked > 400, "{looked} places were looked at");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Statements that count a table that grows, of all that were asked since the town began, its jobs among them.
fn counted(town: &Town) -> Vec<String> {
    let mut found: Vec<String> = town
        .app
        .hub
        .ports
        .db
        .heard
        .told()
        .into_iter()
        .map(|sql| {
            sql.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase()
        })
        .filter(|sql| counts_without_end(sql))
        .collect();
    assert!(!found.is_empty() || town.app.hub.ports.db.asked.load(Ordering::Relaxed) > 0);
    found.sort();
    found.dedup();
    found
        .into_iter()
        .map(|sql| format!("counts without end: {sql}"))
        .collect()
}

/// Counting is for what has an end: at most so many rows of a list that was cut, or what belongs to the few staff.
fn counts_without_end(sql: &str) -> bool {
    // Only for staff's rare deeds: a merge and its undoing count one idea's supporters anew, and a decision counts its
    // challenge once, in the moment it is published.
    const RARE: [&str; 2] = [
        "update ideas set support_count = (select count(*) from supports where idea_id",
        "select t.*, b.ballots, b.set_aside, s.supports, s.supporters from",
    ];
    if RARE.iter().any(|rare| sql.starts_with(rare)) {
        return false;
    }
    sql.match_indices("count(").any(|(at, _)| {
        let rest = &sql[at..];
        let Some(end) = rest.find(')') else {
            return true;
        };
        let Some((_, table)) = rest[end..].split_once(" from ") else {
            return true;
        };
        let cut_short = table.starts_with("(select")
            && table
                .find(')')
                .is_some_and(|close| table[..close].contains(" limit "));
        !cut_short
    })
}

#[test]
fn a_count_with_an_end_is_told_from_one_without() {
    assert!(counts_without_end("select count(*) from ideas"));
    assert!(counts_without_end(
        "select count(*) as n from (select id from ideas where a = 1) as sub"
    ));
    assert!(counts_without_end(
        "select state, count(\"id\") from jobs group by state"
    ));
    assert!(!counts_without_end(
        "select (select count(*) from (select 1 from follows where a = 1 limit 1000) as some)"
    ));
    assert!(!counts_without_end(
        "update ideas set support_count = support_count + 1"
    ));
}

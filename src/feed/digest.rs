//! The digest: what was said since the last one, in one letter, for colleagues who asked for it. Nobody else hears of the
//! feed by letter, and a quiet day brings none.

use crate::store::{self, Wanted};
use chrono::TimeDelta;
use entity::feed::reader;
use entity::words::{FeedKind, FeedPace, Lang};
use hall::access::Actor;
use hall::job::Job;
use hall::{Cx, Result, addresses};
use jobs::Row;
use notifications::write_to_person;
use press::{Letter, Press, say};
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

const GATHER: &str = "feed.digest";
const AT_ONCE: u64 = 100;
/// Posts of one letter; the rest is read on the page.
const MOST: u64 = 20;

pub(crate) struct Gather(pub Arc<Press>);

pub(crate) fn row() -> Row {
    Row {
        kind: GATHER,
        every: Duration::from_secs(900),
        due: |cx| Box::pin(async move { Ok(!due(cx, 1).await?.is_empty()) }),
        why: "gathers the staff’s feed into letters for those who asked for them",
    }
}

async fn due(cx: &Cx, most: u64) -> Result<Vec<reader::Model>> {
    let (day, week) = (TimeDelta::days(1), TimeDelta::days(7));
    store::due(cx.db(), cx.now() - day, cx.now() - week, most).await
}

#[async_trait::async_trait]
impl Job for Gather {
    fn kind(&self) -> &'static str {
        GATHER
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let readers = due(cx, AT_ONCE).await?;
            if readers.is_empty() {
                return Ok(());
            }
            for reader in readers {
                self.gather(cx, &reader).await?;
            }
        }
    }
}

impl Gather {
    async fn gather(&self, cx: &Cx, reader: &reader::Model) -> Result<()> {
        let me = reader.person_id;
        // As they are now: whoever serves here no longer reads nothing.
        let actor = accounts::actor_of(cx, me).await?;
        let posts = if actor.is_staff() {
            new_to(cx, &actor, reader).await?
        } else {
            Vec::new()
        };
        let mut tx = cx.begin().await?;
        if !posts.is_empty() {
            let key = format!("feed:{me}:{}", cx.now().timestamp());
            let home = cx.config().absolute(addresses::DESK_FEED);
            write_to_person(&mut tx, &self.0, me, key, |to| FeedDigest {
                subject: say(
                    to.lang,
                    "feed-letter-subject",
                    &[("count", posts.len().into())],
                ),
                name: to.name.clone(),
                posts: posts.iter().map(|post| line(to.lang, cx, post)).collect(),
                url: home,
            })
            .await?;
        }
        store::gathered(&*tx, me, cx.now()).await?;
        tx.commit().await
    }
}

struct New {
    post: store::Told,
    by: String,
    why: Why,
}

/// Why it is in the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// It was written since the last one.
    Said,
    /// The reader was named in it or under it.
    Named,
    /// Somebody said something under the reader's own.
    Answered,
}

/// What others said since the last letter, of topics they follow where they follow any; wherever they are named; and what
/// was said under their own.
async fn new_to(cx: &Cx, actor: &Actor, reader: &reader::Model) -> Result<Vec<New>> {
    let (me, since) = (reader.person_id, reader.gathered_at);
    let follows = !store::followed(cx.db(), me).await?.is_empty();
    let parts = [
        (
            Why::Said,
            Wanted {
                since: Some(since),
                followed_by: follows.then_some(me),
                ..Wanted::default()
            },
        ),
        (
            Why::Named,
            Wanted {
                named_since: Some((me, since)),
                ..Wanted::default()
            },
        ),
        (
            Why::Answered,
            Wanted {
                answered_since: Some((me, since)),
                ..Wanted::default()
            },
        ),
    ];
    let mut posts: Vec<(Why, store::Told)> = Vec::new();
    for (why, wanted) in parts {
        for post in store::posts(cx.db(), actor, &wanted, MOST).await? {
            let own = post.by_id == me;
            let known = posts.iter().any(|(_, before)| before.id == post.id);
            if !known && own == (why == Why::Answered) {
                posts.push((why, post));
            }
        }
    }
    posts.sort_by_key(|(_, post)| post.id);
    let by: Vec<_> = posts.iter().map(|(_, post)| post.by_id).collect();
    let names = accounts::names(cx, &by).await?;
    Ok(posts
        .into_iter()
        .map(|(why, post)| New {
            by: names
                .get(&post.by_id)
                .map(|chip| chip.name.clone())
                .unwrap_or_default(),
            why,
            post,
        })
        .collect())
}

fn line(lang: Lang, cx: &Cx, new: &New) -> DigestLine {
    let key = match (new.why, new.post.kind) {
        (Why::Answered, _) => "feed-letter-answered",
        (Why::Named, _) => "feed-letter-named",
        (Why::Said, FeedKind::Post) => "feed-letter-told",
        (Why::Said, FeedKind::Question) => "feed-letter-asked",
    };
    DigestLine {
        who: say(lang, key, &[("name", new.by.as_str().into())]),
        text: press::excerpt(&new.post.text, 300),
        lang: new.post.lang,
        url: cx.config().absolute(&addresses::feed_post(new.post.id)),
    }
}

/// What colleagues said.
#[derive(Serialize)]
pub(crate) struct FeedDigest {
    subject: String,
    name: String,
    posts: Vec<DigestLine>,
    url: String,
}

#[derive(Serialize)]
struct DigestLine {
    who: String,
    text: String,
    lang: Lang,
    url: String,
}

impl Letter for FeedDigest {
    const NAME: &'static str = "feed_digest";

    fn samples() -> Vec<Self> {
        let line = |who: &str| DigestLine {
            who: who.to_owned(),
            text: "Who knows the <lamp> at the pier?".to_owned(),
            lang: Lang::En,
            url: "https://kuusilahti.example/desk/feed/7".to_owned(),
        };
        let digest = |posts: Vec<DigestLine>| Self {
            subject: "From your colleagues: 2 posts".to_owned(),
            name: "Liisa Hakala".to_owned(),
            posts,
            url: "https://kuusilahti.example/desk/feed".to_owned(),
        };
        vec![
            digest(vec![line("Henrik Björklund asks")]),
            digest(vec![
                line("Henrik Björklund asks"),
                line("Tuomas Wikström tells"),
            ]),
        ]
    }
}

/// What the pages offer, quietest first.
pub(crate) const PACES: &[(FeedPace, &str)] = &[
    (FeedPace::Never, "feed-pace-never"),
    (FeedPace::Daily, "feed-pace-daily"),
    (FeedPace::Weekly, "feed-pace-weekly"),
];

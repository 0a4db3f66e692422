//! The public directory: `/people`, asked by what one needs, and a page for each colleague in it.

use crate::browse::{self, ColleagueView, Need, Next, TopicView};
use entity::words::{Lang, PersonId, ThemeId};
use hall::{Cx, Deed, Error, Result, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Visit, paging};

/// Every parameter the list reads.
pub(super) const PARAMETERS: &[&str] = &["q", "topic", "speaks", "after"];
const ROWS: u64 = 24;
/// An engine that is away is usually back by then.
const BACK_IN_SECONDS: u64 = 10;

/// What the address asks for. `speaks`, because `lang` is the language of the page itself.
#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    q: Option<String>,
    topic: Option<ThemeId>,
    speaks: Option<Lang>,
    after: Option<String>,
}

impl Asked {
    fn need(&self) -> Need {
        let words = self.q.as_deref().unwrap_or_default().trim();
        Need {
            // A form lets no more be typed; an address may hold anything.
            q: words.chars().take(browse::LONGEST).collect(),
            topic: self.topic,
            language: self.speaks,
        }
    }

    /// The same question with one thing changed, from its first page.
    fn address(&self, key: &str, value: Option<String>) -> String {
        let mut kept = vec![("q", self.need().q)];
        kept.extend(self.topic.map(|topic| ("topic", topic.to_string())));
        kept.extend(self.speaks.map(|lang| ("speaks", lang.to_string())));
        kept.retain(|(other, value)| *other != key && !value.is_empty());
        if let Some(value) = value {
            kept.push((key, value));
        }
        web::address(addresses::PEOPLE, &kept)
    }
}

#[derive(Serialize)]
pub(super) struct DirectoryPage {
    q: String,
    most: usize,
    topic: Option<ThemeId>,
    topics: Vec<Way>,
    languages: Vec<Choice>,
    rows: Vec<ColleagueView>,
    /// Something was asked, in words or by narrowing.
    asked: bool,
    some_words_only: bool,
    away: bool,
    pager: Pager,
}

/// A theme as a way in.
#[derive(Serialize)]
struct Way {
    label: String,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
    selected: bool,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let after: Option<Next> = paging::read(asked.after.as_deref())?;
    let cx = &visit.cx;
    let need = asked.need();
    let (found, away) = match browse::directory(cx, &need, after.as_ref(), ROWS).await {
        Err(Error::Away { why, .. }) => {
            tracing::warn!(why = format!("{why:#}"), "the directory went unasked");
            (browse::by_name(cx, None, ROWS).await?, true)
        }
        other => (other?, false),
    };
    let next = found.next.as_ref().filter(|_| !away).map(paging::write);
    let page = DirectoryPage {
        topics: ways(&asked, browse::topics(cx).await?),
        languages: languages(cx.lang, asked.speaks),
        q: need.q.clone(),
        most: browse::LONGEST,
        topic: asked.topic,
        rows: found.rows,
        asked: need.is_said(),
        some_words_only: found.some_words_only,
        away,
        pager: Pager {
            next_url: next.map(|next| asked.address("after", Some(next))),
            prev_url: after.map(|_| asked.address("after", None)),
        },
    };
    match (page.away, page.asked) {
        // The page says so and offers everybody; machines are told not to take that for an answer.
        (true, _) => visit.show_while_away(BACK_IN_SECONDS, &page),
        (false, true) => visit.show_quietly(&page),
        (false, false) => visit.show(&page),
    }
}

fn ways(asked: &Asked, topics: Vec<TopicView>) -> Vec<Way> {
    topics
        .into_iter()
        .map(|topic| {
            let current = asked.topic == Some(topic.id);
            Way {
                // A chosen one leads back to all of them.
                href: asked.address("topic", (!current).then(|| topic.id.to_string())),
                label: topic.name,
                current,
            }
        })
        .collect()
}

fn languages(lang: Lang, chosen: Option<Lang>) -> Vec<Choice> {
    let any = Choice {
        value: String::new(),
        label: press::say(lang, "people-any-language", &[]),
        selected: chosen.is_none(),
    };
    let each = Lang::ALL.iter().map(|one| Choice {
        value: one.to_string(),
        label: one.own_name().to_owned(),
        selected: chosen == Some(*one),
    });
    std::iter::once(any).chain(each).collect()
}

#[derive(Serialize)]
pub(super) struct ColleaguePage {
    colleague: ColleagueView,
    /// Each topic, with others who know about it.
    topics: Vec<Way>,
    languages: Vec<&'static str>,
    /// `tel:`, for a phone.
    call: Option<String>,
    /// Where to write to the city about what they know.
    write: String,
    /// Where the profile is kept, for who may.
    keep: Option<String>,
}

pub(super) async fn one(visit: Visit) -> Result<Response> {
    let id: PersonId = visit.path("id")?;
    let colleague = browse::colleague(&visit.cx, id).await?;
    visit.show(&laid_out(&visit.cx, colleague))
}

fn laid_out(cx: &Cx, colleague: ColleagueView) -> ColleaguePage {
    let id = colleague.person.id;
    let keeps = cx.could(Deed::KeepProfile(cx.agency, id));
    page_of(colleague, keeps.then(|| addresses::desk_profile(id)))
}

fn page_of(colleague: ColleagueView, keep: Option<String>) -> ColleaguePage {
    ColleaguePage {
        topics: ways(&Asked::default(), colleague.topics.clone()),
        languages: colleague
            .languages
            .iter()
            .map(|lang| lang.own_name())
            .collect(),
        call: colleague.phone.as_deref().map(dialled),
        write: web::address("/feedback", &[("about", colleague.url.clone())]),
        keep,
        colleague,
    }
}

/// The digits of a phone, as a telephone takes them.
fn dialled(phone: &str) -> String {
    let digits: String = phone
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect();
    format!("tel:{digits}")
}

pub(super) fn sample() -> ColleagueView {
    let at = chrono::DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default();
    ColleagueView {
        person: crate::PersonChip {
            id: PersonId(4),
            name: "Liisa Hakala".to_owned(),
            initials: "LH".to_owned(),
            title: Some("Traffic planner".to_owned()),
            is_staff: true,
            picture: Some("/faces/5f2c".to_owned()),
            url: Some("/people/4".to_owned()),
            hours: Some("Monday to Friday, 9 to 15".to_owned()),
            phone: Some("+358 40 123 4567".to_owned()),
            away: Some(crate::AwayView {
                until: "2026-07-31".to_owned(),
                deputy: Some(crate::DeputyView {
                    id: PersonId(5),
                    name: "Henrik Björklund".to_owned(),
                }),
            }),
        },
        url: "/people/4".to_owned(),
        about: Some("Crossings, speed limits and <b>\"cycle ways\"</b>.".to_owned()),
        hours: Some("Monday to Friday, 9 to 15".to_owned()),
        topics: vec![TopicView {
            id: ThemeId(1),
            name: "Getting around".to_owned(),
        }],
        languages: vec![Lang::Fi, Lang::Sv],
        phone: Some("+358 40 123 4567".to_owned()),
        listed: true,
        updated_at: at,
    }
}

fn sample_bare() -> ColleagueView {
    let mut bare = sample();
    bare.person.picture = None;
    bare.person.away = None;
    ColleagueView {
        about: None,
        hours: None,
        topics: Vec::new(),
        languages: Vec::new(),
        phone: None,
        listed: false,
        ..bare
    }
}

impl Page for DirectoryPage {
    const TEMPLATE: &'static str = "accounts/directory.html";

    fn samples() -> Vec<Self> {
        let page = |q: &str, rows: Vec<ColleagueView>| Self {
            q: q.to_owned(),
            most: browse::LONGEST,
            topic: (!q.is_empty()).then_some(ThemeId(1)),
            topics: ways(&Asked::default(), sample().topics),
            languages: languages(Lang::En, Some(Lang::Fi)),
            asked: !q.is_empty(),
            some_words_only: !q.is_empty(),
            away: false,
            pager: Pager {
                next_url: Some("/people?after=x".to_owned()),
                prev_url: None,
            },
            rows,
        };
        vec![
            page("", vec![sample(), sample_bare()]),
            page("a dark <lamp>", vec![sample()]),
            page("xyzzy", Vec::new()),
            Self {
                away: true,
                ..page("lamp", vec![sample_bare()])
            },
            Self {
                topics: Vec::new(),
                ..page("", Vec::new())
            },
        ]
    }
}

impl Page for ColleaguePage {
    const TEMPLATE: &'static str = "accounts/colleague.html";

    fn samples() -> Vec<Self> {
        vec![
            page_of(sample(), None),
            page_of(sample_bare(), Some("/desk/profiles/4".to_owned())),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_phone_is_dialled_by_its_digits() {
        assert_eq!(dialled("+358 (40) 123-4567"), "tel:+358401234567");
    }
}

//! The decision about a challenge, told first-hand: everyone who handed in an idea gets one letter, in the moment the
//! decision is published, that says what became of each of theirs, why, and what the city answers.

use crate::letters::{Quote, Stoppable, Verdict, VerdictIdea, write};
use crate::store::{letters, verdicts};
use entity::accounts::person;
use entity::words::{ChallengeId, LetterPace, PersonId};
use hall::job::Listener;
use hall::{Cx, Event, Result, addresses};
use press::{Arg, Press, say};
use std::sync::Arc;

/// Authors written to in one transaction.
const BATCH: u64 = 25;
/// Characters of the reasons a letter quotes; the page has them whole.
const REASON_CHARS: usize = 2_000;

pub(crate) struct Verdicts(pub Arc<Press>);

#[async_trait::async_trait]
impl Listener for Verdicts {
    fn name(&self) -> &'static str {
        "verdicts"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::ChallengeDecided { challenge } => Some(format!("decided:{challenge}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::ChallengeDecided { challenge } => self.tell(cx, challenge).await,
            _ => Ok(()),
        }
    }
}

impl Verdicts {
    async fn tell(&self, cx: &Cx, id: ChallengeId) -> Result<()> {
        let Some(decided) = verdicts::decided(cx.db(), id).await? else {
            return Ok(());
        };
        let mut after = PersonId(0);
        loop {
            let authors = verdicts::authors_after(cx.db(), id, after, BATCH).await?;
            let Some(last) = authors.last().copied() else {
                return Ok(());
            };
            let told = verdicts::told(cx.db(), &decided, &authors).await?;
            let mut written = Vec::new();
            for author in &authors {
                let Some(person) = crate::letters::reader(cx, *author).await? else {
                    continue;
                };
                if person.letters == LetterPace::Never || person.confirmed_at.is_none() {
                    continue;
                }
                let own: Vec<_> = told.iter().filter(|one| one.author == *author).collect();
                if own.is_empty() {
                    continue;
                }
                let letter = verdict(cx, &decided, &person, &own);
                let key = format!("verdict:{id}:{author}");
                written.push(write(cx, &self.0, &letter, &person, Stoppable::Yes, key).await?);
            }
            let mut tx = cx.begin().await?;
            for row in written {
                letters::keep(&mut tx, row).await?;
            }
            tx.commit().await?;
            after = last;
        }
    }
}

fn verdict(
    cx: &Cx,
    decided: &verdicts::Decided,
    person: &person::Model,
    own: &[&verdicts::Told],
) -> Verdict {
    let lang = person.lang;
    let absolute = |path: &str| cx.config().absolute(path);
    let chosen = own.iter().filter(|one| one.chosen).count();
    let key = match chosen {
        0 => "notifications-subject-decided",
        _ => "notifications-subject-chosen",
    };
    let title = press::excerpt(&decided.title, 90);
    Verdict {
        subject: say(lang, key, &[("title", Arg::from(title))]),
        name: person.name.clone(),
        challenge: decided.title.clone(),
        challenge_lang: decided.challenge_lang,
        ideas: own
            .iter()
            .map(|one| VerdictIdea {
                title: one.title.clone(),
                lang: one.lang,
                url: absolute(&addresses::idea(one.idea)),
                chosen: one.chosen,
                place: one.place,
                prize: one.prize.clone(),
                reason: one
                    .reason
                    .as_deref()
                    .map(|reason| Quote::of(reason, decided.lang)),
                answer: one
                    .answer
                    .as_ref()
                    .map(|(text, lang)| Quote::of(text, *lang)),
            })
            .collect(),
        reasons: Quote::beginning(&decided.text, REASON_CHARS, decided.lang),
        url: absolute(&addresses::challenge_result(decided.challenge)),
    }
}

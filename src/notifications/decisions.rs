//! Letters nobody can stop: what moderation decided about something a person wrote, by which rule and how to appeal
//! (the statement of reasons of Regulation 2022/2065, article 17), and that a person may not take part for a while.

use crate::letters::{Blocked, Decision, Stoppable, write};
use crate::store::{letters, notices, people};
use entity::accounts::person;
use entity::moderation::matter;
use entity::words::{Cause, Kind, Lang, MatterId, MatterState, PersonId, Rule, Visibility};
use hall::job::Listener;
use hall::{Cx, Event, Result, addresses};
use press::{Press, say};
use std::sync::Arc;

pub(crate) struct Decisions(pub Arc<Press>);

#[async_trait::async_trait]
impl Listener for Decisions {
    fn name(&self) -> &'static str {
        "decisions"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::ModerationDecided { matter } => Some(format!("matter:{matter}")),
            Event::PersonBlocked { person } => Some(format!("blocked:{person}")),
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match *event {
            Event::ModerationDecided { matter } => self.decided(cx, matter).await,
            Event::PersonBlocked { person } => self.blocked(cx, person).await,
            _ => Ok(()),
        }
    }
}

impl Decisions {
    async fn decided(&self, cx: &Cx, id: MatterId) -> Result<()> {
        let Some(matter) = notices::matter(cx.db(), id).await? else {
            return Ok(());
        };
        let Some(author) = matter.author_id else {
            return Ok(());
        };
        let Some(author) = crate::letters::reader(cx, author).await? else {
            return Ok(());
        };
        let Some(outcome) = outcome(cx, &matter, author.id).await? else {
            return Ok(());
        };
        let letter = decision(cx, &matter, &author, outcome);
        let key = format!("{}{}:{}", key_of(id), matter.state, moment(&matter));
        let row = write(cx, &self.0, &letter, &author, Stoppable::No, key).await?;
        let mut tx = cx.begin().await?;
        letters::keep(&mut tx, row).await?;
        tx.commit().await
    }

    async fn blocked(&self, cx: &Cx, id: PersonId) -> Result<()> {
        let Some(person) = crate::letters::reader(cx, id).await? else {
            return Ok(());
        };
        let Some(block) = people::running_block(cx.db(), id, cx.now()).await? else {
            return Ok(());
        };
        let letter = Blocked {
            subject: say(person.lang, "notifications-subject-blocked", &[]),
            name: person.name.clone(),
            reason: block.reason,
            until: block.until,
        };
        let key = format!("blocked:{}", block.id);
        let row = write(cx, &self.0, &letter, &person, Stoppable::No, key).await?;
        let mut tx = cx.begin().await?;
        letters::keep(&mut tx, row).await?;
        tx.commit().await
    }
}

fn key_of(matter: MatterId) -> String {
    format!("decision:{matter}:")
}

/// The same matter may be hidden, undone and hidden again: each is told.
fn moment(matter: &matter::Model) -> i64 {
    matter
        .decided_at
        .map_or(0, |decided| decided.timestamp_micros())
}

/// What the author is told; several ways of saying that their words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Hidden,
    /// What waited for a look is seen now.
    Shown,
    Upheld,
    Restored,
}

/// `None` when the author need not hear: nothing changed for them.
async fn outcome(cx: &Cx, matter: &matter::Model, author: PersonId) -> Result<Option<Outcome>> {
    Ok(match matter.state {
        MatterState::Hidden => Some(Outcome::Hidden),
        MatterState::Upheld => Some(Outcome::Upheld),
        MatterState::Restored => Some(Outcome::Restored),
        MatterState::Appealed => None,
        MatterState::Kept | MatterState::Waiting => {
            let heard_of_hiding =
                letters::was_written(cx.db(), author, &format!("{}hidden", key_of(matter.id)))
                    .await?;
            if heard_of_hiding {
                Some(Outcome::Restored)
            } else if matter.state == MatterState::Kept
                && matter.cause != Cause::Report
                && matter.visibility_before == Some(Visibility::Waiting)
            {
                Some(Outcome::Shown)
            } else {
                None
            }
        }
    })
}

fn decision(cx: &Cx, matter: &matter::Model, author: &person::Model, outcome: Outcome) -> Decision {
    let lang = author.lang;
    let (subject, what) = match outcome {
        Outcome::Hidden => (
            "notifications-subject-hidden",
            "notifications-decision-hidden",
        ),
        Outcome::Shown => (
            "notifications-subject-shown",
            "notifications-decision-shown",
        ),
        Outcome::Upheld => (
            "notifications-subject-upheld",
            "notifications-decision-upheld",
        ),
        Outcome::Restored => (
            "notifications-subject-restored",
            "notifications-decision-restored",
        ),
    };
    let rule = match outcome {
        Outcome::Hidden | Outcome::Upheld => matter.rule.map(|rule| rule_in(lang, rule)),
        Outcome::Shown | Outcome::Restored => None,
    };
    let reason = match outcome {
        Outcome::Hidden => matter.reason.clone(),
        Outcome::Upheld | Outcome::Restored => matter.appeal_answer.clone(),
        Outcome::Shown => None,
    };
    let appeal_url = (outcome == Outcome::Hidden)
        .then(|| cx.config().absolute(&addresses::appeal(&matter.appeal_key)));
    let kind = match matter.kind {
        Kind::Idea => "notifications-kind-idea",
        Kind::Comment | Kind::ArticleComment => "notifications-kind-comment",
        Kind::Challenge
        | Kind::Query
        | Kind::Case
        | Kind::Improvement
        | Kind::Person
        | Kind::Article => "notifications-kind-question",
    };
    let kind = say(lang, kind, &[]);
    Decision {
        subject: say(lang, subject, &[("kind", kind.into())]),
        name: author.name.clone(),
        what: say(lang, what, &[]),
        rule,
        reason: reason.filter(|reason| !reason.is_empty()),
        excerpt: matter.excerpt.clone(),
        excerpt_lang: lang,
        url: cx
            .config()
            .absolute(&addresses::thing(matter.kind, matter.thing_id)),
        appeal_url,
    }
}

/// A rule in words; moderation's own words.
fn rule_in(lang: Lang, rule: Rule) -> String {
    let key = match rule {
        Rule::Spam => "moderation-rule-spam",
        Rule::Insult => "moderation-rule-insult",
        Rule::Privacy => "moderation-rule-privacy",
        Rule::OffTopic => "moderation-rule-off-topic",
        Rule::Illegal => "moderation-rule-illegal",
        Rule::Other => "moderation-rule-other",
    };
    say(lang, key, &[])
}

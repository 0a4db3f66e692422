//! Keeping the index up with what happens. Each event becomes a retried job, so an engine that is away misses nothing
//! for a day; for longer absences a mark is left, and the whole index is filled again when the engine is back.

use entity::words::{
    ArticleId, ArticleTextId, CaseId, ChallengeId, IdeaId, ImprovementId, Kind, PersonId,
};
use hall::job::Listener;
use hall::{Cx, Event, Result};
use search::Key;
use std::collections::HashSet;

/// Ideas fetched and handed over at once.
pub(crate) const AT_ONCE: usize = 200;
/// The note that says the index has missed something.
const MISSED: &str = "discovery.missed";

/// Listens to everything that changes what can be found. How many stand behind an idea only breaks ties, so that
/// follows with the idea's next change.
pub struct Upkeep;

#[async_trait::async_trait]
impl Listener for Upkeep {
    fn name(&self) -> &'static str {
        "discovery"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::IdeasMerged { merge, .. } | Event::MergeUndone { merge, .. } => {
                Some(format!("merge:{merge}"))
            }
            Event::IdeasImported { ideas } => Some(format!("imported:{}", ideas.first()?)),
            Event::ImprovementsMerged { merge, .. }
            | Event::ImprovementMergeUndone { merge, .. } => {
                Some(format!("improvement-merge:{merge}"))
            }
            event if changed_case(event).is_some() => {
                Some(format!("case:{}", changed_case(event)?))
            }
            event if !changed_improvements(event).is_empty() => Some(format!(
                "improvement:{}",
                changed_improvements(event).first()?
            )),
            event if changed_person(event).is_some() => {
                changed_person(event).map(|person| format!("person:{person}"))
            }
            // Each batch by all it holds: another one may begin with the same idea.
            Event::IdeasSorted { ideas } => Some(format!("sorted:{ideas:?}")),
            event => match (changed_challenge(event), changed_article(event)) {
                (Some(challenge), _) => Some(format!("challenge:{challenge}")),
                (None, Some(article)) => Some(format!("article:{article}")),
                (None, None) => Some(format!("idea:{}", changed(event).first()?)),
            },
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        let done = match (changed_challenge(event), changed_case(event)) {
            (Some(challenge), _) => update_challenges(cx, &[challenge]).await,
            (None, Some(case)) => update_cases(cx, &[case]).await,
            (None, None) if changed_person(event).is_some() => {
                let people: Vec<PersonId> = changed_person(event).into_iter().collect();
                update_people(cx, &people).await
            }
            (None, None) if !changed_improvements(event).is_empty() => {
                update_improvements(cx, &changed_improvements(event)).await
            }
            (None, None) => match changed_article(event) {
                Some(article) => update_article(cx, article).await,
                None => update(cx, &changed(event)).await,
            },
        };
        match done {
            Err(wrong) => {
                if !has_missed(cx).await? {
                    note_missed(cx, true).await?;
                }
                Err(wrong)
            }
            done => done,
        }
    }
}

/// The ideas whose document an event changes.
pub(crate) fn changed(event: &Event) -> Vec<IdeaId> {
    match event {
        Event::IdeaSubmitted { idea }
        | Event::IdeaEdited { idea }
        | Event::IdeaWithdrawn { idea }
        | Event::IdeaAnswered { idea, .. }
        | Event::IdeaSeenOtherwise { idea } => vec![*idea],
        Event::IdeasMerged {
            canonical, merged, ..
        }
        | Event::MergeUndone {
            canonical, merged, ..
        } => vec![*canonical, *merged],
        Event::IdeasImported { ideas } | Event::IdeasSorted { ideas } => ideas.clone(),
        _ => Vec::new(),
    }
}

/// The challenge whose document an event changes.
pub(crate) fn changed_challenge(event: &Event) -> Option<ChallengeId> {
    match event {
        Event::ChallengePublished { challenge }
        | Event::ChallengeChanged { challenge }
        | Event::ChallengePhaseBegun { challenge, .. }
        | Event::ChallengeCancelled { challenge }
        | Event::ChallengeArchived { challenge } => Some(*challenge),
        _ => None,
    }
}

/// The case whose document an event changes.
pub(crate) fn changed_case(event: &Event) -> Option<CaseId> {
    match event {
        Event::CaseReceived { case }
        | Event::CaseMessaged { case, .. }
        | Event::CaseChanged { case } => Some(*case),
        _ => None,
    }
}

/// Brings these cases in the index to where they are; what is forgotten leaves it.
pub(crate) async fn update_cases(cx: &Cx, cases: &[CaseId]) -> Result<()> {
    let engine = &cx.ports().search;
    for some in cases.chunks(AT_ONCE) {
        let documents = ::cases::browse::documents(cx, some).await?;
        let there: HashSet<i64> = documents.iter().map(|document| document.number).collect();
        let gone: Vec<Key> = some
            .iter()
            .filter(|case| !there.contains(&case.0))
            .map(|case| Key::new(Kind::Case.code(), case.0))
            .collect();
        engine.index(documents).await?;
        engine.remove(gone).await?;
    }
    Ok(())
}

/// The improvements whose document an event changes.
pub(crate) fn changed_improvements(event: &Event) -> Vec<ImprovementId> {
    match event {
        Event::ImprovementStarted { improvement }
        | Event::ImprovementChanged { improvement }
        | Event::ImprovementMoved { improvement, .. } => vec![*improvement],
        Event::ImprovementsMerged {
            canonical, merged, ..
        }
        | Event::ImprovementMergeUndone {
            canonical, merged, ..
        } => vec![*canonical, *merged],
        _ => Vec::new(),
    }
}

/// The person whose document an event changes.
pub(crate) fn changed_person(event: &Event) -> Option<PersonId> {
    match event {
        Event::ProfileChanged { person }
        | Event::PersonRenamed { person }
        | Event::PersonLeft { person } => Some(*person),
        _ => None,
    }
}

/// The same for people of the directory.
pub(crate) async fn update_people(cx: &Cx, people: &[PersonId]) -> Result<()> {
    let engine = &cx.ports().search;
    for some in people.chunks(AT_ONCE) {
        let documents = accounts::browse::documents(cx, some).await?;
        let there: HashSet<i64> = documents.iter().map(|document| document.number).collect();
        let gone: Vec<Key> = some
            .iter()
            .filter(|person| !there.contains(&person.0))
            .map(|person| Key::new(Kind::Person.code(), person.0))
            .collect();
        engine.index(documents).await?;
        engine.remove(gone).await?;
    }
    Ok(())
}

/// The article whose documents an event changes, one for each of its languages.
pub(crate) fn changed_article(event: &Event) -> Option<ArticleId> {
    match event {
        Event::ArticleChanged { article } => Some(*article),
        _ => None,
    }
}

/// The same for an article. What it says in a language stays in the database for good, so nothing leaves the index.
pub(crate) async fn update_article(cx: &Cx, article: ArticleId) -> Result<()> {
    let texts: Vec<ArticleTextId> = articles::browse::texts_of(cx, article).await?;
    let documents = articles::browse::documents(cx, &texts).await?;
    Ok(cx.ports().search.index(documents).await?)
}

/// The same for improvements.
pub(crate) async fn update_improvements(cx: &Cx, improvements: &[ImprovementId]) -> Result<()> {
    let engine = &cx.ports().search;
    for some in improvements.chunks(AT_ONCE) {
        let documents = improvements::browse::documents(cx, some).await?;
        let there: HashSet<i64> = documents.iter().map(|document| document.number).collect();
        let gone: Vec<Key> = some
            .iter()
            .filter(|improvement| !there.contains(&improvement.0))
            .map(|improvement| Key::new(Kind::Improvement.code(), improvement.0))
            .collect();
        engine.index(documents).await?;
        engine.remove(gone).await?;
    }
    Ok(())
}

/// The same for challenges.
pub(crate) async fn update_challenges(cx: &Cx, challenges: &[ChallengeId]) -> Result<()> {
    let engine = &cx.ports().search;
    for some in challenges.chunks(AT_ONCE) {
        let documents = challenges::browse::documents(cx, some).await?;
        let there: HashSet<i64> = documents.iter().map(|document| document.number).collect();
        let gone: Vec<Key> = some
            .iter()
            .filter(|challenge| !there.contains(&challenge.0))
            .map(|challenge| Key::new(Kind::Challenge.code(), challenge.0))
            .collect();
        engine.index(documents).await?;
        engine.remove(gone).await?;
    }
    Ok(())
}

/// Brings these ideas in the index to where they are in the database; one that is not there any more leaves it.
pub(crate) async fn update(cx: &Cx, ideas: &[IdeaId]) -> Result<()> {
    let engine = &cx.ports().search;
    for some in ideas.chunks(AT_ONCE) {
        let documents = ideas::browse::documents(cx, some).await?;
        let there: HashSet<i64> = documents.iter().map(|document| document.number).collect();
        let gone: Vec<Key> = some
            .iter()
            .filter(|idea| !there.contains(&idea.0))
            .map(|idea| Key::new(Kind::Idea.code(), idea.0))
            .collect();
        engine.index(documents).await?;
        engine.remove(gone).await?;
    }
    Ok(())
}

/// Whether changes were not taken in.
pub(crate) async fn has_missed(cx: &Cx) -> Result<bool> {
    Ok(cx.note(MISSED).await?.is_some_and(|missed| missed == "yes"))
}

pub(crate) async fn note_missed(cx: &Cx, missed: bool) -> Result<()> {
    cx.keep_note(MISSED, if missed { "yes" } else { "no" })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::{CommentId, MergeId};

    #[test]
    fn every_event_that_changes_a_document_is_heard_once_per_idea() {
        let idea = IdeaId(412);
        let told = |event: &Event| (Upkeep.concerns(event), changed(event));
        assert_eq!(
            told(&Event::IdeaEdited { idea }),
            (Some("idea:412".to_owned()), vec![idea])
        );
        let merged = Event::IdeasMerged {
            merge: MergeId(3),
            canonical: idea,
            merged: IdeaId(7),
        };
        assert_eq!(
            told(&merged),
            (Some("merge:3".to_owned()), vec![idea, IdeaId(7)])
        );
        let comment = Event::CommentWritten {
            comment: CommentId(1),
            idea,
        };
        assert_eq!(told(&comment), (None, Vec::new()));
        assert_eq!(told(&Event::IdeasImported { ideas: Vec::new() }).0, None);
        let challenge = ChallengeId(5);
        assert_eq!(
            told(&Event::ChallengePublished { challenge }),
            (Some("challenge:5".to_owned()), Vec::new())
        );
    }
}
